/**
 * A shared run as a session: the server plays it, and tells what this seat may see; the ordinary screens read it like any
 * other. Whoever commands makes moves through it; for everybody else each move is refused as somebody else's.
 */
import type { Move, Refusal } from '../../../run/moves.ts';
import type { Entry } from '../../../run/timeline.ts';
import type { View } from '../../../run/view.ts';
import { engineVersion, logFormat } from '../../../run/log.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { speeds, type SettingsStore } from '../../../storage/settings.ts';
import type { Wire } from '../../../workshop/client/wire.ts';
import type { Quoted, SharedNow } from '../../../workshop/protocol/shared.ts';
import type { ClockState, Cut, Hold, Session, Words } from '../../session-types.ts';
import { captionOf } from '../../session/core.ts';
import { landed } from '../../session/sweep.ts';
import { openQuotes } from './quotes.ts';

export interface RemoteParts {
  scenario: Scenario;
  settings: SettingsStore;
  words(): Words;
  /** Asks the server. */
  ask: Wire['ask'];
  /** This seat; null for a screen that only watches. */
  seat: string | null;
}

export interface RemoteSession extends Session {
  /** The last that the server told. */
  readonly shared: SharedNow;
  /** This seat commands now. */
  readonly commands: boolean;
  /** Takes what the server tells; what is older than the last is thrown away. */
  take(now: SharedNow): void;
}

/** Milliseconds of a night minute at speed 1. */
const minuteMs = 4_000;

/** A session over what the server tells of a shared run, from `first` on. */
export function openRemote(parts: RemoteParts, first: SharedNow): RemoteSession {
  const { scenario, settings, ask, seat } = parts;
  const listeners = new Set<() => void>();
  const entryListeners = new Set<(entry: Entry, view: View) => void>();
  let shared = first;
  let view = first.view;
  let cut: Cut | null = null;
  let refusal: Refusal | null = null;
  /** Panels of ours that lie open; the clock was stopped for them. */
  const open = { composer: false, cover: false };
  let stopped = false;

  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const commands = () => seat !== null && shared.command === seat;
  const quotes = openQuotes(async (move) => {
    const answer = await ask<Quoted>('quote', { run: shared.run, move });
    return answer.ok ? answer : null;
  }, changed);
  const clockTo = (to: 'run' | 'pause' | 'wait') => {
    if (commands()) void ask('shared-clock', { run: shared.run, to });
  };
  /** How fast somebody reads is not scored: while the commander has a panel open the clock holds. */
  const holdFor = (which: keyof typeof open, on: boolean) => {
    open[which] = on;
    const reads = open.composer || open.cover;
    if (reads && !stopped && shared.clock.running) {
      stopped = true;
      clockTo('pause');
    } else if (!reads && stopped) {
      stopped = false;
      clockTo('run');
    }
  };
  const somebodyElses: Refusal = { code: 'not-commanding', what: '' };

  return {
    id: first.run,
    scenario,
    get shared() {
      return shared;
    },
    get commands() {
      return commands();
    },
    get view() {
      return view;
    },
    get clock(): ClockState {
      const { hold, waiting, minuteMs: ms } = shared.clock;
      const speed = speeds.find((one) => one === minuteMs / ms) ?? 1;
      return {
        hold: stopped && hold === 'paused' ? 'composer' : hold && holds[hold],
        speed,
        paused: hold === 'paused' && !stopped,
        waiting,
      };
    },
    get paying() {
      return null;
    },
    get settings() {
      return settings.current;
    },
    get words() {
      return parts.words();
    },
    get watching() {
      return false;
    },
    get refusal() {
      return refusal;
    },
    get waitEnd() {
      return null;
    },
    get cut() {
      return cut;
    },
    take(now) {
      if (now.run === shared.run && now.rev < shared.rev) return;
      const before = view;
      // The server sends the end of a long log; what came before is here already.
      const from = now.view.log[0]?.n ?? Infinity;
      const older = now.run === shared.run ? before.log.filter((entry) => entry.n < from) : [];
      shared = now;
      view = { ...now.view, log: [...older, ...now.view.log] };
      const entries = landed(before, view);
      if (view.chapter !== before.chapter && !view.ended) cut = captionOf(view.chapter, entries);
      quotes.renew();
      for (const entry of entries) for (const listener of [...entryListeners]) listener(entry, view);
      changed();
    },
    async move(move: Move) {
      if (!commands()) refusal = somebodyElses;
      else {
        const answer = await ask<{ refusal: Refusal | null }>('shared-move', {
          run: shared.run,
          rev: shared.rev,
          move,
        });
        refusal = answer.ok ? answer.refusal : { code: 'not-now', what: '' };
      }
      changed();
      return refusal;
    },
    // What the host does to a shared run the server writes down.
    hostMove: () => Promise.resolve(somebodyElses),
    refuse: (move) => (commands() ? (quotes.of(move)?.refusal ?? null) : somebodyElses),
    price: (move) => (commands() ? (quotes.of(move)?.price ?? 0) : 0),
    hears: (move) => (commands() ? (quotes.of(move)?.hears ?? []) : []),
    breaks: (move) => (commands() ? (quotes.of(move)?.breaks ?? []) : []),
    pause: (on) => clockTo(on ? 'pause' : 'run'),
    // The room's pace is the server's.
    setSpeed: () => {},
    wait: () => clockTo(shared.clock.waiting ? 'run' : 'wait'),
    compose: (on) => holdFor('composer', on),
    // A shared night's minutes are the room's.
    hearing: () => undefined,
    cover: (on) => holdFor('cover', on),
    enter() {
      cut = null;
      changed();
    },
    skip: () => {},
    refresh: changed,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onEntry(listener) {
      entryListeners.add(listener);
      return () => entryListeners.delete(listener);
    },
    // What identifies the run stays with the server: a seed would tell what is going to happen.
    log: () => ({
      format: logFormat,
      engine: engineVersion,
      scenario: scenario.id,
      contentHash: '',
      seed: 0,
      variant: '',
      options: { skipConfrontations: false, mode: 'standard', teaching: false },
      events: [],
      end: view.minute,
    }),
    report: () => Promise.resolve(null),
    close: async () => {
      listeners.clear();
      entryListeners.clear();
    },
  };
}

/** Why the server's clock holds, as screens know it. */
const holds = {
  paused: 'paused',
  held: 'paused',
  ballot: 'exchange',
  exchange: 'exchange',
  still: 'still',
  boundary: 'cut',
  away: 'paused',
  ended: 'ended',
} as const satisfies Record<NonNullable<SharedNow['clock']['hold']>, Hold>;
