/**
 * Who has art, and in which moods. The art script draws exactly this list and the stage and the
 * avatars read it, so a face that is named here exists.
 */
export const moods = ['calm', 'concerned', 'afraid', 'tired', 'angry', 'relieved'] as const;
export type Mood = (typeof moods)[number];

/** People with a body on the stage and a face for each mood. */
export const players = ['rosa', 'mina', 'tomas', 'ade', 'june', 'ingrid', 'noor'] as const;
export type Player = (typeof players)[number];

/** People who are only heard: an avatar in the moods that they need. */
export const voices = {
  piotr: ['calm', 'angry'],
  victor: ['calm', 'angry'],
  helen: ['calm', 'concerned'],
  sam: ['calm'],
  nadia: ['calm', 'concerned'],
  lee: ['calm', 'concerned'],
  vendor: ['calm'],
  caller: ['calm'],
} as const satisfies Record<string, readonly Mood[]>;
export type Voice = keyof typeof voices;

/** People who have no desk on the bridge: they come to the door or are not there. */
export const visitors: readonly string[] = ['ingrid', 'noor'];

/** Each avatar of the sheet in its order: row by row, `avatarColumns` a row. */
export const avatarOrder: readonly string[] = [
  ...players.flatMap((id) => moods.map((mood) => `${id}-${mood}`)),
  ...Object.entries(voices).flatMap(([id, list]) => list.map((mood) => `${id}-${mood}`)),
];
export const avatarColumns = 8;
/** The sheet's file, below the art folder. */
export const avatarFile = 'avatars.png';
/** Edge of one avatar in the sheet, in image pixels. */
export const avatarSize = 144;

/**
 * Whose art a person of any cast gets: their own, or, for an author's own names, always the same one
 * for the same id and, within the room, as long as there are enough, no face twice.
 */
export function artFor(ids: readonly string[]): Map<string, Player> {
  const art = new Map<string, Player>();
  for (const id of ids) if (isPlayer(id)) art.set(id, id);
  for (const id of ids) {
    if (art.has(id)) continue;
    const start = hash(id) % players.length;
    const order = [...players.slice(start), ...players.slice(0, start)];
    const taken = new Set(art.values());
    art.set(id, order.find((one) => !taken.has(one)) ?? order[0] ?? 'mina');
  }
  return art;
}

export function isPlayer(id: string): id is Player {
  return (players as readonly string[]).includes(id);
}

/** A small stable number from an id (FNV-1a); for choices of appearance alone. */
export function hash(text: string): number {
  let value = 2166136261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
  return value >>> 0;
}
