/** Leaving people alone is sometimes the strongest act: nothing that could be done instead earns a point. */
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { stretchesOfWaiting } from '../../src/lab/beats.ts';
import { playPolicy } from '../../src/lab/play.ts';
import { plausible } from '../../src/lab/policies/plausible.ts';
import type { Policy } from '../../src/lab/policies/policy.ts';
import type { Move, Run } from '../../src/run/index.ts';
import { competencies } from '../../src/scenario/vocabulary.ts';
import { compiled, player } from './nights.ts';

const commander = player('commander');
const seed = 1;
/** What the lightest behaviour is worth; a later update that falls a minute nearer its time moves less than that. */
const point = 1;

/** Points of a whole night, charges taken off. */
function points({ header, timeline, ledger }: Run): number {
  const report = assess({ scenario: compiled.scenario, header, timeline: [...timeline], ledger });
  return competencies.reduce((sum, one) => {
    const { earned, charged } = report.competencies[one];
    return sum + earned - charged;
  }, 0);
}

/** The commander, who does something else once, where they would begin to wait at `minute`. */
function restless(minute: number, instead: Move): { policy: Policy; couldNot: () => boolean } {
  let done = false;
  let refused = false;
  const policy: Policy = {
    ...commander,
    decide(view, memory) {
      const choice = commander.decide(view, memory);
      if (done || choice !== 'wait' || view.act !== 'bridge' || view.minute !== minute) return choice;
      done = true;
      return instead;
    },
    refused(refusal, move, memory) {
      if (move === instead) refused = true;
      else commander.refused?.(refusal, move, memory);
    },
  };
  return { policy, couldNot: () => refused };
}

// Each variant after another afternoon: a night for every move that could be made takes its time.
describe.each([
  { variant: 'captures', release: 'authorise', access: 'grant' },
  { variant: 'labels', release: 'flag', access: 'refuse' },
  { variant: 'addresses', release: 'wait', access: 'grant' },
])(
  'quiet stretches of the commander in $variant, after $release and $access',
  ({ variant, ...yesterday }) => {
    const night = { policy: commander, seed, variant, yesterday };
    // The opening still has something to give; after it the fixers work on what was found.
    const quiet = stretchesOfWaiting(compiled, night).filter(
      ({ from, minutes }) => from >= 30 && minutes >= 3 && minutes <= 7,
    );
    const base = points(playPolicy(compiled, night));

    test('are two or more', () => {
      expect(quiet.length).toBeGreaterThanOrEqual(2);
    });

    test('offer nothing that would earn a point', { timeout: 120_000 }, () => {
      let tried = 0;
      const gains: string[] = [];
      for (const { from } of quiet.slice(0, 2)) {
        let moves: Move[] = [];
        const watch: NonNullable<Parameters<typeof playPolicy>[1]['watch']> = (view, choice) => {
          if (choice === 'wait' && view.minute === from && moves.length === 0) moves = plausible(view);
        };
        playPolicy(compiled, { ...night, watch });
        for (const move of moves) {
          const { policy, couldNot } = restless(from, move);
          const gain = points(playPolicy(compiled, { ...night, policy })) - base;
          if (couldNot()) continue;
          tried += 1;
          if (gain >= point) gains.push(`minute ${from}, ${JSON.stringify(move)}: ${gain.toFixed(1)}`);
        }
      }
      expect(tried).toBeGreaterThan(100);
      expect(gains).toEqual([]);
    });
  },
);
