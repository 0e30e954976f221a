/** What is looked for in a statement. */

/** What helps a statement to be heard as ownership. */
export const helping = ['agent', 'failing', 'harm', 'regret', 'repair', 'prevention', 'certainty'] as const;
/** What takes ownership back. `buried` and `late` are about the whole, the others about a sentence. */
export const hurting = [
  'denial',
  'deflection',
  'minimising',
  'bolstering',
  'passive',
  'overclaiming',
  'naming',
  'buried',
  'late',
] as const;
export const features = [...helping, ...hurting] as const;
export type Feature = (typeof features)[number];
