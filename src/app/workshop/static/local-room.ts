/**
 * A room without a server: the window that collected the nights plays the server's part for its own console and for the
 * projector's window. It answers the same messages and tells the same things, so both are the same screens.
 */
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import { competencies } from '../../../scenario/vocabulary.ts';
import type { RoomSeen, Watch } from '../../../workshop/client/watch.ts';
import type { DebriefNow, RoomWhatIf, TypedItem } from '../../../workshop/protocol/debrief.ts';
import type { Answer, RoomNow } from '../../../workshop/protocol/messages.ts';
import { fewEach, whatIfsAsTold } from '../../../workshop/protocol/few.ts';
import { smallGroup } from '../../../workshop/protocol/room.ts';
import { ballotSeconds } from '../../../workshop/protocol/shared.ts';
import {
  debriefSteps,
  ratings,
  typedKinds,
  type DebriefStep,
  type Stage,
  type TypedKind,
} from '../../../workshop/protocol/words.ts';
import { stepMinutes } from '../console/agendas.ts';
import type { Ports } from '../ports.ts';
import type { Collected } from './collect.ts';
import { rawChoices, toldChoices, type Hands } from './room-choices.ts';
import { questionsOf, whatIfsOf } from './room-what-ifs.ts';

export interface LocalInput {
  compiled: CompiledScenario;
  nights: readonly Collected[];
  hands: Hands;
  /** Minutes of the debrief. */
  minutes: number;
  locale: string;
}

export interface LocalRoom extends Watch {
  /** Everything that a screen needs, to be sent to the projector's window. */
  told(): { room: RoomNow; debrief: DebriefNow; focus: string | null };
}

interface State {
  stage: Stage;
  step: DebriefStep;
  since: number;
  predicted: string | null;
  guesses: Record<string, number>;
  distributions: boolean;
  focus: string | null;
  typed: Record<TypedKind, TypedItem[]>;
}

const minute = 60_000;
const done: Answer = { ok: true };
const malformed: Answer = { ok: false, code: 'malformed' };

export function openLocalRoom(input: LocalInput, ports: Pick<Ports, 'now' | 'after'>): LocalRoom {
  const { compiled, nights, hands } = input;
  const listeners = new Set<() => void>();
  const raw = rawChoices(compiled.scenario, nights, hands);
  // Hands are counted once a moment; the room is as large as the largest count.
  const players = Math.max(nights.length, ...raw.map(({ of }) => of), 0);
  const choices = toldChoices(raw, players);
  const plan = stepMinutes(input.minutes);
  let whatIfs: RoomWhatIf[] | null = null;
  let state: State = {
    stage: 'debrief',
    step: 'land',
    since: ports.now(),
    predicted: null,
    guesses: {},
    distributions: false,
    focus: null,
    typed: { word: [], recall: [], commitment: [] },
  };
  let seen = look();
  const change = (to: Partial<State>) => {
    state = { ...state, ...to };
    seen = look();
    for (const listener of [...listeners]) listener();
  };

  function debrief(): DebriefNow {
    const { step, since, predicted, guesses, distributions, typed } = state;
    const shown = (kind: TypedKind) => typed[kind].filter((item) => item.shown).map(({ text }) => text);
    const asked = choices.find(({ exchange }) => exchange === predicted) ?? choices[0];
    const isSeen = debriefSteps.indexOf(step) >= debriefSteps.indexOf('see');
    const guessed = Object.keys(guesses).length > 0;
    return {
      step,
      since,
      until: since + plan[step] * minute,
      players,
      // Said aloud in a room without phones that send.
      sent: 0,
      words: shown('word'),
      self: null,
      rated: distributions ? ratedOf(nights, players) : null,
      takeBack: [],
      predict: asked
        ? {
            exchange: asked.exchange,
            options: asked.options,
            guesses: isSeen && guessed ? fewEach(guesses, players) : null,
          }
        : null,
      choices,
      whatIfs: whatIfsAsTold(whatIfs ?? [], choices),
      working: whatIfs === null,
      recalls: shown('recall'),
      commitments: { made: 0, shared: shown('commitment'), checklist: { 30: 0, 90: 0 } },
      change: null,
    };
  }

  function room(): RoomNow {
    const now = ports.now();
    const none = { playEndsAt: null, sessionEndsAt: null };
    return {
      id: 'local',
      scenario: compiled.scenario.id,
      mode: 'alone',
      stage: state.stage,
      locale: input.locale,
      locked: true,
      ...none,
      seats: players,
      here: players,
      nights: players,
      through: players,
      code: null,
      forms: false,
      ballotSeconds: ballotSeconds.usual,
      rehearsal: false,
      agenda: { acts: [], part: 'night', boundary: null, paused: false, land: true, step: state.step },
      clock: { now, ...none, landsAt: null },
    };
  }

  function look(): RoomSeen {
    return {
      state: 'here',
      room: room(),
      seats: [],
      landing: null,
      teams: [],
      shared: null,
      debrief: debrief(),
      focus: state.focus,
      over: null,
      ahead: 0,
    };
  }

  const handlers: Readonly<Record<string, (body: Record<string, unknown>) => Answer>> = {
    stage({ to }) {
      const stage = (['held', 'debrief', 'over'] as const).find((one) => one === to);
      if (!stage) return malformed;
      change({ stage });
      return done;
    },
    step({ to }) {
      const step = debriefSteps.find((one) => one === to);
      if (!step) return malformed;
      change({ step, stage: 'debrief', since: ports.now() });
      return done;
    },
    focus({ item }) {
      change({ focus: typeof item === 'string' ? item : null });
      return done;
    },
    predict({ exchange }) {
      change({ predicted: typeof exchange === 'string' ? exchange : null, guesses: {} });
      return done;
    },
    'guess-count'({ option, count }) {
      if (typeof option !== 'string' || typeof count !== 'number') return malformed;
      change({ guesses: { ...state.guesses, [option]: count } });
      return done;
    },
    distributions({ on }) {
      change({ distributions: on === true });
      return done;
    },
    typed({ kind }) {
      const items = state.typed[typedKinds.find((one) => one === kind) ?? 'word'];
      return { ok: true, items, of: items.length } as Answer;
    },
    'type-in'({ kind, text }) {
      const of = typedKinds.find((one) => one === kind);
      if (!of || typeof text !== 'string' || text.trim() === '') return malformed;
      const item = { item: `${of}-${state.typed[of].length}`, text: text.trim(), shown: true };
      change({ typed: { ...state.typed, [of]: [...state.typed[of], item] } });
      return done;
    },
    show({ item, on }) {
      const typed = Object.fromEntries(
        typedKinds.map((kind) => [
          kind,
          state.typed[kind].map((one) => (one.item === item ? { ...one, shown: on === true } : one)),
        ]),
      ) as State['typed'];
      change({ typed });
      return done;
    },
  };

  const work = whatIfsOf(compiled, nights, questionsOf(raw));
  /** One night a turn; the page is drawn in between. */
  function workOn(): void {
    const { done: isDone, value } = work.next();
    if (isDone) {
      whatIfs = value;
      change({});
    } else stopWork = ports.after(0, workOn);
  }
  let stopWork = ports.after(0, workOn);

  return {
    get seen() {
      return seen;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask<T>(name: string, body: unknown = null) {
      const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
      const answer = handler?.(Object(body) as Record<string, unknown>) ?? malformed;
      return Promise.resolve(answer as Answer<T>);
    },
    told: () => ({ room: room(), debrief: debrief(), focus: state.focus }),
    close() {
      stopWork();
      listeners.clear();
    },
  };
}

/** How the nights rate; nothing in a room too small to be shown apart. */
function ratedOf(nights: readonly Collected[], room: number): DebriefNow['rated'] {
  const reports = nights.flatMap(({ report }) => (report ? [report] : []));
  if (reports.length < smallGroup) return null;
  return Object.fromEntries(
    competencies.map((one) => {
      const counts = Object.fromEntries(
        ratings.map((rating) => [
          rating,
          reports.filter((report) => report.competencies[one].rating === rating).length,
        ]),
      );
      return [one, fewEach(counts, room)];
    }),
  ) as DebriefNow['rated'];
}
