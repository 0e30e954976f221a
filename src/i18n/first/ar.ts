/** The ringing phone in Arabic. */
export const first = {
  'first.heading': 'هاتف يرنّ في الظلام',
  'first.answer': 'أجب',
  'first.answer-softer': 'أجب من دون المواجهات',
  'first.calling': 'تتصل بك',
  'first.onCall': 'على الهاتف',
  'first.settings': 'الإعدادات',
  'first.language': 'اللغة',
  'first.failed': 'تعذّر تحميل الليلة. تحقّق من الاتصال ثم حاول مجددًا.',
} as const;
