/** The acts other than the bridge: the call, yesterday, the review, the room, six months later. */
export const acts = {
  'act.call': 'The call',
  'act.yesterday': 'Yesterday',
  'act.bridge': 'The bridge',
  'act.review': 'The review',
  'act.room': 'The room',
  'act.later': 'Six months later',
  'act.debrief': 'The debrief',

  'cut.day_one': '{{count}} day later',
  'cut.day_other': '{{count}} days later',
  'cut.changed': 'What changed meanwhile',
  'cut.enter': 'Go on',

  'yesterday.of': 'Decision {{n}} of {{all}}',
  'yesterday.desk': 'Your desk, the afternoon before',

  'review.wall': 'The wall: what the room wrote down',
  'review.wall.empty': '{{from}} to {{to}}',
  'review.wall.empty.text': 'An empty pin. Nobody has written here.',

  'room.faces': 'Their faces',
  'room.mood.calm': '{{who}} listens',
  'room.mood.concerned': '{{who}} frowns',
  'room.mood.afraid': '{{who}} looks at the floor',
  'room.mood.tired': '{{who}} rubs tired eyes',
  'room.mood.angry': '{{who}} folds their arms',
  'room.mood.relieved': '{{who}} breathes out',
  'room.statement': 'The public statement',
  'room.statement.slot': 'Part {{n}} of {{all}}',
  'room.statement.read': 'Everybody will read this',
  'room.statement.open': 'Still to be written',

  'later.windows': 'A hundred nights with the same mistake',
  'later.windows.alt_one': 'Of a hundred windows, {{count}} lights up: a night that reaches the customers.',
  'later.windows.alt_other': 'Of a hundred windows, {{count}} light up: nights that reach the customers.',
  'later.windows.count_one': '{{count}} night of a hundred reaches the customers',
  'later.windows.count_other': '{{count}} nights of a hundred reach the customers',
  'later.windows.skip': 'Show all at once',
  'later.lived': 'And one of the hundred, from close by',
  'later.model':
    'A game model: it says what follows from these rules, not what would happen at your company.',
} as const;
