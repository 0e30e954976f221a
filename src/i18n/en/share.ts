/** A night as a link, a picture, a file. */
export const share = {
  'share.unfinished': 'This link is of a night that was not over. It goes on from where it was left.',
  'share.digest.heading': 'A night that was sent to you',
  'share.digest.stored':
    'As stored, not recomputed: this night was played with other rules or another text than this version has, so it cannot be played back here.',
  'share.digest.score': '{{score}} of 100',
} as const;
