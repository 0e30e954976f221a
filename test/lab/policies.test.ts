import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { playPolicy } from '../../src/lab/play.ts';
import { replies as best } from '../../src/lab/policies/commander.ts';
import { manner as blamer } from '../../src/lab/policies/blamer.ts';
import { manner as deflector } from '../../src/lab/policies/deflector.ts';
import { manner as hero } from '../../src/lab/policies/hero.ts';
import { manner as nice } from '../../src/lab/policies/nice.ts';
import { replies as ordinary } from '../../src/lab/policies/novice.ts';
import { manner as rescuer } from '../../src/lab/policies/rescuer.ts';
import type { Policy } from '../../src/lab/policies/policy.ts';
import { loadFolder } from '../../src/cli/folder.ts';
import { toLog, type Entry, type View } from '../../src/run/index.ts';
import { compiled, player, playerIds } from './nights.ts';

/** What the players can meet: the night, and the two parallel forms. */
const met = await Promise.all(
  ['wrong-table', 'form-ferry', 'form-meters'].map((name) =>
    loadFolder(join(import.meta.dirname, '../../scenarios', name)),
  ),
);
const options = new Set(
  met.flatMap(({ loaded }) =>
    (loaded?.compiled.scenario.conversations ?? []).flatMap(({ exchanges }) =>
      exchanges.flatMap((exchange) => exchange.options.map(({ id }) => id)),
    ),
  ),
);
const exchanges = compiled.scenario.conversations.flatMap((talk) => talk.exchanges);

const tables = Object.entries({
  commander: best,
  novice: ordinary,
  ...Object.fromEntries([blamer, deflector, hero, nice, rescuer].map(({ id, replies }) => [id, replies])),
});

describe('replies', () => {
  test.each(tables)('of the %s are options of the scenario', (_id, replies) => {
    expect(replies.filter((id) => !options.has(id))).toEqual([]);
  });

  test.each(tables)('of the %s answer every exchange', (_id, replies) => {
    const silent = exchanges.filter(
      (exchange) => !exchange.options.some(({ id, when }) => when === undefined && replies.includes(id)),
    );
    const own = silent.filter((exchange) => !exchange.options.some(({ id }) => replies.includes(id)));
    expect(own.map(({ id }) => id)).toEqual([]);
  });
});

/** An entry without the tags by which it is scored. */
function bare(entry: Entry): Entry {
  if (entry.type === 'opened') return { ...entry, calls: [] };
  if (entry.type === 'missed') return { ...entry, calls: [] };
  if (entry.type === 'said') return { ...entry, shows: {} };
  if (entry.type === 'replied') return { ...entry, calls: [], shows: {}, overclaims: [] };
  return entry;
}

/** The same player, who is not shown any tag. */
const blindfolded = (policy: Policy): Policy => ({
  ...policy,
  decide: (view: View, memory) => policy.decide({ ...view, log: view.log.map(bare) }, memory),
});

describe('a scripted player', () => {
  test.each(playerIds)('%s plays the same without the tags of the rubric', (id) => {
    const wanted = { seed: 7, variant: 'captures' };
    const seen = playPolicy(compiled, { ...wanted, policy: player(id) });
    const unseen = playPolicy(compiled, { ...wanted, policy: blindfolded(player(id)) });
    expect(toLog(unseen)).toEqual(toLog(seen));
  });

  test.each(playerIds)('%s comes to an end, and says how it plays', (id) => {
    const run = playPolicy(compiled, { policy: player(id), seed: 11 });
    expect(run.ended).toBe(true);
    expect(player(id).summary).toMatch(/\w/);
    expect(player(id).id).toBe(id);
  });
});
