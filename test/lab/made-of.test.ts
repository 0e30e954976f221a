/**
 * What "Wrong table" is made of: the afternoon, the variants, the noise, the restore, what is owed to whom, the review,
 * the room, six months later. Read off nights that were played where something is seen, else off the file.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { pinsOf } from '../../src/app/screens/wall.ts';
import { reactionTo } from '../../src/app/screens/reactions.ts';
import { statementOf } from '../../src/app/screens/statement.ts';
import type { Words } from '../../src/app/session-types.ts';
import { rubric } from '../../src/assessment/index.ts';
import { commander, manner } from '../../src/lab/policies/commander.ts';
import { leader } from '../../src/lab/policies/habits/leader.ts';
import { playPolicy } from '../../src/lab/play.ts';
import type { Night } from '../../src/lab/sweep.ts';
import { step, view, type EntryOf, type EntryType, type Run, type View } from '../../src/run/index.ts';
import type { Behaviour } from '../../src/scenario/vocabulary.ts';
import type { Exchange } from '../../src/scenario/schema.ts';
import { wordsIn } from '../app/drive.ts';
import { begin, eventFor, minutesFor, wander } from '../support/wander.ts';
import { compiled, nights, variants, wording } from './nights.ts';

const { scenario } = compiled;
const count = 3;
const branches = ['authorise', 'flag', 'wait'].flatMap((release) =>
  ['grant', 'refuse'].map((access) => ({ release, access })),
);
const talks = scenario.conversations;
const exchanges = new Map(talks.flatMap((talk) => talk.exchanges).map((one) => [one.id, one]));
const talkOf = (id: string) => {
  const found = talks.find((talk) => talk.id === id);
  if (!found) throw new Error(`no conversation "${id}"`);
  return found;
};
function exchange(id: string): Exchange {
  const found = exchanges.get(id);
  if (!found) throw new Error(`no exchange "${id}"`);
  return found;
}
const scriptOf = (act: string): string[] =>
  scenario.chapters.filter((chapter) => chapter.act === act).flatMap(({ script }) => script);
const optionOf = (id: string) => {
  const found = [...exchanges.values()].flatMap(({ options }) => options).find((one) => one.id === id);
  if (!found) throw new Error(`no option "${id}"`);
  return found;
};
/** How well an option does what its moment calls for: more is better, whether the behaviour is a strength or a harm. */
const worth = (option: string, behaviour: Behaviour): number =>
  (optionOf(option).shows[behaviour] ?? 0) * (rubric[behaviour].sign === '+' ? 1 : -1);

const all = <T extends EntryType>({ run }: { run: Run }, type: T): EntryOf<T>[] =>
  run.timeline.filter((entry): entry is EntryOf<T> => entry.type === type);
const opened = (night: Night, id: string): string | undefined =>
  all(night, 'opened').find((entry) => entry.exchange === id)?.text;
const told = (night: Night, inject: string): string | undefined =>
  all(night, 'told').find((entry) => entry.inject === inject)?.text;

/** The commander's night, with other words at some moments. */
function saying(instead: Readonly<Record<string, string>>, variant = 'labels', seed = 1): Run {
  const policy = leader({ ...manner, replies: manner.replies.map((id) => instead[id] ?? id) });
  return playPolicy(compiled, {
    policy,
    seed,
    variant,
    yesterday: { release: 'authorise', access: 'grant' },
  });
}

/** Everybody who may play, in every variant, on few seeds. */
const everyNight = (...players: string[]): Night[] =>
  players.flatMap((player) => variants.flatMap((variant) => nights(player, variant, count)));

describe('the afternoon', () => {
  test('is five decisions without a price, each with as many ways as the next but one', () => {
    const asked = scriptOf('yesterday').map((id) => talkOf(id).exchanges);
    expect(asked).toHaveLength(5);
    for (const [one, ...more] of asked) {
      expect(more).toEqual([]);
      expect(one?.minutes).toBe(0);
      expect([2, 3]).toContain(one?.options.length);
      // None of them says by its tags which is right.
      expect(one?.options.flatMap(({ shows }) => Object.keys(shows))).toEqual([]);
    }
  });

  test.each(variants)(
    "puts an act of the player's own into the chain, another in each branch (%s)",
    (variant) => {
      const seen = branches.map((branch) => {
        const [night] = nights('commander', variant, 2, branch);
        if (!night) throw new Error('nothing was played');
        expect(night.run.night.world.facts['own-part']).toBeDefined();
        return {
          branch,
          // At 16:52 something went out; at 02:31 somebody got into the live shop; both are the player's.
          chain: [opened(night, 'own.1'), opened(night, 'confess.1'), told(night, 'own-access')],
          owned: all(night, 'replied').find((entry) => entry.exchange === 'statement.own')?.options[0],
        };
      });
      for (const { chain, owned } of seen) {
        expect(chain.every((text) => text !== undefined)).toBe(true);
        expect(optionOf(owned ?? '').strategy).toBe('mortification');
      }
      expect(new Set(seen.map(({ owned }) => owned)).size).toBe(branches.length);
      for (const [at, sides] of [
        [0, (one: (typeof branches)[number]) => one.release],
        [1, (one: (typeof branches)[number]) => one.access],
      ] as const) {
        const texts = new Map(seen.map(({ branch, chain }) => [sides(branch), chain[at]]));
        expect(new Set(texts.values()).size).toBe(texts.size);
        for (const { branch, chain } of seen) expect(chain[at]).toBe(texts.get(sides(branch)));
      }
    },
  );
});

describe('three variants', () => {
  /** What came as the message that matters, and who kept the secret. */
  const bundles = variants.map((variant) => {
    const played = [...nights('commander', variant, count), ...nights('novice', variant, count)];
    return {
      variant,
      holder: scenario.variants.find(({ id }) => id === variant)?.holder,
      signals: [...new Set(played.flatMap((night) => all(night, 'arrived').filter(({ signal }) => signal).map(({ inject }) => inject)))], // oxfmt-ignore
      came: played.map((night) => all(night, 'arrived').map(({ inject }) => inject)),
      vendor: played.some(({ run }) => run.night.world.facts['vendor-slow'] !== undefined),
    };
  });

  test('are at least three, with two who may keep the secret, and one of three messages each', () => {
    expect(variants.length).toBeGreaterThanOrEqual(3);
    expect(new Set(bundles.map(({ holder }) => holder))).toEqual(new Set(['tomas', 'ade']));
    expect(bundles.map(({ signals }) => signals.length)).toEqual(variants.map(() => 1));
    expect(new Set(bundles.flatMap(({ signals }) => signals)).size).toBe(3);
  });

  test('bring all three messages, the two that mean nothing as well', () => {
    const messages = bundles.flatMap(({ signals }) => signals);
    for (const { came } of bundles)
      for (const list of came) expect(list).toEqual(expect.arrayContaining(messages));
  });

  test("bring the vendor's alert, a coincidence in all but one", () => {
    expect(bundles.filter(({ vendor }) => vendor)).toHaveLength(1);
    for (const { came } of bundles) for (const list of came) expect(list).toContain('vendor-alert');
  });

  test('look alike for ten minutes whatever anybody does', () => {
    let reached = 0;
    fc.assert(
      fc.property(wander(90, 60), (one) => {
        const runs = variants.map((_, variant) => begin(compiled, { ...one, variant }));
        const [first, ...others] = runs;
        const seen = (run: Run): Omit<View, 'params'> => {
          const { params: _names, ...rest } = view(run);
          return rest;
        };
        // The first of the three messages comes at minute 14, however late the bridge was opened.
        const isOver = () => (first?.minute ?? 0) >= 13;
        for (const pick of one.picks) {
          const event = first && eventFor(first, pick);
          if (!first || !event) break;
          for (let left = event.type === 'tick' ? minutesFor(pick) : 1; left > 0 && !isOver(); left--) {
            for (const run of runs) expect(step(run, event).refusal).toBeNull();
            // A move that pays minutes may lead beyond the ten.
            if (isOver()) break;
            for (const other of others) expect(seen(other)).toEqual(seen(first));
            if (!view(first).live) break;
          }
          if (isOver()) {
            reached += 1;
            break;
          }
        }
      }),
      { numRuns: 30, seed: 3 },
    );
    // It says something only where the ten minutes were played.
    expect(reached).toBeGreaterThan(10);
  });

  test('and afternoons are keyed draws where nobody names them', () => {
    const drawn = Array.from({ length: 40 }, (_, seed) => {
      const once = () => {
        const run = playPolicy(compiled, { policy: nobody, seed });
        const [release, access] = ['y.release', 'y.access'].map((id) => all({ run }, 'replied').find((entry) => entry.exchange === id)?.options[0]); // oxfmt-ignore
        return `${run.header.variant} ${release} ${access}`;
      };
      const first = once();
      if (seed < 3) expect(once()).toBe(first);
      return first;
    });
    expect(new Set(drawn.map((one) => one.split(' ')[0])).size).toBe(variants.length);
    expect(new Set(drawn.map((one) => one.split(' ').slice(1).join(' '))).size).toBe(branches.length);
  });
});

/** Says nothing and lets the night pass: the cheapest player there is. */
const nobody = {
  ...commander,
  id: 'nobody',
  decide: (seen: View) => (seen.live ? ('wait' as const) : reply(seen)),
};
function reply({ middle }: View) {
  if (!middle) return 'wait' as const;
  return { type: 'reply' as const, exchange: middle.exchange, options: middle.options.slice(0, Math.max(1, middle.pick.least)) }; // oxfmt-ignore
}

describe('the noise', () => {
  test('is everybody: customers, the chief executive, sales, the board, the press, a theory, the vendor, a lawyer', () => {
    const senders = new Set(
      everyNight('absent', 'novice').flatMap((night) => all(night, 'arrived').map(({ from }) => from)),
    );
    for (const who of [
      'pharmacy',
      'ward',
      'ingrid',
      'victor',
      'helen',
      'sam',
      'piotr',
      'vendor',
      'nadia',
      'hull',
      'lee',
      'pay',
    ])
      // oxfmt-ignore
      expect([...senders]).toContain(who);
  });

  test('customers and board are promised a word every 15 minutes', () => {
    const cadence = Object.fromEntries(scenario.audiences.map((one) => [one.id, one.cadence]));
    expect(cadence).toMatchObject({ customers: 15, board: 15 });
    for (const night of everyNight('absent')) {
      const missed = all(night, 'promise').filter(({ kept }) => !kept);
      for (const audience of ['customers', 'board'])
        expect(missed.some((entry) => entry.audience === audience)).toBe(true);
    }
  });

  test('the lawyer is right once and too careful once', () => {
    const { options } = exchange('nadia.1');
    const keeps = (id: string) =>
      optionOf(id).effects.some((one) => 'fact' in one && one.fact === 'evidence-kept');
    const warms = (id: string) =>
      optionOf(id).effects.reduce((sum, one) => sum + ('patience' in one ? one.patience : 0), 0);
    // What has to be kept is kept by following her; what customers hear is better said than not.
    expect(options.filter(({ id }) => keeps(id)).map(({ id }) => id)).toEqual([
      'nadia.1.both',
      'nadia.1.silent',
    ]);
    expect(warms('nadia.1.silent')).toBeLessThan(0);
    expect(warms('nadia.1.both')).toBeGreaterThan(0);
    expect(worth('nadia.1.both', 'C3')).toBeGreaterThan(worth('nadia.1.silent', 'C3'));
    expect(worth('nadia.1.both', 'C5')).toBeGreaterThan(worth('nadia.1.no', 'C5'));
  });
});

describe('the restore', () => {
  test('one step is irreversible, and nobody restores without it', () => {
    const steps = scenario.tasks.filter(({ decision }) => decision?.irreversible);
    expect(steps.map(({ id }) => id)).toEqual(['cutover']);
    const restored = everyNight('commander', 'novice').filter(({ run }) => run.ledger.restoredAt !== null);
    expect(restored.length).toBeGreaterThan(count * variants.length);
    for (const night of restored) {
      const final = all(night, 'decided').filter(
        ({ irreversible, choice }) => irreversible && choice === 'approve',
      );
      expect(final.map(({ task }) => task)).toEqual(['cutover']);
    }
  });

  test('the standby has lost the rows as well, and there is a copy from 01:00', () => {
    const run = saying({});
    expect(all({ run }, 'learned').map(({ fact }) => fact)).toContain('snapshot-0100');
    const looked = everyNight('novice', 'hero', 'random').filter((night) =>
      all(night, 'done').some(({ task }) => task === 'replica-check'),
    );
    expect(looked.length).toBeGreaterThan(0);
    for (const night of looked)
      expect(all(night, 'learned').map(({ fact }) => fact)).toEqual(
        expect.arrayContaining(['replica-same', 'rows-gone']),
      );
  });

  test('what the payment provider knows is there for whoever asks, and comes late to whoever does not', () => {
    const known = (night: Night) =>
      all(night, 'learned').find(({ fact }) => fact === 'payment-records')?.minute;
    const gone = (night: Night) =>
      all(night, 'learned').find(({ fact }) => fact === 'rows-gone')?.minute ?? Infinity;
    for (const night of everyNight('commander'))
      expect((known(night) ?? Infinity) - gone(night)).toBeLessThan(12);
    const late = everyNight('absent', 'blamer').filter((night) => told(night, 'june-idea') !== undefined);
    expect(late.length).toBeGreaterThan(0);
    for (const night of late) expect((known(night) ?? 0) - gone(night)).toBeGreaterThanOrEqual(12);
  });
});

describe('what is owed', () => {
  test('one moment calls for "stop that now" before any thanks', () => {
    const best = exchange('replay.1').options.map(({ id }) => [id, worth(id, 'D8')] as const).toSorted(([, a], [, b]) => b - a); // oxfmt-ignore
    expect(best[0]?.[0]).toBe('replay.1.stop');
    expect(worth('replay.1.stop', 'D8')).toBeGreaterThan(worth('replay.1.thanks', 'D8'));
    expect(worth('replay.1.thanks', 'D8')).toBeGreaterThan(worth('replay.1.on', 'D8'));
  });

  test('whoever went round a rule is owed a talk: neither blame nor "no problem"; the review keeps it or forgets it', () => {
    const s7 = exchange('muted.1').options.map(({ id }) => [id, worth(id, 'S7')] as const).toSorted(([, a], [, b]) => b - a); // oxfmt-ignore
    expect(s7[0]?.[0]).toBe('muted.1.talk');
    expect(worth('muted.1.fine', 'S7')).toBe(worth('muted.1.rule', 'S7'));
    expect(optionOf('muted.1.rule').shows.S6).toBe(1);
    const promised = saying({});
    const not = saying({ 'muted.1.talk': 'muted.1.fine' });
    expect(opened({ run: promised } as Night, 'review.muted')).toBe('review.muted.promised');
    expect(opened({ run: not } as Night, 'review.muted')).toBe('review.muted.open');
    const offered = exchange('review.muted').options.map(({ id }) => id);
    expect(offered).toEqual(expect.arrayContaining(['review.muted.talk', 'review.muted.forget']));
    expect(worth('review.muted.talk', 'S7')).toBeGreaterThan(worth('review.muted.forget', 'S7'));
  });
});

describe('the review', () => {
  let words: Words;
  beforeAll(async () => {
    words = await wordsIn('en');
  });

  test('before it, behind a closed door, the chief executive asks who', () => {
    expect(scriptOf('review')[0]).toBe('review-who');
    expect(talkOf('review-who')).toMatchObject({ with: 'ingrid', hearers: 'private' });
    for (const text of ['review.who', 'review.who.mine', 'review.who.breakfast'])
      expect(wording(`line.${text}`)).toMatch(/kindly: .*Just tell me who/);
  });

  test('a pin between 02:25 and 02:40 is empty where nobody told, and written on where somebody did', () => {
    const gap = ({ run }: Night) => pinsOf(view(run).log, scenario, words)[0];
    for (const night of everyNight('commander')) {
      expect(gap(night)?.text).toBe(wording('fact.delete-0231'));
      expect(opened(night, 'review.wall')).toBe('review.wall.full');
    }
    for (const night of everyNight('blamer')) {
      expect(gap(night)).toMatchObject({ text: null });
      expect(gap(night)?.time).toMatch(/02:25.*02:40/);
      expect(opened(night, 'review.wall')).toBe('review.wall.empty');
    }
  });

  test('three factors of several layers, and the one that is about a person counts against it', () => {
    const { pick, options } = exchange('review.wall');
    expect(pick).toEqual({ least: 3, most: 3 });
    expect(options.filter(({ shows }) => (shows.L5 ?? 0) > 0).length).toBeGreaterThanOrEqual(4);
    expect(options.filter(({ shows }) => (shows.L6 ?? 0) > 0).map(({ id }) => id)).toEqual(['wall.careless']);
  });

  test('four cards, two affordable, each with an advocate, an owner and a date, and the price is a promise to somebody', () => {
    const { pick, options } = exchange('review.actions');
    expect([pick, options.length]).toEqual([{ least: 2, most: 2 }, 4]);
    const said = options.map(({ id }) => [id, wording(`option.${id}`) ?? ''] as const);
    for (const [id, text] of said)
      expect([id, text]).toEqual([id, expect.stringMatching(/^\p{L}+ asks: .*\. \p{L}+, (by|from|this) /u)]);
    // Strength without a day is a wish: only the course has none.
    expect(said.flatMap(([id, text]) => (/the \d+th\.$/.test(text) ? [] : [id]))).toEqual([
      'action.training',
    ]);
    for (const text of ['review.actions', 'review.actions.tonight', 'review.actions.week'])
      expect(wording(`line.${text}`)).toMatch(/Rosa's refund button/);
  });

  test('the permission comes in a version with a test and a way back, and in one without', () => {
    expect(opened({ run: saying({}) } as Night, 'review.guardrail')).toBe('guardrail.permission');
    expect(wording('option.guardrail.test')).toMatch(/try to break it.*way back/);
    const best = exchange('review.guardrail').options.map(({ id }) => [id, worth(id, 'L4')] as const).toSorted(([, a], [, b]) => b - a); // oxfmt-ignore
    expect(best[0]?.[0]).toBe('guardrail.test');
    const by = (text: string) => scenario.epilogue?.reductions.find((one) => one.text === text)?.by ?? 0;
    expect(by('permission-tested')).toBeGreaterThan(by('permission-untested'));
    expect(by('permission-untested')).toBeGreaterThan(by('rehearsal'));
  });
});

describe('the room', () => {
  const lines = ['room.1', 'room.2', 'room.3', 'room.4'];

  /** Every place of the night at which a reply is asked for by day, with what the room made of the line before. */
  function byDay(run: Run): { exchange: string; taking: string | null; slots: number | null }[] {
    const seen: ReturnType<typeof byDay> = [];
    playPolicy(compiled, {
      policy: leader(manner),
      seed: run.header.seed,
      variant: run.header.variant,
      watch(now) {
        if (now.act !== 'room' || !now.middle) return;
        const taking = reactionTo(now, scenario)?.taking ?? null;
        const slots = statementOf(now, scenario)?.length ?? null;
        if (seen.at(-1)?.exchange !== now.middle.exchange)
          seen.push({ exchange: now.middle.exchange, taking, slots });
      },
    });
    return seen;
  }

  test('four lines are said, each met by faces, then one question that nobody prepared, then five slots', () => {
    const seen = byDay(saying({}));
    expect(seen.map((one) => one.exchange)).toEqual([
      ...lines,
      'room.question',
      'statement.what',
      'statement.cause',
      'statement.own',
      'statement.repair',
      'statement.next',
      'statement.end',
    ]);
    // The faces after a line are there when the next is asked for.
    for (const { exchange: at, taking } of seen.slice(1, 6))
      expect({ at, taking }).not.toEqual({ at, taking: null });
    expect(seen.flatMap(({ slots }) => slots ?? [])).toEqual([5, 5, 5, 5, 5, 5]);
    expect(talkOf('room').exchanges.find(({ id }) => id === 'room.question')?.speaker).toBe(
      scenario.epilogue?.newcomer,
    );
  });

  test('each block has a strategy, and some assert what nobody can know', () => {
    const slots = talkOf('statement').exchanges.filter(({ options }) => options.length > 1);
    expect(slots).toHaveLength(5);
    const blocks = slots.flatMap(({ options }) => options);
    expect(blocks.filter(({ strategy }) => strategy === undefined)).toEqual([]);
    const facts = new Set(scenario.facts.map(({ id }) => id));
    const asserted = blocks.flatMap(({ asserts }) => asserts ?? []);
    expect(asserted.filter((fact) => !facts.has(fact))).toEqual([]);
    expect(asserted).toEqual(expect.arrayContaining(['no-data-lost', 'never-again', 'vendor-slow']));
    // In no night does anything make them true.
    for (const { run } of everyNight('commander', 'novice', 'blamer'))
      for (const fact of ['no-data-lost', 'never-again']) expect(run.night.world.facts[fact]).toBeUndefined();
  });

  test('is built from what was said in the room: each live line comes back with the slot that it is about', () => {
    const about = { 'room.1': 'own', 'room.2': 'cause', 'room.3': 'what', 'room.4': 'next' };
    const silent = new Set(['room.2.skip']);
    for (const [live, slot] of Object.entries(about)) {
      const { says } = exchange(`statement.${slot}`);
      const quoted = says.flatMap(({ when }) => (when && 'fact' in when ? [when.fact] : []));
      const said = exchange(live).options.flatMap(({ id }) => (silent.has(id) ? [] : [`chose.${id}`]));
      expect(quoted.toSorted()).toEqual(said.toSorted());
    }
    for (const night of everyNight('commander', 'novice', 'blamer')) {
      const said = all(night, 'replied').find((entry) => entry.exchange === 'room.1')?.options[0];
      expect(opened(night, 'statement.own')).toBe(`statement.own.${said?.slice('room.1.'.length)}`);
    }
  });

  test('what came back is said only where it is back', () => {
    const offered = (night: Night) =>
      all(night, 'replied').find((entry) => entry.exchange === 'statement.what')?.options;
    for (const night of everyNight('commander')) expect(offered(night)).toEqual(['what.back']);
    for (const night of everyNight('absent')) expect(offered(night)).not.toEqual(['what.back']);
  });

  test.each([
    [{}, 'owned'],
    [{ 'what.back': 'what.all-safe' }, 'claimed'],
    [{ 'what.back': 'what.some' }, 'minimised'],
    [{ 'cause.ours': 'cause.engineer' }, 'deflected'],
    [{ 'cause.ours': 'cause.vendor' }, 'deflected'],
    [{ 'next.guardrail': 'next.never' }, 'overclaimed'],
    [{ 'own.release': 'own.regret' }, 'plain'],
    // What was owned before the camera and is not on paper.
    [{ 'own.release': 'own.process' }, 'filmed'],
  ] as const)('the headline of %j is %s', (instead, headline) => {
    expect(opened({ run: saying(instead) } as Night, 'statement.end')).toBe(`headline.${headline}`);
  });
});

describe('six months later', () => {
  test('a guess, a hundred nights, and one that is lived by somebody met in the review', () => {
    const newcomer = scenario.epilogue?.newcomer ?? '';
    expect(scriptOf('review').flatMap((id) => talkOf(id).exchanges).map(({ speaker }) => speaker)).toContain(newcomer); // oxfmt-ignore
    expect(exchange('later.guess').options.length).toBeGreaterThanOrEqual(3);
    for (const night of everyNight('commander', 'blamer')) {
      const [epilogue, ...more] = all(night, 'epilogue');
      expect(more).toEqual([]);
      expect(epilogue?.windows.every((window) => window >= 0 && window < 100)).toBe(true);
      expect(new Set(epilogue?.windows).size).toBe(epilogue?.windows.length);
    }
  });

  test('whether the newcomer speaks follows from the room they joined, not from what was bought', () => {
    const spoke = (player: string) =>
      everyNight(player).flatMap((night) => all(night, 'epilogue').map(({ speaks }) => speaks));
    expect(new Set(spoke('commander'))).toEqual(new Set([true]));
    expect(new Set(spoke('blamer'))).toEqual(new Set([false]));
    const bare = saying({ 'action.permission': 'action.training', 'guardrail.test': 'guardrail.trust' });
    expect(all({ run: bare }, 'epilogue')[0]?.speaks).toBe(true);
  });

  test('a good guardrail may fail in the night that is lived, and the text says so', () => {
    const lived = new Map<boolean, number>();
    for (let seed = 1; lived.size < 2 && seed <= 200; seed++) {
      const [one] = all({ run: saying({}, 'labels', seed) }, 'epilogue');
      if (one) lived.set(one.livedFails, one.chance);
    }
    // The same guardrail, on the same terms: one night in twenty or so.
    expect(new Set(lived.keys())).toEqual(new Set([false, true]));
    expect(lived.get(true)).toBe(lived.get(false));
    expect(lived.get(true)).toBeLessThan(10);
    expect(wording('epilogue.fails')).toMatch(/guardrail was there, and had a hole/);
  });
});
