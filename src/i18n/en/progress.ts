/** What the nights so far have shown, and what to practise next. */
export const progress = {
  'progress.open': 'Progress',
  'progress.heading': 'Progress',
  'progress.about':
    'First attempts at a night or a form, each counted once. The words are about those nights. A lighter bar around a dot is how far luck alone moves it.',
  'progress.none':
    'Nothing to show yet. A night or a form played to its end, for the first time and without going back, is a first dot here.',
  'progress.next': 'Try next',
  'progress.next.why_one':
    '{{competency}} came out lowest last time: {{rating}}, from {{count}} moment. Two minutes.',
  'progress.next.why_other':
    '{{competency}} came out lowest last time: {{rating}}, from {{count}} moments. Two minutes.',
  'progress.next.played_one': 'Played {{count}} time before; it begins alike and goes another way.',
  'progress.next.played_other': 'Played {{count}} times before; it begins alike and goes another way.',
  'progress.next.start': 'Begin the drill',
  'progress.change.none': '',
  'progress.change.same': 'About the same as the time before.',
  'progress.change.more': 'More of it than the time before.',
  'progress.change.less': 'Less of it than the time before.',
  'progress.too-little': 'Too little seen so far to say anything.',
  'progress.table_one': 'The number behind it',
  'progress.table_other': 'The numbers behind it',
  'progress.table.begun': 'Attempt',
  'progress.table.word': 'In a word',
  'progress.table.band': 'Score',
  'progress.table.moments': 'Moments',
  'progress.practice': 'Practice',
  'progress.practice.about':
    'Replays, branches and drills. The second time one knows what is coming, so they are in no trend.',
  'progress.practice.what': 'What',
  'progress.practice.times': 'Times',
  'progress.practice.branches': 'Branches',
  'progress.practice.last': 'Last',
  'progress.apart': 'Kept, and counted nowhere',
  'progress.apart.pressure_one': '{{count}} under pressure, where reading speed plays a part.',
  'progress.apart.pressure_other': '{{count}} under pressure, where reading speed plays a part.',
  'progress.apart.elsewhere_one': "{{count}} from a link or a file, perhaps somebody else's.",
  'progress.apart.elsewhere_other': "{{count}} from a link or a file, perhaps somebody else's.",
  'progress.apart.doubt_one': '{{count}} that could not be played back.',
  'progress.apart.doubt_other': '{{count}} that could not be played back.',
  'progress.apart.unfinished_one': '{{count}} unfinished.',
  'progress.apart.unfinished_other': '{{count}} unfinished.',
} as const;
