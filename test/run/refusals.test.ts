import { expect, test } from 'vitest';
import { step, type Move, type Refusal, type Update } from '../../src/run/index.ts';
import { night, plain, type Night, type NightOptions } from '../support/night.ts';

const quiet = (options: NightOptions = {}): Night => night({ quiet: true, ...options });
const called = (): Night => night().at(5);
const post = (update: Partial<Update>): Move => ({
  type: 'post',
  audience: 'customers',
  update: { ...plain, ...update },
  drafted: false,
});
const assign = (task: string, person: string): Move => ({
  type: 'assign',
  task,
  person,
  timebox: 0,
  readback: true,
});
const decide = (task: string, person: string): Move => ({
  type: 'decide',
  task,
  choice: 'approve',
  person,
  timebox: 0,
  readback: true,
  backup: true,
});
const role = (person: string, kind: 'scribe' | 'deputy' | 'customer-liaison'): Move => ({
  type: 'role',
  role: kind,
  person,
});
const call = (at: number) => ({
  id: `call-${at}`,
  trigger: { at },
  channel: 'call' as const,
  from: 'max',
  noise: true,
  says: [{ text: 'max.calls' }],
});

/** An afternoon before the bridge: a script's exchange, no clock. */
const afternoon = { id: 'before', act: 'yesterday' as const, clock: '16:40', script: ['max'] };

/** Every reason for a refusal, with a night and a move that meet it: a code that nothing reaches fails to compile here. */
const reached: Record<Refusal['code'], () => [Night, Move]> = {
  'run-ended': () => [quiet().until((n) => n.run.ended), { type: 'resume' }],
  'not-now': () => [quiet({ opening: [afternoon] }), { type: 'terminal', action: 'down' }],
  'conversation-open': () => [called(), { type: 'say', line: 'declare' }],
  'nothing-open': () => [quiet(), { type: 'leave' }],
  'no-such-option': () => [called(), { type: 'reply', exchange: 'max.1', options: ['knows.why'] }],
  'wrong-count': () => [
    called(),
    { type: 'reply', exchange: 'max.1', options: ['max.listen', 'max.status'] },
  ],
  'not-commanding': () => [quiet().move({ type: 'handover', to: 'dee' }), { type: 'aside', person: 'ana' }],
  'hands-on': () => [quiet().move({ type: 'terminal', action: 'down' }), { type: 'aside', person: 'ana' }],
  'no-such-dig': () => [
    quiet().move({ type: 'terminal', action: 'down' }),
    { type: 'terminal', action: 'dig', what: 'attic' },
  ],
  'no-such-person': () => [quiet(), { type: 'aside', person: 'nobody' }],
  'person-away': () => [quiet().move({ type: 'relieve', person: 'ana' }), { type: 'aside', person: 'ana' }],
  'nothing-in-hand': () => [quiet(), { type: 'release', person: 'ana' }],
  'person-busy': () => [quiet(), assign('find', 'dee')],
  'no-such-task': () => [quiet(), assign('dance', 'ana')],
  'task-closed': () => [quiet(), decide('fix', 'ana')],
  'already-given': () => [quiet().assign('ana', 'find'), assign('find', 'ana')],
  'no-such-item': () => [quiet(), { type: 'take', item: 'i9' }],
  'no-liaison': () => [quiet(), { type: 'rule', rule: 'hold', names: [] }],
  'liaison-full': () => {
    const played = quiet({ plus: { injects: [1, 2, 3, 4].map(call) } })
      .role('customer-liaison', 'dee')
      .at(4);
    for (const one of [1, 2, 3]) played.route(`call-${one}`, 'liaison');
    return [played, { type: 'route', item: played.item('call-4'), to: 'liaison' }];
  },
  'no-such-line': () => [quiet(), { type: 'say', line: 'sing' }],
  'already-said': () => [quiet().move({ type: 'say', line: 'declare' }), { type: 'say', line: 'declare' }],
  'no-such-lead': () => [quiet(), { type: 'lead', lead: 'disk', to: 'known' }],
  'no-such-audience': () => [quiet(), { ...post({}), audience: 'board' } as Move],
  'role-taken': () => [quiet().role('scribe', 'dee'), role('dee', 'scribe')],
  'too-many-roles': () => [quiet().role('scribe', 'ana'), role('ana', 'deputy')],
  'needs-decision': () => [
    quiet()
      .assign('ana', 'find')
      .until((n) => n.view.leads.length > 0),
    assign('fix', 'ana'),
  ],
  'not-a-decision': () => [quiet(), decide('find', 'ana')],
  'bad-update': () => [quiet(), post({ next: -1 })],
  'nothing-to-resume': () => [quiet(), { type: 'resume' }],
};

test.each(Object.entries(reached))('%s', (code, make) => {
  const [played, move] = make();
  const before = played.state;
  expect(step(played.run, { type: 'move', by: 'player', move }).refusal?.code).toBe(code);
  expect(played.refusal(move)).toBe(code);
  // A refused move leaves no trace: not in the world, not in the log.
  expect(played.state).toBe(before);
  expect(played.log.events.some((event) => event.move === move)).toBe(false);
});

test.each<[string, Partial<Update>]>([
  ['an action that is no task', { action: 'dance' }],
  ['a cause that is on no card', { cause: 'disk' }],
  ['half a minute', { next: 7.5 }],
  ['an estimate before now', { eta: -5 }],
  ['a day', { next: 1440 }],
])('an update that names %s is refused', (_name, update) => {
  expect(quiet().refusal(post(update))).toBe('bad-update');
});

test('a move that the game does not know is refused, whatever its name', () => {
  for (const type of ['dance', 'constructor', '__proto__', 'toString'])
    expect(quiet().refusal({ type } as unknown as Move)).toBe('not-now');
});

test('a minute is refused where the clock stands still, and after the end', () => {
  const before = quiet({ opening: [afternoon] });
  expect(before.view).toMatchObject({ live: false, middle: { exchange: 'max.1' } });
  expect(step(before.run, { type: 'tick' }).refusal?.code).toBe('not-now');
  before.reply('max.listen');
  expect(before.view).toMatchObject({ live: true, chapter: 'evening' });
  const over = quiet().until((n) => n.run.ended);
  expect(step(over.run, { type: 'tick' }).refusal?.code).toBe('run-ended');
});
