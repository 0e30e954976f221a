/** ما يكتبه خادم الورشة بنفسه. */
import type { served as english } from './en.ts';

export const served: Record<keyof typeof english, string> = {
  'served.reach.title': 'يعمل',
  'served.reach.body': 'هذا الهاتف يصل إلى اللعبة. يمكنك إغلاق هذه الصفحة والنظر إلى لوحة الميسّر.',
  'served.export.title': 'ما فعلته هذه القاعة',
  'served.export.for': 'للتعلّم فقط. لم يُتحقق من صلاحيته للانتقاء أو التقييم أو الترقية، ولا يجوز استخدامه فيها.',
  'served.export.players': 'من لعبوا',
  'served.export.nights': 'الليالي التي لُعبت',
  'served.export.end.restored': 'منها ما استُعيد فيه العمل',
  'served.export.end.cut-off': 'منها ما قُطع في الليل',
  'served.export.end.landed': 'منها ما أنهاه الميسّر قبل الاستعادة',
  'served.export.few': 'قلّة',
  'served.export.several': 'عدّة',
  'served.export.some': 'بعضهم',
  'served.export.option': 'ما اختير',
  'served.export.count': 'العدد',
  'served.export.of': 'من أصل',
  'served.export.choices': 'لحظات واجهتها القاعة كلها',
  'served.export.ratings': 'تقدير الليالي',
  'served.export.change': 'التغيّر بين النموذجين قبل وبعد',
  'served.export.mean': 'متوسط التغيّر',
  'served.export.interval': 'المجال (95 %)',
  'served.export.n': 'المقاعد',
  'served.export.none': 'لا دليل على تغيّر',
  'served.export.commitments': 'الالتزامات',
  'served.export.30': 'أُنجز بعد 30 يومًا، ممن أخبروا',
  'served.export.90': 'أُنجز بعد 90 يومًا، ممن أخبروا',
  'served.export.rows': 'صفوف من وافقوا على ذلك، بأسماء عشوائية وبترتيب عشوائي',
  'served.export.private':
    'يظهر الواحد أو الاثنان في قاعة دون 15 شخصًا بكلمة «قلّة»، ولا يقف بجانبها رقم؛ ولا تُعرض منفردة أي مجموعة دون خمسة.',
};
