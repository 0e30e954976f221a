/** A night as a link, a picture, a file. */
export const share = {
  'share.unfinished': 'This link is of a night that was not over. It goes on from where it was left.',
  'share.digest.heading': 'A night that was sent to you',
  'share.digest.stored':
    'As stored, not recomputed: this night was played with other rules or another text than this version has, so it cannot be played back here.',
  'share.digest.score': '{{score}} of 100',
  'share.qr': 'This night as a QR code',
  'share.qr.open': 'Show it as a QR code',
  'share.qr.about':
    'Hold it before the camera of whoever collects the nights of a room. It carries the whole night, and no name.',
  'share.qr.too-long': 'This night has too many moves for a code. Copy the link or save the file instead.',
  'share.card': 'A picture of this night',
  'share.card.open': 'Make a picture of it',
  'share.card.copy': 'Copy the picture',
  'share.card.save': 'Save the picture',
  'share.card.copied': 'The picture is copied.',
  'share.card.saved': 'This browser copies no pictures, so it was saved as a file.',
  'share.card.alt': 'The same in words, to send with it',
  'share.card.restored': 'Restored after {{minutes}}',
  'share.card.cut-off': 'Cut off after {{minutes}}',
  'share.card.landed': 'Ended by the host before a restore: counted as {{minutes}}',
} as const;
