/** What is said to screen readers, and when: nothing of a page that is not there yet, nothing of another night. */
import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WordsProvider } from '../../src/app/context.tsx';
import { Announcer, type Saying } from '../../src/app/log/Announcer.tsx';
import type { Cut, Session } from '../../src/app/session-types.ts';
import { TimeProvider } from '../../src/app/time.ts';
import type { LoggedMove, Move } from '../../src/run/moves.ts';
import type { Entry, EntryBody } from '../../src/run/timeline.ts';
import { busy, entries, person } from './bridge/night.ts';
import { testSession } from './bridge/session.ts';
import { HandTime } from './hand-time.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const polite = () => [...root.querySelectorAll('[role=log] p')].map((one) => one.textContent).join(' ');
const alarms = () => [...root.querySelectorAll('[role=alert] p')].map((one) => one.textContent);
const urgent = () => alarms().join(' ');
const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** A night that can be heard, with what lands put in by hand. */
async function hearing() {
  const moves: LoggedMove[] = [];
  const time = new HandTime();
  const hold: { cut: Cut | null; hear: ((entry: Entry) => void) | null } = { cut: null, hear: null };
  const base = await testSession(busy({ log: [], middle: null }));
  const session: Session = Object.defineProperties(base, {
    cut: { get: () => hold.cut },
    log: { value: () => ({ events: moves }) },
    onEntry: {
      value: (listener: (entry: Entry, view: Session['view']) => void) => {
        hold.hear = (entry) => listener(entry, base.view);
        return () => undefined;
      },
    },
  });
  const put = (saying: Saying | null = null, now: Session | null = session) =>
    render(
      <TimeProvider value={time}>
        <WordsProvider value={base.words}>
          <Announcer session={now} urgent={null} polite={saying} />
        </WordsProvider>
      </TimeProvider>,
      root,
    );
  put();
  await frame();
  return {
    put,
    cut: (cut: Cut | null) => {
      hold.cut = cut;
      base.refresh();
    },
    show: (view: Partial<Session['view']>) => base.show({ view: { ...base.view, ...view } }),
    calls: () => base.calls,
    time,
    moved: (move: Move) => void moves.push({ n: moves.length, minute: 17, by: 'player', move }),
    land: (...bodies: (EntryBody & { minute?: number })[]) => {
      base.show({ view: { ...base.view, log: entries(...bodies.map((body) => ({ minute: 17, ...body }))) } });
      for (const entry of base.view.log) hold.hear?.(entry);
    },
  };
}

const said: EntryBody = { type: 'said', line: 'frame', kind: 'frame', hearers: 'room', shows: {} };
const told: EntryBody = { type: 'told', inject: 'confess', from: 'tomas', text: 'confess.1' };

test('a question that follows from what was said comes after it', async () => {
  const night = await hearing();
  night.land(said);
  night.put({ text: 'June: Mina is just looking around.' });
  await expect.poll(polite).toContain('June: Mina');
  expect(polite().indexOf('We find out what broke')).toBeGreaterThanOrEqual(0);
  expect(polite().indexOf('We find out what broke')).toBeLessThan(polite().indexOf('June: Mina'));
});

test('what lands behind a caption is said when the caption has gone', async () => {
  const night = await hearing();
  night.cut({ chapter: 'later', changed: [] });
  night.land(said, { type: 'chapter', chapter: 'later', act: 'later' }, told);
  await expect.poll(polite).toContain('We find out what broke');
  expect(polite()).not.toContain('The cleanup I ran');
  night.cut(null);
  await expect.poll(polite).toContain('The cleanup I ran');
});

test('whoever begins to speak on the bridge is said at once', async () => {
  const night = await hearing();
  night.land({ type: 'opened', conversation: 'confess', exchange: 'confess.1', calls: [], speaker: 'tomas', text: 'confess.1', hearers: 'private', confrontation: false }); // oxfmt-ignore
  await expect.poll(urgent).toContain('The cleanup I ran');
});

test('whoever begins to wait is said at once, until when, with the key; what they have to say comes with the news', async () => {
  const night = await hearing();
  const came: EntryBody = { type: 'arrived', item: 'i1', inject: 'x', channel: 'message', from: 'lee', text: 'leeds.1', noise: false, harm: false, signal: true }; // oxfmt-ignore
  night.land(said, came, told, told);
  await expect.poll(urgent).toMatch(/Leeds warehouse\P{L}* writes: reaches a fixer in 3 min. W answers./u);
  expect(polite()).not.toContain('Picks look doubled');
  await expect.poll(polite).toContain('Picks look doubled');
  // A long burst has buried them.
  await expect.poll(polite).toMatch(/Leeds warehouse\P{L}* still waits: reaches a fixer in 3 min.$/u);
});

test('whoever comes to the desk and whoever calls have a sentence each, which begins with who it is', async () => {
  const night = await hearing();
  const { waiting } = busy();
  const [one] = waiting;
  if (!one) throw new Error('nobody waits');
  const calls = {
    ...one,
    id: 'c1',
    channel: 'call' as const,
    from: 'doris',
    noise: false,
    text: null,
    heldBy: null,
  };
  const stands = {
    ...one,
    id: 'v1',
    channel: 'visitor' as const,
    from: 'tomas',
    noise: false,
    text: null,
    heldBy: null,
  };
  night.show({ waiting: [calls, stands] });
  const came = (item: string, from: string, channel: 'call' | 'visitor'): EntryBody => ({ type: 'arrived', item, inject: 'x', channel, from, text: '', noise: false, harm: false, signal: false }); // oxfmt-ignore
  night.land(came('c1', 'doris', 'call'), came('v1', 'tomas', 'visitor'));
  await expect.poll(alarms).toHaveLength(3);
  const [call, desk, key] = alarms();
  expect(call).toMatch(/^\P{L}*doris\P{L}* calls: hangs up in/u);
  expect(desk).toMatch(/^\P{L}*Tomás\P{L}*, at your desk: goes back in/u);
  expect(key).toBe('W answers.');
});

test('command that comes back says why', async () => {
  const night = await hearing();
  const taken: EntryBody = { type: 'command', holder: 'ingrid', how: 'taken' };
  const returned: EntryBody = { type: 'command', holder: 'player', how: 'returned' };
  night.moved({ type: 'say', line: 'frame' });
  night.land({ minute: 8, ...taken }, returned);
  await expect
    .poll(urgent)
    .toMatch(/After 9 min \P{L}*Ingrid\P{L}* gives it back: you have command again\./u);
  night.land({ minute: 8, ...taken }, { type: 'left', person: 'ingrid' }, returned);
  await expect.poll(urgent).toMatch(/Ingrid\P{L}* has left: you have command again\./u);
  night.moved({ type: 'resume' });
  night.land({ minute: 8, ...taken }, returned);
  await expect.poll(urgent).toContain('You asked for it: you have command again.');
});

test('alarms are gone with the scene that they were of', async () => {
  const night = await hearing();
  night.land({ type: 'command', holder: 'ingrid', how: 'taken' });
  await expect.poll(urgent).toContain('takes command');
  night.land({ type: 'chapter', chapter: 'review', act: 'review' });
  await expect.poll(alarms).toEqual([]);
  night.land({ type: 'command', holder: 'ingrid', how: 'taken' });
  await expect.poll(urgent).toContain('takes command');
  night.land({ type: 'end', how: 'restored' });
  await expect.poll(alarms).toEqual([]);
});

test('while something is said the session knows, for whoever listens', async () => {
  const night = await hearing();
  night.land(said);
  await expect.poll(polite).toContain('We find out what broke');
  expect(night.calls().at(-1)).toBe('hearing:true');
  night.time.pass(60_000);
  expect(night.calls().at(-1)).toBe('hearing:false');
});

test('that the time somebody was given is up is said once, while they are still at it', async () => {
  const night = await hearing();
  const task = { id: 'db-logs', left: 4, lag: 0, timebox: 10, since: 7, with: null };
  night.show({ people: [person('mina', { task })] });
  night.show({ people: [person('mina', { task: { ...task, left: 3 } })] });
  await expect.poll(polite).toMatch(/^[^]*Mina\P{L}*: the 10 min are up, no word yet.$/u);
  expect(polite().match(/are up/g)).toHaveLength(1);
});

test('another night begins with nothing said', async () => {
  const night = await hearing();
  night.land(said);
  await expect.poll(polite).toContain('We find out what broke');
  night.put(null, null);
  await expect.poll(polite).toBe('');
});
