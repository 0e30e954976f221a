/** The check-list of 30 and 90 days, in Arabic. */
export const checklist = {
  'checklist.heading': 'دقيقتان',
  'checklist.none':
    'ليس على هذا الجهاز خطة: كُتبت في مكان آخر، أو مُسحت. القائمة تعمل من دونها، ولا تحفظ شيئًا.',
  'checklist.forgotten': 'حُذفت الخطة.',
  'checklist.plan': 'كُتب في {{date}}',
  'checklist.came': 'هل جاءت لحظة تشبهها؟',
  'checklist.came.said': 'نعم، وقلت الجملة',
  'checklist.came.otherwise': 'نعم، وقلت شيئًا آخر',
  'checklist.came.not-said': 'نعم، ولم أقل شيئًا',
  'checklist.came.not-yet': 'ليس بعد',
  'checklist.note': 'ما الذي تبع ذلك',
  'checklist.incident': 'في آخر حادث حقيقي، ما الذي كان يمكن أن يراه الآخرون؟',
  'checklist.incident.delegation': 'قيل بصوت مسموع من يقود، وكان لكل مهمة اسم واحد.',
  'checklist.incident.safety': 'قوبل الخبر السيئ بـ«ماذا» و«متى» قبل «لماذا».',
  'checklist.incident.ownership': 'من قاد سمّى نصيبه أولًا.',
  'checklist.incident.communication': 'كل تحديث سمّى موعد التالي، وجاء في موعده.',
  'checklist.incident.shielding': 'شخص واحد تلقّى المكالمات، ولم يُسأل أحد أثناء الإصلاح.',
  'checklist.incident.learning': 'دُفع ثمن شيء يزيل الإمكانية، وله اسم وتاريخ.',
  'checklist.before': 'سابقًا',
  'checklist.before.seen': '{{seen}} من {{of}}',
  'checklist.forget': 'حذف هذه الخطة من هذا الجهاز',
} as const;
