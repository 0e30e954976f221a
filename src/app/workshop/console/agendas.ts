/** How long a session is, what of it is played and when play ends: three that are tried, and one's own. */
import type { Act } from '../../../scenario/vocabulary.ts';
import { debriefSteps, stepShares, type DebriefStep } from '../../../workshop/protocol/words.ts';

export const presets = ['45', '60', '90'] as const;
export type Preset = (typeof presets)[number];

export interface Agenda {
  /** Minutes of the session. */
  session: number;
  /** Minutes from the start of the session at which play ends; joining and opening are before it. */
  playEnds: number;
  /** Minutes of play. */
  play: number;
  /** Acts that are played; null for all that the scenario has. */
  acts: readonly Act[] | null;
  /** A short form before the night, and its parallel after. */
  forms: boolean;
}

/** Debriefs are at least as long as play; docs/facilitating.md has the minutes in between. */
export const agendas: Readonly<Record<Preset, Agenda>> = {
  '45': { session: 45, playEnds: 23, play: 18, acts: ['call', 'bridge'], forms: false },
  '60': { session: 60, playEnds: 30, play: 25, acts: null, forms: false },
  '90': { session: 90, playEnds: 40, play: 25, acts: null, forms: true },
};

/**
 * Whole minutes for the six steps of a debrief of a length, by their shares; they add up to it, and none has less than
 * one. What rounding leaves goes to those that it took most from, as the console's clock has it.
 */
export function stepMinutes(total: number): Record<DebriefStep, number> {
  const whole = Object.values(stepShares).reduce((sum, one) => sum + one, 0);
  const exact = (step: DebriefStep) => (stepShares[step] * total) / whole;
  const minutes = Object.fromEntries(
    debriefSteps.map((step) => [step, Math.max(1, Math.floor(exact(step)))]),
  ) as Record<DebriefStep, number>;
  const left = () => Math.round(total) - Object.values(minutes).reduce((sum, one) => sum + one, 0);
  const robbed = [...debriefSteps].toSorted(
    (one, other) => exact(other) - minutes[other] - (exact(one) - minutes[one]),
  );
  for (const step of robbed) if (left() > 0) minutes[step] += 1;
  // A debrief of a few minutes, in which each step has one at least.
  minutes.see = Math.max(1, minutes.see + left());
  return minutes;
}
