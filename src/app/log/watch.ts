/** What is told to screen readers when something about the session changes that no entry of the night says. */
import type { Session } from '../session-types.ts';

/** Night minutes before a promised update at which it is said that it is due. */
const dueMinutes = 2;

/** Tells the key of what to say whenever the player pauses or goes on. Returns its unsubscribe. */
export function watchPause(session: Session, tell: (key: string) => void): () => void {
  let was = session.clock.paused;
  return session.subscribe(() => {
    const { hold, paused } = session.clock;
    if (paused === was) return;
    was = paused;
    // The clock may be held by something else; then it does not run yet.
    if (paused) tell('live.paused');
    else if (hold !== 'ended') tell(hold === null ? 'live.runs' : 'live.unpaused');
  });
}

/** Tells once that time runs now, where it does so by itself. Returns its unsubscribe. */
export function watchBridge(session: Session, tell: () => void): () => void {
  let told = session.view.act === 'bridge' || session.log().options.mode === 'relaxed';
  return session.subscribe(() => {
    if (told || session.view.act !== 'bridge' || !session.view.live) return;
    told = true;
    tell();
  });
}

export interface Due {
  id: string;
  /** Night minutes left. */
  left: number;
}

/** Tells once of each promised update that is due soon. Returns its unsubscribe. */
export function watchPromises(session: Session, tell: (due: Due) => void): () => void {
  const told = new Set<string>();
  return session.subscribe(() => {
    const { view } = session;
    if (!view.live) return;
    for (const { id, promisedAt } of view.audiences) {
      if (promisedAt === null) continue;
      const left = promisedAt - view.minute;
      const promise = `${id} ${promisedAt}`;
      if (left <= 0 || left > dueMinutes || told.has(promise)) continue;
      told.add(promise);
      tell({ id, left });
    }
  });
}

export interface TimeUp {
  person: string;
  /** Night minutes that were agreed. */
  minutes: number;
}

/** Tells once of everybody whose agreed time has passed and who is still at it. Returns its unsubscribe. */
export function watchTimes(session: Session, tell: (up: TimeUp) => void): () => void {
  const told = new Set<string>();
  return session.subscribe(() => {
    const { view } = session;
    if (!view.live || view.handsOn) return;
    for (const { id, here, task } of view.people) {
      // Whoever is about to come back says it themselves.
      if (!here || task === null || task.timebox <= 0 || task.left <= 1) continue;
      const agreed = `${id} ${task.id} ${task.since}`;
      if (view.minute - task.since < task.timebox || told.has(agreed)) continue;
      told.add(agreed);
      tell({ person: id, minutes: task.timebox });
    }
  });
}

/** Tells whenever the bridge begins to cost more or less a minute. Returns its unsubscribe. */
export function watchRate(session: Session, tell: () => void): () => void {
  let was = session.view.live ? session.view.rate : null;
  return session.subscribe(() => {
    const { live, rate, act, ended } = session.view;
    if (!live || ended || act !== 'bridge' || rate === was) return;
    const first = was === null;
    was = rate;
    // What it costs when the bridge opens is on screen and behind a key; what is told is the change.
    if (!first) tell();
  });
}
