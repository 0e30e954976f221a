/** A phone in a page of the test's browser: the real screens and store, and a server that the test speaks for. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { applySettings } from '../../../src/app/first/apply.ts';
import { openServices, type Services } from '../../../src/app/services.ts';
import { joinWords, type JoinWords } from '../../../src/app/workshop/phone/join-words.ts';
import { Phone } from '../../../src/app/workshop/phone/Phone.tsx';
import type { PhonePorts } from '../../../src/app/workshop/phone/ports.ts';
import { openJournal } from '../../../src/storage/first.ts';
import { createSettings, type Settings } from '../../../src/storage/settings.ts';
import type { JoinAnswer } from '../../../src/workshop/client/join.ts';
import { openSeats } from '../../../src/workshop/client/seats.ts';
import type { Wire, WireState } from '../../../src/workshop/client/wire.ts';
import type { Answer, Join, RoomNow } from '../../../src/workshop/protocol/messages.ts';
import type { Agenda } from '../../../src/workshop/protocol/room.ts';
import type { Mode, Stage } from '../../../src/workshop/protocol/words.ts';
import '../../../src/app/styles/base.css';
import '../../../src/app/styles/app.css';
import '../../../src/app/workshop/phone/phone.css';

/** A server in the test's hand. */
export interface FakeServer {
  wire: Wire;
  /** What was asked, in order. */
  asked: { name: string; body: unknown }[];
  /** Answers to a message from now on; everything else is answered with yes. */
  answer(name: string, answer: (body: unknown) => Answer<object>): void;
  tell(name: string, body: unknown): void;
  link(state: WireState): void;
  /** Tells how the room is. */
  room(stage: Stage, agenda?: Partial<Agenda>): void;
}

export function fakeServer(mode: Mode): FakeServer {
  const hearers = new Map<string, Set<(body: unknown) => void>>();
  const links = new Set<(state: WireState) => void>();
  const answers = new Map<string, (body: unknown) => Answer<object>>();
  const asked: FakeServer['asked'] = [];
  let state: WireState = 'here';
  /** The last of each name: a server greets whoever comes in with how it is. */
  const last = new Map<string, unknown>();
  const tell = (name: string, body: unknown) => {
    last.set(name, body);
    for (const hearer of [...(hearers.get(name) ?? [])]) hearer(body);
  };
  return {
    asked,
    answer: (name, answer) => void answers.set(name, answer),
    tell,
    link(next) {
      state = next;
      for (const listener of [...links]) listener(next);
    },
    room(stage, agenda = {}) {
      const clock = { now: Date.now(), playEndsAt: null, sessionEndsAt: null, landsAt: null };
      const acts: Agenda['acts'] = ['call', 'yesterday', 'bridge', 'review', 'room', 'later'];
      tell('room', {
        id: 'room',
        code: null,
        forms: false,
        scenario: 'wrong-table',
        mode,
        stage,
        locale: 'en',
        locked: false,
        playEndsAt: null,
        sessionEndsAt: null,
        seats: 14,
        here: 12,
        nights: 0,
        through: 0,
        ballotSeconds: 40,
        rehearsal: false,
        clock,
        agenda: { acts, part: 'night', boundary: null, paused: false, land: false, step: null, ...agenda },
      } satisfies RoomNow);
    },
    wire: {
      get state() {
        return state;
      },
      onState(listener) {
        links.add(listener);
        return () => links.delete(listener);
      },
      on(name, listener) {
        const set = hearers.get(name) ?? new Set();
        hearers.set(name, set.add(listener));
        if (last.has(name)) queueMicrotask(() => set.has(listener) && listener(last.get(name)));
        return () => set.delete(listener);
      },
      ask<T>(name: string, body: unknown) {
        asked.push({ name, body });
        if (state !== 'here') return Promise.resolve({ ok: false, code: 'unstored' } as Answer<T>);
        return Promise.resolve((answers.get(name)?.(body) ?? { ok: true }) as Answer<T>);
      },
      close: () => {},
    },
  };
}

/** A box like the browser's. */
function box() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
}

export interface OpenPhone {
  root: HTMLElement;
  server: FakeServer;
  services: Services;
  joins: Join[];
  /** What the server says to whoever wants a seat. */
  joinAnswer: { now: JoinAnswer };
  close(): void;
}

/** Opens `/join` for a visitor; with a code as if it stood in the address. */
export async function openPhone(
  mode: Mode,
  { code = 'KTR4WX', settings = {} }: { code?: string | null; settings?: Partial<Settings> } = {},
): Promise<OpenPhone> {
  const store = createSettings(null);
  store.set({ locale: 'en', motion: 'reduced', muted: true, stage: false, ...settings });
  applySettings(store.current);
  const services = await openServices(openJournal(), store);
  const server = fakeServer(mode);
  const joins: Join[] = [];
  const joinAnswer = {
    now: {
      ok: true,
      joined: {
        room: 'room',
        seat: 'seat',
        token: 't'.repeat(32),
        nickname: 'Quiet Heron 42',
        scenario: 'wrong-table',
        mode,
      },
    } as JoinAnswer,
  };
  const ports: PhonePorts = {
    seats: openSeats(box(), box()),
    join(wanted) {
      joins.push(wanted);
      return Promise.resolve(joinAnswer.now);
    },
    connect: () => Promise.resolve(server.wire),
    services: () => Promise.resolve(services),
    now: () => Date.now(),
  };
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  const words = await joinWords(store.current.locale);
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.dir;
  function Shown() {
    const [now, setNow] = useState<JoinWords>(words);
    return (
      <Phone
        ports={ports}
        words={now}
        code={code}
        onLocale={(locale) => void joinWords(locale).then(setNow)}
        onSettings={() => {}}
      />
    );
  }
  render(<Shown />, root);
  return {
    root,
    server,
    services,
    joins,
    joinAnswer,
    close() {
      render(null, root);
      root.remove();
      document.documentElement.dir = 'ltr';
    },
  };
}
