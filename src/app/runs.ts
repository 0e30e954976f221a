/** Opens runs for playing: a new one, a stored one. */
import type { RunHeader, RunOptions } from '../run/log.ts';
import { turnOf } from '../run/world.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';
import { problem } from '../storage/problem.ts';
import { statusOf } from '../storage/status.ts';
import { openSeat } from '../storage/tabs.ts';
import type { Parsed, ProblemCode, Seat } from '../storage/types.ts';
import type { Report } from '../assessment/types.ts';
import { firstNight, loadNight } from './nights.ts';
import { seedIn } from './seed.ts';
import type { Services } from './services.ts';
import type { Session } from './session-types.ts';
import { beginPlay, resumePlay } from './session/engine.ts';
import { browserTime, type Play } from './session/ports.ts';
import { createSession } from './session/session.ts';
import { sessionWords } from './session-words.ts';

export type Opened =
  | { kind: 'session'; session: Session }
  /** Another version of the game or the night: its stored report, and nothing to play. */
  | { kind: 'report'; run: string; report: Report }
  | { kind: 'problem'; code: ProblemCode; where: string };

export type NightBefore = Pick<RunHeader, 'variant' | 'seed'>;

/** What is to be played; the first night, and a drawn variant, unless something else is named. */
export interface Wanted {
  scenario?: string;
  variant?: string;
  /** The night before: what it had is not drawn again. */
  unlike?: NightBefore;
  skipConfrontations: boolean;
}

/** Begins a night, drill or form; its run is stored from its first move on. */
export async function beginRun(services: Services, wanted: Wanted): Promise<Opened> {
  const compiled = await loadNight(wanted.scenario ?? firstNight);
  if (!compiled) return { kind: 'problem', code: 'other-scenario', where: '' };
  const { mode, teaching } = services.settings.current;
  const { skipConfrontations } = wanted;
  // Nothing is taught in the middle of an exercise, and its minutes do not press.
  const exercise = compiled.scenario.kind !== 'night';
  const options: RunOptions = exercise
    ? { skipConfrontations, mode: 'standard', teaching: false }
    : { skipConfrontations, mode, teaching };
  const play = beginPlay(
    compiled,
    options,
    seedIn(location.search) ?? otherSeed(compiled, wanted),
    wanted.variant ?? another(compiled, wanted),
  );
  const { events: _, end: __, ...header } = play.toLog();
  const id = services.store.start(header);
  return { kind: 'session', session: await sessionOf(services, id, play) };
}

/** Any variant but the one that is not wanted; undefined where there is none, or where an address fixes the chance. */
function another({ scenario }: CompiledScenario, { unlike }: Wanted): string | undefined {
  if (unlike === undefined || seedIn(location.search) !== undefined) return undefined;
  const others = scenario.variants.filter(({ id }) => id !== unlike.variant);
  return others[Math.floor(Math.random() * others.length)]?.id;
}

/** Draws looked at for a night that takes another turn. */
const mostDraws = 40;

/** A seed of which the night takes another turn than the one before; undefined, any, where there was none. */
function otherSeed({ scenario }: CompiledScenario, { unlike }: Wanted): number | undefined {
  if (unlike === undefined) return undefined;
  const turn = turnOf(scenario, unlike.seed);
  const drawn = crypto.getRandomValues(new Uint32Array(mostDraws));
  return drawn.find((seed) => turnOf(scenario, seed) !== turn);
}

/** Goes on with a stored run where it was left; read-only when its rules or its night have changed since. */
export async function resumeRun(services: Services, id: string, seat?: Seat): Promise<Opened> {
  const stored = await services.store.resume(id);
  if (!stored.ok) return { kind: 'problem', code: stored.problem.code, where: stored.problem.where };
  const { log, report } = stored.value;
  const compiled = await loadNight(log.scenario);
  if (compiled) await services.language.speak(log.scenario);
  const status = compiled ? statusOf(log, compiled.contentHash) : 'other-content';
  if (!compiled || status !== 'current') {
    if (report) return { kind: 'report', run: id, report };
    return { kind: 'problem', code: status === 'other-engine' ? 'older-engine' : 'other-content', where: '' };
  }
  try {
    return { kind: 'session', session: await sessionOf(services, id, resumePlay(compiled, log), seat) };
  } catch (error) {
    const where = error instanceof Error && 'where' in error ? String(error.where) : '';
    return { kind: 'problem', code: 'edited', where };
  }
}

/**
 * Stores a new attempt with the first `moves` moves of another run; resolves to its id. A run of other rules or of
 * another night can be read and not be played on, so there is nothing to branch from.
 */
export async function branchRun(services: Services, id: string, moves: number): Promise<Parsed<string>> {
  const stored = await services.store.load(id);
  if (!stored.ok) return stored;
  const { log } = stored.value;
  const compiled = await loadNight(log.scenario);
  const status = compiled ? statusOf(log, compiled.contentHash) : 'other-content';
  if (status !== 'current')
    return problem(status === 'other-engine' ? 'older-engine' : 'other-content', '', '');
  return services.store.rewind(id, moves);
}

/** The seat of each session, kept apart so that it can outlive one. */
const seats = new WeakMap<Session, Seat>();

/**
 * Plays here what another tab plays: takes its seat over and opens the run again at what it stored. The seat is
 * passed on and never given back in between, or the other tab, which waits for it, would get it.
 */
export async function reopenRun(services: Services, session: Session): Promise<Opened> {
  const seat = seats.get(session);
  await seat?.takeOver();
  await session.close();
  return resumeRun(services, session.id, seat);
}

/** Ends a session and gives its seat back. */
export async function closeRun(session: Session): Promise<void> {
  await session.close();
  seats.get(session)?.release();
}

async function sessionOf(services: Services, id: string, play: Play, kept?: Seat): Promise<Session> {
  const { store, settings, language } = services;
  const compiled = await loadNight(play.toLog().scenario);
  if (!compiled) throw new Error('a run was opened without its night');
  const { scenario } = compiled;
  await language.speak(scenario.id);
  const spoken = sessionWords(language, scenario, play.view());
  const seat = kept ?? (await openSeat(id, () => store.settled()));
  const session = createSession({
    id,
    scenario,
    play,
    keeper: store,
    time: browserTime(),
    settings,
    words: spoken.words,
    still: () => still(settings.current.motion),
    seat,
  });
  const unsubscribe = spoken.onChange(() => session.refresh());
  const unfollow = session.subscribe(() => spoken.follow(session.view));
  const { close } = session;
  session.close = async () => {
    unsubscribe();
    unfollow();
    await close();
  };
  seats.set(session, seat);
  return session;
}

/** Whether motion is to be left out: the player's choice, else the system's. */
export function still(motion: 'auto' | 'reduced' | 'full'): boolean {
  if (motion !== 'auto') return motion === 'reduced';
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
