/** What a night announces before it happens, and what it says of what happened: read off played nights. */
import { describe, expect, test } from 'vitest';
import type { Entry, EntryOf } from '../../src/run/index.ts';
import { compiled, nights, variants, wording } from './nights.ts';

const count = 8;
const told = (timeline: readonly Entry[], inject: string) =>
  timeline.find((entry) => entry.type === 'told' && entry.inject === inject)?.minute ?? null;

describe.each(variants)('in the variant %s', (variant) => {
  test('the chief executive taking command is said minutes before, with what would hold her', () => {
    for (const { run } of nights('absent', variant, count)) {
      const thin = told(run.timeline, 'ingrid-thin');
      const takes = told(run.timeline, 'ingrid-takes');
      expect(takes).not.toBeNull();
      expect((takes ?? 0) - (thin ?? 999)).toBeGreaterThanOrEqual(4);
    }
  });

  test('the older copy is asked for twelve minutes before it is put back, and not when all is well', () => {
    for (const { run } of nights('absent', variant, count)) {
      expect([told(run.timeline, 'older-soon'), run.ledger.restoredAt]).toEqual([111, null]);
      const back = run.timeline.find((entry) => entry.type === 'opened' && entry.exchange === 'older.1');
      expect(back?.minute).toBe(124);
    }
    for (const { run } of nights('commander', variant, count))
      expect(told(run.timeline, 'older-soon')).toBeNull();
  });

  test('no audience says the same twice running, however long the night', () => {
    const sendersOf = compiled.scenario.audiences.map(({ callers }) => new Set(callers.map(({ id }) => id)));
    for (const { run } of nights('absent', variant, count)) {
      for (const senders of sendersOf) {
        const calls = run.timeline.filter(
          (entry): entry is EntryOf<'arrived'> => entry.type === 'arrived' && senders.has(entry.inject),
        );
        expect(calls.length).toBeGreaterThan(10);
        // Each line once, before any comes again.
        const lines = new Set(calls.map(({ text }) => text));
        expect(lines.size).toBe(Math.min(calls.length, senders.size));
        calls.forEach(({ text }, at) => expect(text).not.toBe(calls[at - 1]?.text));
        expect(calls.some(({ channel }) => channel === 'visitor')).toBe(true);
      }
    }
  });

  test('nobody is answered twice in the same words', () => {
    for (const policy of ['commander', 'novice', 'blamer']) {
      for (const { run } of nights(policy, variant, count)) {
        const heard = run.timeline.flatMap((entry) => (entry.type === 'answer' ? [entry.text] : []));
        expect(heard.filter((text, at) => heard.indexOf(text) !== at)).toEqual([]);
      }
    }
  });

  test('the wall hangs full where somebody said it themself, and empty where it was found or never known', () => {
    const seen = new Set<string>();
    for (const policy of ['commander', 'novice', 'blamer', 'absent']) {
      for (const { run } of nights(policy, variant, count)) {
        const secret = run.timeline.find(
          (entry): entry is EntryOf<'learned'> =>
            entry.type === 'learned' && entry.fact === compiled.scenario.secret,
        );
        const wall = run.timeline.find(
          (entry): entry is EntryOf<'opened'> => entry.type === 'opened' && entry.exchange === 'review.wall',
        );
        expect(wall?.text).toBe(secret?.how === 'told' ? 'review.wall.full' : 'review.wall.empty');
        seen.add(`${wall?.text ?? ''} ${secret?.how ?? 'never'}`);
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(['review.wall.full told', 'review.wall.empty task']));
  });

  test('each of the six is heard of again six months later, once', () => {
    for (const policy of ['commander', 'blamer']) {
      for (const { run } of nights(policy, variant, count)) {
        const begins = run.timeline.findIndex(
          (entry) => entry.type === 'chapter' && entry.chapter === 'later',
        );
        const later = run.timeline
          .slice(begins)
          .flatMap((entry) => (entry.type === 'changed' ? [entry.text] : []));
        const who = later.map((text) => text.split('.')[0] ?? '').toSorted((a, b) => (a < b ? -1 : 1));
        expect(who).toEqual(['ade', 'ingrid', 'june', 'mina', 'rosa', 'tomas']);
      }
    }
  });
});

test('how people were treated is what comes back', () => {
  const later = (policy: string) =>
    new Set(
      nights(policy, 'labels', count).flatMap(({ run }) =>
        run.timeline.flatMap((entry) => (entry.type === 'changed' ? [entry.text] : [])),
      ),
    );
  expect([...later('commander')]).toEqual(
    expect.arrayContaining(['june.asks', 'mina.counts', 'tomas.noun', 'ade.button', 'ingrid.easy']),
  );
  expect([...later('blamer')]).toEqual(expect.arrayContaining(['tomas.writing', 'ade.who', 'ingrid.who']));
});

test('everybody who may speak has a name and something that they are', () => {
  for (const { id } of compiled.scenario.cast)
    expect([id, wording(`person.${id}.name`), wording(`person.${id}.role`)]).not.toContain(undefined);
});

test('each decision of the afternoon is answered in a few words', () => {
  const scripts = new Set(
    compiled.scenario.chapters.filter(({ act }) => act === 'yesterday').flatMap(({ script }) => script),
  );
  const options = compiled.scenario.conversations
    .filter(({ id }) => scripts.has(id))
    .flatMap(({ exchanges }) => exchanges.flatMap((exchange) => exchange.options));
  expect(options.length).toBeGreaterThan(10);
  for (const { answer } of options) {
    const text = wording(`answer.${answer ?? ''}`) ?? '';
    expect(text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length).toBeGreaterThan(0);
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(8);
  }
});

test('a time that was promised and not kept is held against whoever named it, in some nights of the novice', () => {
  const noticed = variants.flatMap((variant) =>
    nights('novice', variant, count).filter(({ run }) => told(run.timeline, 'echo-claim-eta') !== null),
  );
  expect(noticed.length).toBeGreaterThan(0);
  for (const { run } of noticed) {
    const named = run.timeline.find((entry) => entry.type === 'post' && entry.update.eta !== null);
    expect(told(run.timeline, 'echo-claim-eta')).toBeGreaterThan(named?.minute ?? 999);
  }
  for (const { run } of nights('commander', 'labels', count))
    expect(told(run.timeline, 'echo-claim-eta')).toBeNull();
});

test('whatever was chosen comes back in most nights in which it was chosen', () => {
  const exchanges = compiled.scenario.conversations.flatMap((talk) => talk.exchanges);
  // The headline and the hundred nights come whatever happens.
  const echoOf = new Map(
    exchanges
      .flatMap(({ options }) => options)
      .flatMap(({ id, echo }) =>
        echo === undefined || echo === 'headline' || echo === 'epilogue' ? [] : [[id, echo] as const],
      ),
  );
  const names = (entry: Entry): unknown[] => [
    ...(['inject', 'conversation', 'exchange', 'text', 'lead', 'fact', 'task'] as const).map(
      (field) => (entry as Partial<Record<typeof field, unknown>>)[field],
    ),
    ...('texts' in entry ? entry.texts : []),
  ];
  const speakerOf = new Map<string, string>(compiled.scenario.injects.map(({ id, from }) => [id, from]));
  const holder = compiled.scenario.variants.find(({ id }) => id === 'labels')?.holder;
  const chosen = new Map<string, { nights: number; heard: number }>();
  for (const policy of ['commander', 'novice', 'blamer', 'longest', 'shortest', 'first']) {
    for (const { run } of nights(policy, 'labels', count)) {
      run.timeline.forEach((entry, at) => {
        if (entry.type !== 'replied') return;
        for (const option of entry.options) {
          const echo = echoOf.get(option);
          if (echo === undefined) continue;
          // Whoever walks out afterwards takes their answer along: that is another night's end, and no missing echo.
          const speaker = speakerOf.get(echo);
          const who = speaker === 'holder' ? holder : speaker;
          const leaves = run.timeline
            .slice(at + 1)
            .some((later) => later.type === 'left' && later.person === who);
          if (leaves) continue;
          const tally = chosen.get(option) ?? { nights: 0, heard: 0 };
          tally.nights += 1;
          if (run.timeline.slice(at + 1).some((later) => names(later).includes(echo))) tally.heard += 1;
          chosen.set(option, tally);
        }
      });
    }
  }
  expect(chosen.size).toBeGreaterThan(50);
  expect([...chosen].filter(([, { nights: of, heard }]) => heard < of / 2).map(([id]) => id)).toEqual([]);
});

describe('each of the six is heard by how they speak', () => {
  /** What is said, with its speaker; the holder's lines are Tomás's, or Ade's where the id says so. */
  const spoken = compiled.scenario.conversations.flatMap(({ exchanges }) =>
    exchanges.flatMap(({ speaker, says, options }) => [
      ...says.map(({ text }) => ({ speaker, id: text, words: wording(`line.${text}`) ?? '' })),
      ...options.flatMap(({ answer }) =>
        answer === undefined ? [] : [{ speaker, id: answer, words: wording(`answer.${answer}`) ?? '' }],
      ),
    ]),
  );
  const scenes = compiled.scenario.injects.flatMap(({ from, says }) =>
    says.map(({ text }) => ({ speaker: from, id: text, words: wording(`line.${text}`) ?? '' })),
  );
  const lines = [...spoken, ...scenes];
  const who = ({ speaker, id }: { speaker: string; id: string }) =>
    speaker === 'holder' ? (id.endsWith('.ade') ? 'ade' : 'tomas') : speaker;

  test.each([
    ['tomas', 'breaks off', /…/],
    ['ade', 'says um', /\bum\b/],
    ['rosa', 'calls it silly', /\bsilly\b/i],
    ['june', 'is just saying, or asking', /\bJust (?:saying|asking)\b/],
  ])('%s, and nobody else, %s', (person, _how, habit) => {
    const speakers = new Set(lines.filter(({ words }) => habit.test(words)).map(who));
    expect([...speakers]).toEqual([person]);
  });
});
