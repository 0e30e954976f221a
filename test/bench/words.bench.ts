/** Words, exchanges and estimated minutes of a night by act and player; the limits of DESIGN section 2. */
import { join } from 'node:path';
import { loadFolder } from '../../src/cli/folder.ts';
import { paceOf, type ActPace, type Pace } from '../../src/lab/pace.ts';
import { policies } from '../../src/lab/policies/index.ts';
import type { Bench, Line } from './run.ts';

/** Players whose nights have to keep the limits; the others are shown. */
const bounded = ['commander', 'novice'];
const shown = [...bounded, 'blamer', 'absent'];
/** The longest of some nights counts. */
const nights = [1, 2, 3];

const most = (paces: readonly Pace[], read: (pace: Pace) => number): number => Math.max(...paces.map(read));

function limits(policy: string, value: number): Pick<Line, 'limit'> {
  return bounded.includes(policy) ? { limit: { op: '<=', value } } : {};
}

function lines(policy: string, paces: readonly Pace[]): Line[] {
  const line = (name: string, unit: string, read: (pace: Pace) => number, limit?: number): Line => ({
    name: `${policy}, ${name}`,
    value: most(paces, read),
    unit,
    ...(limit === undefined ? {} : limits(policy, limit)),
  });
  const of = (act: keyof Pace['acts'], field: keyof ActPace) => (pace: Pace) => pace.acts[act]?.[field] ?? 0;
  return [
    line(
      'call and yesterday',
      'words',
      (pace) => of('call', 'words')(pace) + of('yesterday', 'words')(pace),
      500,
    ),
    line('bridge', 'words', of('bridge', 'words'), 1150),
    line('review', 'words', of('review', 'words'), 300),
    line('room', 'words', of('room', 'words'), 300),
    line('six months later', 'words', of('later', 'words'), 150),
    line('before the debrief', 'words', (pace) => pace.total.words, 2400),
    line('bridge', 'exchanges', of('bridge', 'exchanges'), 16),
    line('before the debrief', 'decisions', (pace) => pace.total.decisions, 40),
    line('before the debrief', 'moves', (pace) => pace.total.moves),
    line(
      'call and yesterday',
      'min',
      (pace) => (of('call', 'seconds')(pace) + of('yesterday', 'seconds')(pace)) / 60,
    ),
    line('bridge', 'min', (pace) => of('bridge', 'seconds')(pace) / 60),
    line(
      'review, room, six months later',
      'min',
      (pace) =>
        (of('review', 'seconds')(pace) + of('room', 'seconds')(pace) + of('later', 'seconds')(pace)) / 60,
    ),
    line('before the debrief', 'min', (pace) => pace.total.seconds / 60, 20),
  ];
}

const bench: Bench = {
  name: 'words',
  async run() {
    const { loaded } = await loadFolder(join(import.meta.dirname, '../../scenarios/wrong-table'));
    if (!loaded) throw new Error('wrong-table does not load; run the check command on it');
    const { compiled, catalogues } = loaded;
    const english = catalogues.find(({ locale }) => locale === 'en')?.texts ?? {};
    return Object.entries(policies)
      .filter(([id]) => shown.includes(id))
      .flatMap(([id, policy]) => {
        const paces = compiled.scenario.variants.flatMap((variant) =>
          nights.map((seed) =>
            paceOf(compiled, { policy, seed, variant: variant.id }, (key) => english[key]),
          ),
        );
        return lines(id, paces);
      });
  },
};

export default bench;
