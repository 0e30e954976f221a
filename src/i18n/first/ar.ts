/** The ringing phone in Arabic. */
export const first = {
  'first.heading': 'هاتف يرنّ في الظلام',
  'first.answer': 'الرد',
  'first.answer-softer': 'الرد من دون المواجهات',
  'first.calling': 'اتصال وارد',
  'first.onCall': 'على الهاتف',
  'first.listens': 'ألعب بالسمع: لتنتظر الدقائق ما يُقال',
  'first.settings': 'الإعدادات',
  'first.language': 'اللغة',
  'first.failed': 'تعذّر تحميل الليلة. يُرجى التحقق من الاتصال ثم المحاولة مجددًا.',
} as const;
