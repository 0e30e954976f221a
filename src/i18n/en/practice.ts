/** Practice: choosing drills and forms, and what comes after one. */
export const practice = {
  'practice.heading': 'Practice',
  'practice.back': 'Back to the title',
  'practice.about':
    'Two minutes, one skill. The second time is another situation, and what helped in one can harm in the other. Some of it is blame, fear for a job and raised voices; step out at any time.',
  'practice.minutes_one': '{{count}} minute',
  'practice.minutes_other': '{{count}} minutes',
  'practice.played_one': 'played once',
  'practice.played_other': 'played {{count}} times',
  'practice.forms': 'Before and after',
  'practice.forms.about':
    'Two forms of the same difficulty, eight minutes each: one before you practise, the other some weeks later.',
  'practice.met.full': 'There',
  'practice.met.part': 'In part',
  'practice.met.none': 'Missing',
  'practice.called': 'What it called for:',
  'practice.silent': 'You said nothing.',
  'practice.next.same': 'The same skill, in another situation.',
  'practice.next.other': 'Another skill.',
  'title.practice': 'Practice',
};
