/** لماذا لم يُنفَّذ شيء، بحسب رموز البروتوكول. */
export const refused = {
  'workshop.refused.no-room': 'لا توجد قاعة بهذا الرمز، أو أنها انتهت.',
  'workshop.refused.locked': 'الباب مغلق الآن.',
  'workshop.refused.full': 'القاعة ممتلئة.',
  'workshop.refused.too-often': 'محاولات كثيرة من هنا. انتظر دقيقة.',
  'workshop.refused.not-yours': 'هذا الرابط لا يفتح ذلك.',
  'workshop.refused.malformed': 'لم يفهم الخادم ذلك. أعد تحميل الصفحة.',
  'workshop.refused.too-big': 'هذا أكثر مما تحمله رسالة.',
  'workshop.refused.no-run': 'لا توجد ليلة كهذه.',
  'workshop.refused.gap': 'ينقص شيء بينهما؛ يُرسل من جديد.',
  'workshop.refused.conflict': 'شيء آخر محفوظ هناك أصلًا.',
  'workshop.refused.not-possible': 'الليلة لا تسمح بذلك الآن.',
  'workshop.refused.not-now': 'القاعة ليست عند تلك النقطة.',
  'workshop.refused.unstored': 'لم يأخذه الخادم. حاول مرة أخرى.',
};
