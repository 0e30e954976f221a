/**
 * The closed lists that scenario files, the run and the assessment share.
 * Data first, types from it: adding a word here makes every exhaustive table that forgot it a type error.
 */

/** Acts of one playthrough, in the order in which they may occur (DESIGN section 2). */
export const acts = ['call', 'yesterday', 'bridge', 'review', 'room', 'later', 'debrief'] as const;
export type Act = (typeof acts)[number];

/** Support roles the commander may give. A fixer who holds one stops fixing. */
export const roles = ['deputy', 'scribe', 'customer-liaison', 'internal-liaison'] as const;
export type Role = (typeof roles)[number];

/** The six competencies, in the order in which they are reported. */
export const competencies = [
  'delegation',
  'safety',
  'ownership',
  'communication',
  'shielding',
  'learning',
] as const;
export type Competency = (typeof competencies)[number];

/** Rubric behaviours of DOMAIN section 1; the letter names the competency. */
export const behaviours = [
  'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8',
  'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7',
  'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7',
  'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7',
  'O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7', 'O8',
  'L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7',
] as const; // oxfmt-ignore
export type Behaviour = (typeof behaviours)[number];

const byLetter: Readonly<Record<string, Competency>> = {
  D: 'delegation',
  C: 'communication',
  H: 'shielding',
  S: 'safety',
  O: 'ownership',
  L: 'learning',
};

/** The competency that a behaviour belongs to, by its letter. */
export function competencyOf(behaviour: Behaviour): Competency {
  const found = byLetter[behaviour.charAt(0)];
  if (!found) throw new Error(`no competency for behaviour "${behaviour}"`);
  return found;
}

/** Quantities a condition may read; `of` says whose (person, audience or task), where that makes sense. */
export const quantities = {
  minute: 'night minutes since the phone rang',
  bridgeMinute: 'night minutes since the bridge opened',
  candour: 'of a person, 0..1',
  stress: 'of a person, 0..1',
  fatigue: 'of a person, 0..1',
  focus: 'of a person, 0..1',
  still: 'of a person, minutes for which they were told to hold still that are left',
  patience: 'of an audience, 0..1',
  overdue: 'of an audience, minutes past its promised update, else 0',
  held: 'calls the liaison holds now',
  waiting: 'items waiting for the commander now',
  progress: 'of a task, 0..1',
  interruptions: 'of a person, interruptions so far',
  working: 'of a person, 1 with work in hand, else 0',
  late: 'of a person, minutes past the time-box of the work in hand, else 0',
  pokes: 'times the commander pressed somebody for an estimate',
  handsOn: 'minutes the commander spent at the keyboard so far',
  assigned: 'named tasks given so far',
} as const;
export type Quantity = keyof typeof quantities;

/** How a reply or line reaches people; blame and thanks spread to all who hear. */
export const audibles = ['private', 'pair', 'call', 'room', 'public'] as const;
export type Audible = (typeof audibles)[number];

/** What the commander can ask of one person: what they see, what would help, how long still, a word outside. */
export const questions = ['what', 'help', 'eta', 'aside'] as const;
export type Question = (typeof questions)[number];

/** Channels by which an inject arrives. */
export const channels = ['call', 'message', 'visitor', 'alert', 'tell', 'scene'] as const;
export type Channel = (typeof channels)[number];

export const leadStates = ['suspected', 'known', 'ruledOut'] as const;
export type LeadState = (typeof leadStates)[number];

/** The liaison's standing rule: hold everything, pass reports of harm, or pass the named senders. */
export const standingRules = ['hold', 'harm', 'names'] as const;
export type StandingRule = (typeof standingRules)[number];
