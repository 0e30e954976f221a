/** What the ringing phone says: the only interface texts in the first chunk. No plurals, no grammar. */
export const first = {
  'first.heading': 'A phone rings in the dark',
  'first.answer': 'Answer',
  'first.answer-softer': 'Answer without the confrontations',
  'first.calling': 'is calling',
  'first.onCall': 'on the phone',
  'first.listens': 'I play by ear: let minutes wait for what is said',
  'first.settings': 'Settings',
  'first.language': 'Language',
  'first.failed': 'The night could not be loaded. Check the connection and try again.',
} as const;
