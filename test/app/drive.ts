/**
 * A session over the real engine with a clock that a test turns by hand:
 * `const drive = drive({...}); drive.ms(4000); await drive.session.move(...)`.
 */
import { join } from 'node:path';
import { createSession } from '../../src/app/session/session.ts';
import { beginPlay } from '../../src/app/session/engine.ts';
import type { Keeper, Play } from '../../src/app/session/ports.ts';
import type { Session, Words } from '../../src/app/session-types.ts';
import { createWords } from '../../src/app/words.ts';
import { loadFolder } from '../../src/cli/folder.ts';
import { loadLanguage } from '../../src/i18n/index.ts';
import type { LoggedMove } from '../../src/run/moves.ts';
import type { RunOptions } from '../../src/run/log.ts';
import type { Catalogue, CompiledScenario } from '../../src/scenario/compiled.ts';
import { createSettings, type Settings } from '../../src/storage/settings.ts';
import type { Seat } from '../../src/storage/types.ts';
import { HandTime } from './hand-time.ts';

interface Night {
  compiled: CompiledScenario;
  english: Catalogue;
  /** All languages of the night, English among them. */
  catalogues: readonly Catalogue[];
}

async function load(id: string): Promise<Night> {
  const { loaded, problems } = await loadFolder(join(import.meta.dirname, '../../scenarios', id));
  const english = loaded?.catalogues.find((one) => one.locale === 'en');
  if (!loaded || !english) throw new Error(JSON.stringify(problems));
  return { compiled: loaded.compiled, english, catalogues: loaded.catalogues };
}

/** The night that players get. */
export const wrongTable = await load('wrong-table');

/** Words for the night in a language of the interface. */
export async function wordsIn(tag: string): Promise<Words> {
  const texts = async (locale: string) => wrongTable.catalogues.find((one) => one.locale === locale) ?? null;
  return createWords(await loadLanguage(tag, texts));
}

export interface Drive {
  session: Session;
  play: Play;
  time: HandTime;
  /** What the store was told, in order: `append 0`, `tick 3`, `leave 3`, `finish`. */
  stored: string[];
  moves: LoggedMove[];
}

export interface DriveOptions {
  run?: Partial<RunOptions>;
  settings?: Partial<Settings>;
  still?: boolean;
  seat?: Seat;
  seed?: number;
  /** Called while a move is being stored, before the store answers. */
  whileStoring?: (session: Session) => void;
}

/** A new run of the night, at the moment the phone rings. */
export async function drive(options: DriveOptions = {}): Promise<Drive> {
  const run: RunOptions = { skipConfrontations: false, mode: 'standard', teaching: false, ...options.run };
  const play = beginPlay(wrongTable.compiled, run, options.seed ?? 1);
  const time = new HandTime();
  const stored: string[] = [];
  const moves: LoggedMove[] = [];
  const settings = createSettings(null);
  settings.set(options.settings ?? {});
  const words = await wordsIn('en');
  const keeper: Keeper = {
    async append(_, event) {
      options.whileStoring?.(session);
      await Promise.resolve();
      stored.push(`append ${event.n}`);
      moves.push(event);
    },
    tick: (_, end) => void stored.push(`tick ${end}`),
    leave: (_, end) => void stored.push(`leave ${end}`),
    settled: async () => {},
    finish: async () => void stored.push('finish'),
  };
  const session: Session = createSession({
    id: 'test',
    scenario: wrongTable.compiled.scenario,
    play,
    keeper,
    time,
    settings,
    words: () => words,
    still: () => options.still ?? true,
    seat: options.seat ?? null,
  });
  return { session, play, time, stored, moves };
}

/** Answers what is in the middle with the first options offered. */
export async function answer(session: Session, at = 0): Promise<void> {
  const { middle } = session.view;
  if (!middle) throw new Error('nothing is in the middle');
  const count = Math.max(1, middle.pick.least);
  const start = Math.min(at, middle.options.length - count);
  const refusal = await session.move({
    type: 'reply',
    exchange: middle.exchange,
    options: middle.options.slice(start, start + count),
  });
  if (refusal) throw new Error(`refused: ${refusal.code}`);
}

/** Plays on, the first reply each time and minutes in between, until the act is reached or the run has ended. */
export async function playTo(drive: Drive, act: string): Promise<void> {
  const { session, time } = drive;
  for (let guard = 0; guard < 2000; guard++) {
    if (session.cut) session.enter();
    if (session.view.act === act || session.view.ended) return;
    if (session.view.middle) await answer(session);
    else time.pass(4000 / session.clock.speed);
  }
  throw new Error(`${act} was not reached; stuck in ${session.view.chapter}`);
}
