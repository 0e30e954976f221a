/** A session over a view that the test holds: it records the moves and lets the test show another moment. */
import { loadLanguage } from '../../../src/i18n/index.ts';
import type { Move, Refusal } from '../../../src/run/moves.ts';
import type { View } from '../../../src/run/view.ts';
import type { ClockState, Paying, Session, WaitEnd } from '../../../src/app/session-types.ts';
import { createWords } from '../../../src/app/words.ts';
import { defaultSettings, type Settings } from '../../../src/storage/settings.ts';
import { scenario, texts } from './night.ts';

export interface Shown {
  view: View;
  clock: ClockState;
  paying: Paying | null;
  settings: Settings;
  waitEnd: WaitEnd | null;
}

export interface TestSession extends Session {
  /** Moves made, in order. */
  readonly moves: Move[];
  /** `wait`, `pause`, `compose:true` and the like, in order. */
  readonly calls: string[];
  /** Puts another moment on screen. */
  show(over: Partial<Shown>): void;
}

interface Options {
  locale?: string;
  teaching?: boolean;
  settings?: Partial<Settings>;
  clock?: Partial<ClockState>;
  /** Why a move is not possible; nothing is refused when left out. */
  refuse?: (move: Move) => Refusal | null;
  /** Whose thread a move breaks; nobody's when left out. */
  breaks?: Session['breaks'];
}

const free: ReadonlySet<Move['type']> = new Set([
  'say',
  'role',
  'lead',
  'rule',
  'route',
  'release',
  'pair',
  'leave',
]);

/** The engine's own prices, as far as the screen shows them. */
export function priceOf(move: Move): number {
  if (free.has(move.type)) return 0;
  if (move.type === 'ask') return 2;
  if (move.type === 'terminal') return move.action === 'dig' ? 4 : 0;
  if (move.type === 'take') return move.item === 'i1' ? 1 : 0;
  if (move.type === 'post') return move.drafted ? 0 : 1;
  if (move.type === 'assign' || move.type === 'decide') return move.readback ? 1 : 0;
  return 1;
}

/** A session that shows `view`. */
export async function testSession(view: View, options: Options = {}): Promise<TestSession> {
  const language = await loadLanguage(options.locale ?? 'en', (locale) =>
    Promise.resolve(locale === 'en' ? { locale, reviewed: 'native', texts } : null),
  );
  const listeners = new Set<() => void>();
  const shown: Shown = {
    view,
    clock: {
      hold: view.middle ? 'exchange' : null,
      speed: 1,
      paused: false,
      waiting: false,
      ...options.clock,
    },
    paying: null,
    settings: { ...defaultSettings(), stage: false, ...options.settings },
    waitEnd: null,
  };
  const words = createWords(language, () => ({ params: {}, startClock: 187 }));
  const moves: Move[] = [];
  const calls: string[] = [];
  const changed = () => [...listeners].forEach((listener) => listener());
  const clock = (over: Partial<ClockState>) => {
    shown.clock = { ...shown.clock, ...over };
    changed();
  };
  return {
    id: 'run',
    scenario,
    get view() {
      return shown.view;
    },
    get clock() {
      return shown.clock;
    },
    get paying() {
      return shown.paying;
    },
    get settings() {
      return shown.settings;
    },
    words,
    watching: false,
    refusal: null,
    get waitEnd() {
      return shown.waitEnd;
    },
    cut: null,
    moves,
    calls,
    hostMove: () => Promise.resolve(null),
    move(move) {
      const refusal = options.refuse?.(move) ?? null;
      if (!refusal) moves.push(move);
      changed();
      return Promise.resolve(refusal);
    },
    refuse: (move) => options.refuse?.(move) ?? null,
    price: priceOf,
    breaks: (move) => options.breaks?.(move) ?? [],
    hears(move) {
      if (move.type === 'checkin' && move.how !== 'eta') return [move.person];
      if (move.type === 'aside') return [move.person];
      if (move.type === 'rule') return shown.view.liaison ? [shown.view.liaison.person] : [];
      if (move.type === 'take' || move.type === 'terminal') return [];
      return shown.view.people.filter((one) => one.here).map((one) => one.id);
    },
    pause(on) {
      calls.push(`pause:${on}`);
      clock({ hold: on ? 'paused' : null, paused: on });
    },
    setSpeed(speed) {
      calls.push(`speed:${speed}`);
      clock({ speed });
    },
    wait() {
      calls.push('wait');
      clock({ waiting: !shown.clock.waiting });
    },
    compose(open) {
      calls.push(`compose:${open}`);
      clock({ hold: open ? 'composer' : shown.view.middle ? 'exchange' : null });
    },
    hearing(on) {
      calls.push(`hearing:${on}`);
    },
    enter: () => undefined,
    cover: () => undefined,
    skip() {
      calls.push('skip');
    },
    refresh: changed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onEntry: () => () => undefined,
    log: () => ({
      format: 1,
      engine: 1,
      scenario: 'sketch',
      contentHash: '',
      seed: 1,
      variant: '',
      options: { skipConfrontations: false, mode: 'standard', teaching: options.teaching ?? true },
      events: [],
      end: shown.view.minute,
    }),
    report: () => Promise.resolve(null),
    close: () => Promise.resolve(),
    show(over) {
      Object.assign(shown, over);
      changed();
    },
  };
}
