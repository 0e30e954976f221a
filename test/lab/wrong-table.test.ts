/** What "Wrong table" promises of its own content: two honest leads, a false dawn, a shortcut that costs, a bad moment. */
import { describe, expect, test } from 'vitest';
import { bridgeMinutes, seeds, sweep, type Night } from '../../src/lab/sweep.ts';
import { median } from '../../src/lab/statistics.ts';
import { commander, manner } from '../../src/lab/policies/commander.ts';
import { leader } from '../../src/lab/policies/habits/leader.ts';
import type { Policy } from '../../src/lab/policies/policy.ts';
import type { Entry, EntryOf } from '../../src/run/index.ts';
import { throughText } from '../../src/app/screens/through.ts';
import { competencies } from '../../src/scenario/vocabulary.ts';
import { compiled, nights, player, variants, wording } from './nights.ts';

const count = 6;
const branches = ['authorise', 'flag', 'wait'].flatMap((release) =>
  ['grant', 'refuse'].map((access) => ({ release, access })),
);

const learned = ({ run }: Night, fact: string): number | null =>
  run.timeline.find((entry) => entry.type === 'learned' && entry.fact === fact)?.minute ?? null;
const told = ({ run }: Night, inject: string): EntryOf<'told'> | undefined =>
  run.timeline.find((entry): entry is EntryOf<'told'> => entry.type === 'told' && entry.inject === inject);
const harms = ({ run }: Night): string[] =>
  run.timeline.flatMap((entry: Entry) => (entry.type === 'harm' ? [entry.text] : []));

/** The commander, with other words at some moments. */
const saying = (...instead: [string, string][]): Policy => {
  const words = new Map(instead);
  return leader({ ...manner, replies: manner.replies.map((id) => words.get(id) ?? id) });
};
const play = (policy: Policy, variant: string): Night[] => sweep(compiled, seeds(count), { policy, variant });

describe.each(branches)('after $release and $access', (yesterday) => {
  test.each(variants)('both leads come to something, and rolling back helps for a while (%s)', (variant) => {
    for (const policy of ['commander', 'novice']) {
      for (const night of nights(policy, variant, 2, yesterday)) {
        expect(learned(night, 'deployed-1652')).not.toBeNull();
        expect(learned(night, 'errors-timeouts')).not.toBeNull();
        const back = learned(night, 'rolled-back') ?? Infinity;
        const green = told(night, 'green')?.minute ?? -1;
        expect(green).toBeGreaterThanOrEqual(back);
        const better = night.run.timeline.find(
          (entry) => entry.type === 'impact' && entry.impact === 'degraded',
        );
        expect((better?.minute ?? Infinity) - back).toBeLessThanOrEqual(1);
        // The rows are still gone.
        expect(night.run.ledger.restoredAt ?? Infinity).toBeGreaterThan(green + 20);
      }
    }
  });
});

test('what got through six months later has a line for whatever was bought, and none where nothing did', () => {
  const bought = compiled.scenario.epilogue?.reductions.map(({ text }) => text) ?? [];
  expect(bought.length).toBeGreaterThan(3);
  const lines = [[], ...bought.map((text) => [text])].map((against) => {
    const key = throughText({ windows: [3], against });
    return key === null ? '' : (wording(key) ?? '');
  });
  expect(lines).not.toContain('');
  expect(new Set(lines).size).toBe(lines.length);
  expect(throughText({ windows: [], against: bought })).toBeNull();
});

describe('while the copy comes up, of a night that is led well', () => {
  /** Minutes between the yes to the restore and the copy in which somebody begins to speak to the commander. */
  const asked = (night: Night): number[] => {
    const yes = night.run.timeline.find(
      (entry) => entry.type === 'decided' && entry.task === 'snapshot-restore' && entry.choice === 'approve',
    );
    const [from, to] = [yes?.minute ?? Infinity, learned(night, 'copy-restored') ?? 0];
    return night.run.timeline.flatMap((entry) =>
      entry.type === 'opened' && entry.minute > from && entry.minute < to ? [entry.minute] : [],
    );
  };

  test.each(variants)('three people come one by one, and not in one breath (%s)', (variant) => {
    for (const night of nights('commander', variant, count)) {
      const at = asked(night);
      expect(at.length).toBeGreaterThanOrEqual(3);
      const gaps = at.slice(1).map((minute, i) => minute - (at[i] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(variants)('before it no more than three begin to speak within four minutes (%s)', (variant) => {
    for (const { run } of nights('commander', variant, count)) {
      const began = new Map<string, number>();
      for (const entry of run.timeline)
        if (entry.type === 'opened' && !began.has(entry.conversation))
          began.set(entry.conversation, entry.minute);
      const confessed = began.get('confess') ?? Infinity;
      const minutes = [...began.values()].filter((at) => at >= confessed && at < confessed + 20);
      expect(minutes.length).toBeGreaterThan(3);
      for (const from of minutes)
        expect(minutes.filter((at) => at >= from && at < from + 4).length).toBeLessThanOrEqual(3);
    }
  });
});

test('what was deployed at 16:52 differs by what was decided at 16:40', () => {
  const line = (release: string) =>
    nights('commander', 'labels', 2, { release, access: 'grant' })[0]?.run.timeline.flatMap((entry) =>
      entry.type === 'opened' && entry.conversation === 'own-part' ? [entry.text] : [],
    );
  expect(new Set(['authorise', 'flag', 'wait'].map((release) => JSON.stringify(line(release)))).size).toBe(3);
});

describe.each(variants)('in the variant %s', (variant) => {
  const usual = nights('commander', variant, count);

  test.each(['commander', 'novice'])('at most two things ask in one minute (%s)', (policy) => {
    const opens = new Set(
      compiled.scenario.injects.filter((one) => one.opens !== undefined).map(({ id }) => id),
    );
    for (const { run } of nights(policy, variant, 10)) {
      const asks: { minute: number; what: string }[] = [];
      const opened = run.timeline.find((entry) => entry.type === 'chapter' && entry.chapter === 'bridge');
      const due = new Map<string, number>(
        compiled.scenario.audiences.map(({ id, cadence }) => [id, (opened?.minute ?? 0) + cadence]),
      );
      for (const entry of run.timeline) {
        if (entry.type === 'arrived' && opens.has(entry.inject))
          asks.push({ minute: entry.minute, what: entry.inject });
        if (entry.type !== 'post') continue;
        const minute = due.get(entry.audience) ?? Infinity;
        // Whoever heard earlier asks for nothing at the promised time.
        if (minute <= entry.minute) asks.push({ minute, what: `word to ${entry.audience}` });
        due.set(entry.audience, entry.update.next > 0 ? entry.minute + entry.update.next : Infinity);
      }
      const crowded = asks.filter(({ minute }) => asks.filter((one) => one.minute === minute).length > 2);
      expect(crowded).toEqual([]);
    }
  });

  test('where nobody is answered the deputy names one first way out, once; it earns nothing', () => {
    const without = { ...compiled, scenario: { ...compiled.scenario, injects: compiled.scenario.injects.filter(({ id }) => id !== 'june-way') } }; // oxfmt-ignore
    const scores = ({ report }: Night) => competencies.map((one) => report.competencies[one].score ?? 0);
    const silent = sweep(without, seeds(count), { policy: player('absent'), variant });
    nights('absent', variant, count).forEach((night, i) => {
      const said = night.run.timeline.filter((entry) => entry.type === 'told' && entry.inject === 'june-way');
      expect(said).toHaveLength(1);
      const before = silent[i] ? scores(silent[i]) : [];
      scores(night).forEach((score, at) => expect(score).toBeLessThanOrEqual(before[at] ?? -1));
    });
    for (const policy of ['commander', 'novice'])
      for (const night of nights(policy, variant, count)) expect(told(night, 'june-way')).toBeUndefined();
  });

  test('the tempting shortcut makes the night longer', () => {
    const tempted = play(saying(['replay.1.stop', 'replay.1.on']), variant);
    const offered = tempted.filter(({ run }) =>
      run.timeline.some((entry) => entry.type === 'opened' && entry.exchange === 'replay.1'),
    );
    expect(offered.length).toBeGreaterThan(count / 2);
    for (const { run } of offered) expect(run.ledger.minutesByCause['redone']).toBeGreaterThan(0);
    expect(median(tempted.map(bridgeMinutes))).toBeGreaterThan(median(usual.map(bridgeMinutes)) + 3);
  });

  test('orders taken before the reconciliation are shipped twice, and what the provider knows is lost', () => {
    const without = (task: string) => ({
      ...commander,
      decide: (...[view, memory]: Parameters<typeof commander.decide>) =>
        commander.decide({ ...view, tasks: view.tasks.filter(({ id }) => id !== task) }, memory),
    });
    for (const night of usual) expect(harms(night)).not.toContain('cutover.doubles');
    for (const night of play(without('stop-writes'), variant))
      expect(harms(night)).toEqual(expect.arrayContaining(['restore.moved', 'cutover.doubles']));
    const unread = play(without('payment-recon'), variant).filter(
      ({ run }) => run.ledger.restoredAt !== null,
    );
    for (const night of unread) expect(harms(night)).toContain('cutover.lost');
  });

  test('whoever is to read along sits down with her as soon as she types, and the room hears it after that', () => {
    // Says so, and leaves it at that: no second order.
    const trusting = {
      ...commander,
      decide: (...[view, memory]: Parameters<typeof commander.decide>) => {
        const choice = commander.decide(view, memory);
        return choice !== 'wait' && choice.type === 'pair' ? commander.decide(view, memory) : choice;
      },
    };
    let seen = 0;
    for (const night of play(trusting, variant)) {
      const find = (is: (entry: Entry) => boolean) => night.run.timeline.find(is)?.minute ?? null;
      const said = find(
        (entry) => entry.type === 'replied' && /^(confess|found)\.2\.pair$/.test(entry.options[0] ?? ''),
      );
      const given = find(
        (entry) => entry.type === 'assigned' && entry.task === 'snapshot-restore' && entry.person === 'mina',
      );
      if (said === null || given === null) continue;
      seen += 1;
      const sat = find((entry) => entry.type === 'paired' && entry.person === 'mina');
      expect(sat).not.toBeNull();
      expect((sat ?? Infinity) - Math.max(said, given)).toBeLessThanOrEqual(1);
      expect(told(night, 'echo-pair')?.minute ?? Infinity).toBeGreaterThanOrEqual(sat ?? Infinity);
    }
    expect(seen).toBeGreaterThan(0);
  });

  test('the first attempt to tell comes with the loudest caller, and choosing him costs the moment', () => {
    const tries = usual.filter(({ run }) =>
      run.timeline.some((entry) => entry.type === 'arrived' && entry.inject === 'hint'),
    );
    expect(tries.length).toBeGreaterThan(count / 2);
    for (const { run } of tries) {
      const at = (inject: string) =>
        run.timeline.find((entry) => entry.type === 'arrived' && entry.inject === inject)?.minute;
      expect(at('hint')).toBe(at('victor-client'));
    }
    const heard = (list: readonly Night[]) =>
      list.filter(({ run }) =>
        run.timeline.some((entry) => entry.type === 'replied' && entry.exchange === 'hint.1'),
      );
    const loud = play(leader({ ...manner, inTalk: [] }), variant);
    expect(heard(usual).length).toBe(tries.length);
    expect(heard(loud)).toEqual([]);
    expect(loud.filter((night) => told(night, 'hint-gone')).length).toBeGreaterThan(count / 2);
  });
});
