/** الليلة كرابط أو صورة أو ملف. */
export const share = {
  'share.unfinished': 'هذا الرابط لليلة لم تنتهِ، وهي تستمر من حيث تُركت.',
  'share.digest.heading': 'ليلة أُرسلت إليك',
  'share.digest.stored':
    'كما حُفظت، من غير إعادة حساب: لُعبت هذه الليلة بقواعد أو بنص غير ما في هذه النسخة، فلا يمكن إعادة تشغيلها هنا.',
  'share.digest.score': '{{score}} من 100',
} as const;
