/**
 * A simulated phone of a rehearsal: a real socket with a seat's token, the messages of the protocol and nothing else.
 * What it chooses is a keyed draw, so that a rehearsal of the same seats goes the same way.
 */
import { io } from 'socket.io-client';
import { createRun, draw, step, view, type LoggedMove, type Move, type Run } from '../../run/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { competencies } from '../../scenario/vocabulary.ts';
import { planned, whereIs } from '../protocol/agenda.ts';
import type { DebriefNow } from '../protocol/debrief.ts';
import type { Answer, Begun, RoomNow } from '../protocol/messages.ts';
import type { SharedNow } from '../protocol/shared.ts';
import { ratings, type DebriefStep } from '../protocol/words.ts';

export interface Phone {
  close(): void;
}

export interface PhoneParts {
  /** Address of the node that it connects to. */
  url: string;
  token: string;
  /** Which of the twelve: the key of its draws. */
  n: number;
  nights: (id: string) => CompiledScenario | undefined;
  /** Milliseconds between two of its turns. */
  pace: number;
}

/** Night minutes that one turn may run. */
const minutesATurn = 3;
/** Milliseconds that an answer may take. */
const patience = 8_000;
/** Moves of one message. */
const atOnce = 50;

export function openPhone({ url, token, n, nights, pace }: PhoneParts): Phone {
  const socket = io(url, { auth: { as: 'seat', token }, transports: ['websocket'], forceNew: true });
  let room: RoomNow | null = null;
  let begun: Begun | null = null;
  let run: Run | null = null;
  /** Moves and minute that the server has. */
  let stored = { next: 0, end: 0 };
  let voted = '';
  let debrief: DebriefNow | null = null;
  let entered: DebriefStep | null = null;
  let isBusy = false;
  let isOver = false;

  const chance = (purpose: string, subject: string, ordinal = 0) =>
    draw({ seed: n, purpose: `rehearsal.${purpose}`, subject, ordinal });
  const oneOf = <T>(list: readonly T[], purpose: string, subject: string): T | undefined =>
    list[Math.floor(chance(purpose, subject) * list.length)];
  const ask = async <T>(name: string, body: unknown): Promise<Answer<T>> =>
    (await socket.timeout(patience).emitWithAck(name, body)) as Answer<T>;

  /** Begins, or goes on where the server has it. */
  async function begin(): Promise<void> {
    const answer = await ask<Begun>('begin', { have: 0 });
    if (!answer.ok) return;
    const night = nights(answer.header.scenario);
    if (!night) return;
    begun = answer;
    run = createRun(night, answer.header);
    for (const { minute, by, move } of answer.moves) {
      while (run.minute < minute && step(run, { type: 'tick' }).refusal === null);
      step(run, { type: 'move', by, move });
    }
    while (run.minute < answer.end && step(run, { type: 'tick' }).refusal === null);
    stored = { next: answer.next, end: answer.end };
  }

  /** The next thing of a night that is played alone: an answer, something that waits, or some minutes. */
  function play(own: Run): void {
    const { middle, waiting } = view(own);
    if (middle) {
      const { exchange, options, pick } = middle;
      const order = [...options].toSorted((a, b) => chance('option', a) - chance('option', b));
      const reply: Move = { type: 'reply', exchange, options: order.slice(0, Math.max(1, pick.least)) };
      if (step(own, { type: 'move', by: 'player', move: reply }).refusal)
        step(own, { type: 'move', by: 'player', move: { type: 'leave' } });
      return;
    }
    const item = oneOf(waiting, 'item', String(own.minute));
    if (item && chance('take', item.id) < 0.5)
      if (step(own, { type: 'move', by: 'player', move: { type: 'take', item: item.id } }).refusal === null)
        return;
    for (let minute = 0; minute < minutesATurn && view(own).middle === null; minute++)
      if (step(own, { type: 'tick' }).refusal) return;
  }

  async function send(own: Run, { run: id }: Begun): Promise<void> {
    const moves: LoggedMove[] = own.moves.slice(stored.next, stored.next + atOnce);
    if (moves.length === 0 && own.minute === stored.end) return;
    const isAll = stored.next + moves.length === own.moves.length;
    const end = isAll ? own.minute : (moves.at(-1)?.minute ?? stored.end);
    const answer = await ask<{ next: number }>('moves', { run: id, end, moves });
    if (answer.ok) stored = { next: answer.next, end };
    // It may have been refused for good; then the seat begins where the server has it.
    else if (answer.code !== 'unstored') begun = null;
  }

  async function turn(now: RoomNow): Promise<void> {
    if (now.stage !== 'play' && !run) return;
    if (now.mode !== 'alone' && now.agenda.part === 'night') return;
    if (!begun || begun.part !== now.agenda.part) {
      begun = null;
      run = null;
      if (now.stage === 'play') await begin();
    }
    if (!run || !begun) return;
    const next = planned(now, whereIs(run));
    if (next === 'play') play(run);
    else if (next !== 'wait') step(run, { type: 'move', by: 'host', move: { type: next } });
    await send(run, begun);
  }

  /** What a step of the debrief asks for; once. */
  async function enter({ step: at, predict }: DebriefNow): Promise<void> {
    if (entered === at) return;
    entered = at;
    if (at === 'land') await ask('word', { text: String(n + 1) });
    if (at === 'self') {
      const own = competencies.map((one) => [one, oneOf(ratings.slice(0, 4), 'self', one)] as const);
      await ask('self', { ratings: Object.fromEntries(own) });
    }
    if (at === 'predict' && predict) {
      const option = oneOf(predict.options, 'guess', predict.exchange);
      if (option !== undefined) await ask('guess', { exchange: predict.exchange, option });
    }
    if (at === 'us') await ask('recall', { text: String(n + 1) });
    if (at === 'commit') await ask('commitment', { made: true, shared: null });
  }

  /** Votes once a ballot; commands what it is given to command. */
  async function share(now: SharedNow): Promise<void> {
    const { ballot, view: seen, you, run: id, rev } = now;
    if (ballot && ballot.result === null && voted !== ballot.id) {
      voted = ballot.id;
      const option =
        chance('pass', ballot.exchange) < 0.1 ? null : oneOf(ballot.options, 'vote', ballot.exchange);
      await ask('vote', { ballot: ballot.id, option: option ?? null });
    }
    if (you?.includes('commander') && seen.middle) {
      const { exchange, options, pick } = seen.middle;
      const order = [...options].toSorted((a, b) => chance('option', a) - chance('option', b));
      const move: Move = { type: 'reply', exchange, options: order.slice(0, Math.max(1, pick.least)) };
      await ask('shared-move', { run: id, rev, move });
    }
  }

  /** One thing after the other; what fails is tried again at the next turn. */
  function doing(what: () => Promise<void>): void {
    if (isBusy || isOver || !socket.connected) return;
    isBusy = true;
    what()
      .catch(() => {})
      .finally(() => {
        isBusy = false;
      });
  }

  socket.on('room', (now: RoomNow) => {
    room = now;
  });
  socket.on('shared', (now: SharedNow) => doing(() => share(now)));
  socket.on('debrief', (now: DebriefNow) => {
    debrief = now;
    doing(() => enter(now));
  });
  // Each begins its turns at another moment, as people do.
  const timer = setInterval(
    () => {
      const now = room;
      if (now)
        doing(async () => {
          await turn(now);
          // It may have come while something else was being done, and does not come again.
          if (debrief) await enter(debrief);
        });
    },
    pace * (0.8 + 0.4 * chance('pace', '')),
  );
  timer.unref();
  const close = () => {
    isOver = true;
    clearInterval(timer);
    socket.close();
  };
  // Its seat is gone, or its room.
  for (const name of ['removed', 'gone']) socket.on(name, close);
  socket.on('connect_error', (error) => {
    if (error.message === 'not-yours') close();
  });
  return { close };
}
