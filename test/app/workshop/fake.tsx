/** A workshop's page with a server and a clock that the test plays. */
import { render } from 'preact';
import { WordsProvider } from '../../../src/app/context.tsx';
import { loadTexts } from '../../../src/app/nights.ts';
import { createWords } from '../../../src/app/words.ts';
import type { WorkshopPage } from '../../../src/app/workshop/paths.ts';
import type { Ports } from '../../../src/app/workshop/ports.ts';
import { WorkshopPages } from '../../../src/app/workshop/WorkshopPages.tsx';
import { loadLanguage } from '../../../src/i18n/index.ts';
import type { Wire, WireState } from '../../../src/workshop/client/wire.ts';
import type { DebriefNow } from '../../../src/workshop/protocol/debrief.ts';
import type { Answer, Hello, RoomNow, SeatNow } from '../../../src/workshop/protocol/messages.ts';
import '../../../src/app/styles/base.css';
import '../../../src/app/styles/app.css';
import '../../../src/app/workshop/workshop.css';
import { emptyDebrief } from './debrief-now.ts';

/** 10:00 on a Tuesday, on this machine's clock. */
export const start = new Date(2026, 5, 2, 10, 0).getTime();
const minute = 60_000;

export interface Sent {
  name: string;
  body: unknown;
}

/** One connection that was opened. */
export interface Line {
  hello: Hello;
  /** What the page asked, in order. */
  sent: Sent[];
  /** Tells the page something. */
  tell(name: string, body: unknown): void;
  become(state: WireState): void;
  /** What is answered, by name; `{ok: true}` otherwise. */
  answers: Record<string, Answer>;
}

export interface Page {
  root: HTMLElement;
  lines: Line[];
  /** Requests over HTTP. */
  asked: { path: string; request: RequestInit | undefined }[];
  /** Answers over HTTP by the beginning of the path; 404 otherwise. */
  http: Record<string, () => Response>;
  clock: { now: number; tick(ms: number): void };
  close(): void;
}

export const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
export const text =
  (body: string, status = 200) =>
  () =>
    new Response(body, { status });

/** Opens a page at a fragment. */
export async function openWorkshopPage(
  page: WorkshopPage,
  hash: string,
  locale = 'en',
  http: Page['http'] = {},
): Promise<Page> {
  const timers = new Set<{ every: number | null; at: number; call(): void }>();
  const clock: Page['clock'] = {
    now: start,
    tick(ms) {
      clock.now += ms;
      for (const timer of [...timers]) {
        if (timer.at > clock.now) continue;
        if (timer.every === null) timers.delete(timer);
        else timer.at = clock.now + timer.every;
        timer.call();
      }
    },
  };
  const later = (ms: number, then: () => void, every: number | null) => {
    const timer = { every, at: clock.now + ms, call: then };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  const opened: Page = {
    root: document.createElement('div'),
    lines: [],
    asked: [],
    http,
    clock,
    close() {
      render(null, opened.root);
      opened.root.remove();
      history.replaceState(null, '', location.pathname + location.search);
    },
  };
  const ports: Ports = {
    now: () => clock.now,
    every: (ms, then) => later(ms, then, ms),
    after: (ms, then) => later(ms, then, null),
    ask(path, request) {
      opened.asked.push({ path, request });
      const found = Object.entries(opened.http).find(([start]) => path.startsWith(start));
      return Promise.resolve(found ? found[1]() : new Response('', { status: 404 }));
    },
    connect(hello) {
      const { line, wire } = fakeWire(hello);
      opened.lines.push(line);
      return wire;
    },
  };
  const language = await loadLanguage(locale, (one) => loadTexts('wrong-table', one), 'host');
  const somebody = language.t('host.somebody');
  const words = createWords(language, () => ({
    params: { holder: somebody, other: somebody },
    startClock: 187,
  }));
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.dir;
  history.replaceState(null, '', hash === '' ? location.pathname + location.search : hash);
  opened.root.id = 'root';
  document.body.append(opened.root);
  render(
    <WordsProvider value={words}>
      <WorkshopPages page={page} ports={ports} onLocale={() => {}} speak={() => {}} />
    </WordsProvider>,
    opened.root,
  );
  return opened;
}

function fakeWire(hello: Hello): { line: Line; wire: Wire } {
  const listeners = new Map<string, Set<(body: unknown) => void>>();
  const states = new Set<(state: WireState) => void>();
  let state: WireState = 'here';
  const line: Line = {
    hello,
    sent: [],
    answers: { typed: { ok: true, items: [], of: 0 } as Answer },
    tell: (name, body) => {
      for (const listener of listeners.get(name) ?? []) listener(body);
    },
    become(next) {
      state = next;
      for (const listener of states) listener(next);
    },
  };
  const wire: Wire = {
    get state() {
      return state;
    },
    onState(listener) {
      states.add(listener);
      return () => states.delete(listener);
    },
    on(name, listener) {
      const of = listeners.get(name) ?? new Set();
      listeners.set(name, of.add(listener));
      return () => of.delete(listener);
    },
    ask<T>(name: string, body: unknown) {
      line.sent.push({ name, body });
      return Promise.resolve((line.answers[name] ?? { ok: true }) as Answer<T>);
    },
    close() {},
  };
  return { line, wire };
}

/** A room of sixty minutes that has just been opened. */
export function roomNow(change: Partial<RoomNow> = {}): RoomNow {
  const ends = { playEndsAt: start + 30 * minute, sessionEndsAt: start + 60 * minute };
  return {
    id: 'r1',
    scenario: 'wrong-table',
    mode: 'alone',
    stage: 'lobby',
    locale: 'en',
    locked: false,
    ...ends,
    seats: 12,
    here: 11,
    nights: 0,
    through: 0,
    code: 'BRDGKP',
    forms: false,
    ballotSeconds: 40,
    rehearsal: false,
    agenda: {
      acts: ['call', 'yesterday', 'bridge', 'review', 'room', 'later'],
      part: 'night',
      boundary: null,
      paused: false,
      land: false,
      step: null,
    },
    clock: { now: start, ...ends, landsAt: null },
    ...change,
  };
}

export const seatNow = (n: number, change: Partial<SeatNow> = {}): SeatNow => ({
  id: `s${n}`,
  nickname: `Quiet Lantern ${10 + n}`,
  kind: 'player',
  here: true,
  simulated: false,
  moves: n,
  act: 'bridge',
  waits: false,
  ended: false,
  team: null,
  roles: [],
  ...change,
});

export const debriefNow = (change: Partial<DebriefNow> = {}): DebriefNow =>
  emptyDebrief({ since: start, until: start + 2 * minute, players: 12, sent: 7, ...change });
