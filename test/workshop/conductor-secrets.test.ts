/** Whatever a server sends of a shared run holds neither the seed, nor the variant, nor what nobody has heard yet. */
import { describe, expect, test } from 'vitest';
import { createRun, draw, newHeader, step, view, type Move, type Run } from '../../src/run/index.ts';
import { teamRoles, type TeamRole } from '../../src/workshop/protocol/shared.ts';
import { deputyMove, deputyReply } from '../../src/workshop/server/conductor/deputy.ts';
import { names } from '../../src/workshop/server/conductor/naming.ts';
import { see } from '../../src/workshop/server/conductor/see.ts';
import { Hall, naming, soon, voters } from './conductor-support.ts';
import { compiled } from './support.ts';

const { scenario } = compiled;
const seed = 4_242_424_242;
const variants = scenario.variants.map(({ id }) => id);
const options = { skipConfrontations: false, mode: 'standard', teaching: false } as const;

/** Every key and value that is sent, as texts. */
function words(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return into.add(String(value));
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) into.add(key);
    words(inner, into);
  }
  return into;
}

/** Ids that mean something else, too: a fact that is called like a task says nothing. */
const others = words(
  [
    scenario.tasks,
    scenario.leads,
    scenario.cast,
    scenario.audiences,
    scenario.phases,
    scenario.impacts,
  ].flatMap((list) => list.map(({ id }) => id)),
);

/** Kinds of entries that are called like a fact. */
const isType = (id: string): boolean => id === 'told';

/** Facts that nobody of the room has learned, as they would be sent. */
const unheard = ({ night }: Run): string[] =>
  scenario.facts
    .filter(
      ({ id, kind }) =>
        (kind === 'truth' || night.world.facts[id] === undefined) && !others.has(id) && !isType(id),
    )
    .flatMap(({ id }) => [id, `fact.${id}`]);

const secretKeys = ['seed', 'variant', 'header', 'contentHash', 'candour', 'ledger', 'night', 'context'];

function check(run: Run, roles: readonly TeamRole[] | null): void {
  const seen = see(view(run), { roles, handed: [], said: [], naming });
  const found = words(seen);
  const isNamed = names(roles === null ? { ...view(run), params: {} } : seen.view, naming);
  const hidden = [String(run.header.seed), ...secretKeys, ...unheard(run)];
  expect(hidden.filter((word) => found.has(word))).toEqual([]);
  const texts = JSON.stringify(seen.view.log);
  expect(texts).not.toContain('"signal":true');
  expect(texts).not.toMatch(/"(shows|calls)":(\{|\[)"/);
  expect(texts).not.toMatch(/"flaw":"/);
  expect(Object.keys(seen.view.params).sort()).toEqual(isNamed ? ['holder', 'other'] : []);
}

/** Plays a night by the deputy and by chance, and looks at it as it goes. */
function play(variant: string, by: number, look: (run: Run) => void): void {
  const run = createRun(compiled, newHeader(compiled, { seed, variant, options }));
  for (let n = 0; n < 900 && !run.ended; n++) {
    const chance = (purpose: string) => draw({ seed: by, purpose, subject: String(n) });
    const { middle } = view(run);
    const pick = middle?.options[Math.floor(chance('pick') * middle.options.length)];
    const random: Move | null =
      middle && pick !== undefined && middle.pick.least <= 1
        ? { type: 'reply', exchange: middle.exchange, options: [pick] }
        : null;
    const reply = random ?? deputyReply(run);
    if (reply) step(run, { type: 'move', by: 'room', move: reply });
    else {
      step(run, { type: 'tick' });
      const move = chance('idle') < 0.3 ? null : deputyMove(run);
      if (move) step(run, { type: 'move', by: 'deputy', move });
    }
    if (n % 5 === 0) look(run);
  }
}

describe.each(variants)('a night of %s', (variant) => {
  test.each([1, 2])('shows nobody what it keeps (%i)', (by) => {
    play(variant, by, (run) => {
      check(run, null);
      for (const role of teamRoles) check(run, [role]);
      check(run, ['deputy', 'scribe']);
    });
  });
});

test('the keeper is not named before a text names them, and is then', () => {
  const [first = ''] = variants;
  const named: boolean[] = [];
  play(
    first,
    1,
    (run) =>
      void named.push('holder' in see(view(run), { roles: null, handed: [], said: [], naming }).view.params),
  );
  expect(named[0]).toBe(false);
  expect(named.at(-1)).toBe(true);
  // Once said it stays said: what a phone has shown it can show again.
  expect(named.lastIndexOf(false)).toBeLessThan(named.indexOf(true));
});

test('two nights that differ in their secret alone look alike until something shows', () => {
  const openings = variants.map((variant) => {
    const run = createRun(compiled, newHeader(compiled, { seed, variant, options }));
    return JSON.stringify(see(view(run), { roles: null, handed: [], said: [], naming }));
  });
  expect(new Set(openings).size).toBe(1);
});

test('nothing that a room is sent holds the seed, under any name', async () => {
  const hall = await Hall.open('sqlite', 'votes', 6, soon);
  await hall.stage('play');
  hall.onBeat = voters(hall, 5, 8);
  await hall.until(() => hall.now()?.view.act === 'bridge' && hall.shared().view.minute >= 20);
  await hall.ask({ name: 'present', seat: hall.seat(0).id });
  const [row] = await hall.runs();
  const { seed: drawn } = JSON.parse(row?.header ?? '{}') as { seed: number };
  const sent = JSON.stringify(hall.sent);
  expect(hall.sent.length).toBeGreaterThan(20);
  for (const form of [
    String(drawn),
    drawn.toString(16),
    drawn.toString(36),
    '"seed"',
    '"variant"',
    '"header"',
  ])
    expect(sent).not.toContain(form);
});
