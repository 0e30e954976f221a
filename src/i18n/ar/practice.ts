/** Practice in Arabic: drill تمرين, form نموذج. */
export const practice = {
  'practice.heading': 'تدريب',
  'practice.back': 'العودة إلى العنوان',
  'practice.about':
    'دقيقتان لمهارة واحدة. في المرة الثانية يتغيّر الموقف، وما نفع في الأولى قد يضرّ في الثانية. في بعضها لوم وخوف على الوظيفة وأصوات مرتفعة، والخروج متاح في أي لحظة.',
  'practice.minutes_zero': 'أقل من دقيقة',
  'practice.minutes_one': 'دقيقة واحدة',
  'practice.minutes_two': 'دقيقتان',
  'practice.minutes_few': '{{count}} دقائق',
  'practice.minutes_many': '{{count}} دقيقة',
  'practice.minutes_other': '{{count}} دقيقة',
  'practice.played_zero': 'لم يُلعب بعد',
  'practice.played_one': 'لُعب مرة واحدة',
  'practice.played_two': 'لُعب مرتين',
  'practice.played_few': 'لُعب {{count}} مرات',
  'practice.played_many': 'لُعب {{count}} مرة',
  'practice.played_other': 'لُعب {{count}} مرة',
  'practice.forms': 'قبل وبعد',
  'practice.forms.about':
    'نموذجان متساويان في الصعوبة، ثماني دقائق لكل منهما: أحدهما قبل التدريب، والآخر بعده بأسابيع.',
  'practice.met.full': 'حاضر',
  'practice.met.part': 'بعضه',
  'practice.met.none': 'غائب',
  'practice.silent': 'لم يُقَل شيء.',
  'practice.next.same': 'المهارة نفسها في موقف آخر.',
  'practice.next.other': 'مهارة أخرى.',
  'title.practice': 'تدريب',
};
