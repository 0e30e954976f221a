/** What the workshop's server writes by itself: the page of a room's totals, and the test page of a phone. No plurals. */
export const served = {
  'served.reach.title': 'It works',
  'served.reach.body': 'This phone reaches the game. You can close this page and look at the console.',
  'served.export.title': 'What this room did',
  'served.export.for':
    'For learning. Not validated for, and not to be used in, selection, appraisal or promotion.',
  'served.export.players': 'People who played',
  'served.export.nights': 'Nights that were played',
  'served.export.few': 'a few',
  'served.export.option': 'What was chosen',
  'served.export.count': 'How many',
  'served.export.of': 'Of',
  'served.export.choices': 'Moments that the whole room met',
  'served.export.ratings': 'How the nights rate',
  'served.export.change': 'Change between the forms before and after',
  'served.export.mean': 'Mean change',
  'served.export.interval': 'Interval (95 %)',
  'served.export.n': 'Seats',
  'served.export.none': 'No evidence of change',
  'served.export.commitments': 'Commitments made',
  'served.export.30': 'Done after 30 days, of those who told',
  'served.export.90': 'Done after 90 days, of those who told',
  'served.export.rows': 'Rows of people who agreed to it, under random names and in random order',
  'served.export.private':
    'One or two of something in a room under 15 are shown as "a few"; no group under five is shown apart.',
} as const;
