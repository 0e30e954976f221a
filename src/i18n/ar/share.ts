/** الليلة كرابط أو صورة أو ملف. */
export const share = {
  'share.unfinished': 'هذا الرابط لليلة لم تنتهِ، وهي تستمر من حيث تُركت.',
  'share.digest.heading': 'ليلة أُرسلت إليك',
  'share.digest.stored':
    'كما حُفظت، من غير إعادة حساب: لُعبت هذه الليلة بقواعد أو بنص غير ما في هذه النسخة، فلا يمكن إعادة تشغيلها هنا.',
  'share.digest.score': '{{score}} من 100',
  'share.qr': 'هذه الليلة رمزًا مربعًا',
  'share.qr.open': 'أظهرها رمزًا مربعًا',
  'share.qr.about': 'ضعه أمام كاميرا من يجمع ليالي الغرفة. فيه الليلة كلها، ولا اسم فيه.',
  'share.qr.too-long': 'في هذه الليلة حركات أكثر مما يحمله رمز. انسخ الرابط أو احفظ الملف.',
  'share.card': 'صورة لهذه الليلة',
  'share.card.open': 'اصنع صورة منها',
  'share.card.copy': 'انسخ الصورة',
  'share.card.save': 'احفظ الصورة',
  'share.card.copied': 'نُسخت الصورة.',
  'share.card.saved': 'هذا المتصفح لا ينسخ الصور، فحُفظت ملفًا.',
  'share.card.alt': 'المعنى نفسه بالكلمات، ليُرسل معها',
  'share.card.restored': 'استُعيد العمل بعد {{minutes}}',
  'share.card.cut-off': 'قُطعت بعد {{minutes}}',
  'share.card.landed': 'أنهاها الميسّر قبل الاستعادة: تُحسب {{minutes}}',
} as const;
