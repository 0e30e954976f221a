/**
 * Phones without a screen: the workshop's own client (wire, line, sender, outbox) and a run that a scripted player
 * plays. What such a phone keeps is its log; what it was told is stored it never forgets.
 */
import { policies } from '../../src/lab/policies/index.ts';
import type { Policy } from '../../src/lab/policies/policy.ts';
import { createRun, step, toLog, view, type Run, type RunLog } from '../../src/run/index.ts';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';
import { joinRoom } from '../../src/workshop/client/join.ts';
import { openLine, type Line } from '../../src/workshop/client/line.ts';
import { openSender, type Sender } from '../../src/workshop/client/sender.ts';
import { openWire, type Surroundings } from '../../src/workshop/client/wire.ts';
import { planned, whereIs } from '../../src/workshop/protocol/agenda.ts';
import type { Begun, SentMove } from '../../src/workshop/protocol/messages.ts';

/** A device that nobody looks at and that hears nothing of its network. */
export const device = (url: string, transports: Surroundings['transports']): Surroundings => ({
  url,
  transports,
  listen: () => () => {},
});

export interface StormPhone {
  readonly n: number;
  /** Id of its run at the server; null before it has begun. */
  readonly run: string | null;
  /** Moves that the server said are stored: those before this number. */
  readonly acknowledged: number;
  /** Acknowledged moves that a later answer did not know. */
  readonly lost: number;
  /** Milliseconds of the longest time from losing the server to the next answer. */
  readonly longest: number;
  /** It has lost the server, and nothing was answered since. */
  readonly isAway: boolean;
  /** Why it needs a human; null while it does not. */
  readonly stuck: string | null;
  /** Everything that it made is stored, and its night is over. */
  readonly isThrough: boolean;
  /** Where it stands, for whoever asks why a test failed. */
  readonly standing: string;
  log(): RunLog;
  /** One thing of the night, if it plays now. */
  turn(): void;
  close(): void;
}

/** Who plays: different habits, so that runs differ in length and in what they hold. */
const players: readonly Policy[] = [
  policies.commander,
  policies.novice,
  policies.hero,
  policies.blamer,
  policies.nice,
];
/** Decisions of one turn: some let a minute pass. */
const decisionsATurn = 4;

export interface PhoneParts {
  n: number;
  code: string;
  compiled: CompiledScenario;
  url: string;
  transports: Surroundings['transports'];
}

/** Takes a seat and connects. It begins and plays when the room does. */
export async function openPhone({ n, code, compiled, url, transports }: PhoneParts): Promise<StormPhone> {
  const joined = await joinRoom({ code, nickname: null, locale: 'en' }, (path, request) =>
    fetch(new URL(typeof path === 'string' ? path : '', url), request),
  );
  if (!joined.ok) throw new Error(`phone ${n} got no seat: ${joined.code}`);
  const wire = openWire({ as: 'seat', token: joined.joined.token }, device(url, transports));
  const line = openLine(wire, 'lobby', () => Date.now());
  const policy = players[n % players.length] ?? policies.commander;
  const memory = policy.begin(n);
  let run: Run | null = null;
  let id: string | null = null;
  let sender: Sender | null = null;
  let isBeginning = false;
  let acknowledged = 0;
  let lost = 0;
  let awaySince: number | null = null;
  let longest = 0;
  let passedOn = 0;

  /** Every answer about moves passes here. */
  const heard: Pick<Line, 'state' | 'onChange' | 'ask'> = {
    get state() {
      return line.state;
    },
    onChange: (listener) => line.onChange(listener),
    async ask<T>(name: string, body: unknown) {
      const known = acknowledged;
      const answer = await line.ask<T>(name, body);
      const { next } = answer as { next?: number };
      if (next !== undefined && next < known) lost += known - next;
      if (answer.ok && name === 'moves') {
        acknowledged = Math.max(acknowledged, next ?? 0);
        if (awaySince !== null) longest = Math.max(longest, performance.now() - awaySince);
        awaySince = null;
      }
      return answer;
    },
  };
  const stop = line.onChange(() => {
    if (line.state.wire === 'away') awaySince ??= performance.now();
  });

  async function begin(): Promise<void> {
    isBeginning = true;
    const begun = await heard.ask<Begun>('begin', { have: 0 });
    isBeginning = false;
    if (!begun.ok || run) return;
    run = createRun(compiled, begun.header);
    for (const { minute, by, move } of begun.moves) {
      while (run.minute < minute && step(run, { type: 'tick' }).refusal === null);
      step(run, { type: 'move', by, move });
    }
    while (run.minute < begun.end && step(run, { type: 'tick' }).refusal === null);
    id = begun.run;
    passedOn = run.moves.length;
    sender = openSender(heard, id, [...run.moves], run.minute);
  }

  function play(own: Run): void {
    const before = own.moves.length;
    for (let n = 0; n < decisionsATurn && own.moves.length === before && !own.ended; n++) {
      const choice = policy.decide(view(own), memory);
      if (choice === 'wait') {
        if (step(own, { type: 'tick' }).refusal) return;
        continue;
      }
      const { refusal } = step(own, { type: 'move', by: 'player', move: choice });
      if (refusal) policy.refused?.(refusal, choice, memory);
    }
  }

  const stuck = (): string | null => {
    if (line.state.end !== null) return `its seat is ${line.state.end}`;
    const at = sender?.outbox.state;
    return at?.at === 'refused' ? `its moves are refused: ${at.code}` : null;
  };

  return {
    n,
    get run() {
      return id;
    },
    get acknowledged() {
      return acknowledged;
    },
    get lost() {
      return lost;
    },
    get longest() {
      return longest;
    },
    get isAway() {
      return awaySince !== null;
    },
    get stuck() {
      return stuck();
    },
    get isThrough() {
      return run?.ended === true && sender?.outbox.state.at === 'sent' && acknowledged === run.moves.length;
    },
    get standing() {
      const { wire: at, room } = line.state;
      const outbox = sender ? JSON.stringify(sender.outbox.state) : 'not begun';
      return `phone ${n}: ${at}, room ${room?.stage ?? '?'}, ${acknowledged} of ${run?.moves.length ?? 0}, ${outbox}`;
    },
    log() {
      if (!run) throw new Error(`phone ${n} has not begun`);
      return toLog(run);
    },
    turn() {
      const { room } = line.state;
      if (!room || stuck() !== null) return;
      if (!run || !sender) {
        if (room.stage === 'play' && !isBeginning && line.state.wire === 'here') void begin();
        return;
      }
      const next = planned(room, whereIs(run));
      if (next === 'wait') return;
      if (next === 'play') play(run);
      else step(run, { type: 'move', by: 'host', move: { type: next } });
      for (const move of run.moves.slice(passedOn)) sender.outbox.push(move as SentMove);
      passedOn = run.moves.length;
      sender.outbox.reach(run.minute);
    },
    close() {
      stop();
      sender?.close();
      line.close();
    },
  };
}
