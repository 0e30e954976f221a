/** What one room, message or run may hold. Far above what a workshop needs, and small enough to be harmless. */
export const limits = {
  /** Seats of a room. */
  seats: 2_500,
  /** Characters of a message that a phone may send at once. */
  message: 64_000,
  /** Moves in one message: what piles up while a phone is offline comes in several. */
  moves: 100,
  /** Moves of a run. */
  run: 2_000,
  /** Night minutes of a run. */
  minutes: 3_000,
  nickname: 40,
  token: 64,
  /** Join codes that open nothing which one address may try in a minute; rooms that it may open. */
  tries: 30,
  /** Letters of a code: no vowels, no look-alikes, so that it spells nothing and is read aloud without error. */
  codeLength: 6,
} as const;

/** Letters and digits that a code is made of. */
export const codeAlphabet = 'BCDFGHJKMNPQRTVWXYZ2346789';
