/** The shared run that this seat takes part in, kept up to date over the line. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Line } from '../../../workshop/client/line.ts';
import type { MyVote, SharedNow } from '../../../workshop/protocol/shared.ts';
import { loadNight } from '../../nights.ts';
import type { Services } from '../../services.ts';
import { sessionWords } from '../../session-words.ts';
import { openRemote, type RemoteSession } from './session.ts';

export interface Shared {
  /** Null until the server has told and the night has loaded. */
  session: RemoteSession | null;
  /** What this seat has voted, as the server has it. */
  vote: MyVote | null;
}

/** @param seat this seat's id; null for a screen that only watches */
export function useShared(services: Services, line: Pick<Line, 'ask' | 'on'>, seat: string | null): Shared {
  const [session, setSession] = useState<RemoteSession | null>(null);
  const [vote, setVote] = useState<MyVote | null>(null);
  const latest = useRef<SharedNow | null>(null);
  useEffect(() => {
    let gone = false;
    let made: { run: string; session: RemoteSession } | null = null;
    let opening: string | null = null;
    const undo: (() => void)[] = [];
    const hear = (now: SharedNow) => {
      latest.current = now;
      if (made?.run === now.run) return made.session.take(now);
      if (opening === now.run) return undefined;
      opening = now.run;
      return void open(now).catch(() => {
        // Fetched again with the next that is told.
        opening = null;
      });
    };
    const open = async (first: SharedNow) => {
      const compiled = await loadNight(first.view.scenario);
      if (!compiled) throw new Error(`this build has no scenario "${first.view.scenario}"`);
      await services.language.speak(compiled.scenario.id);
      if (gone) return;
      const now = latest.current ?? first;
      const { scenario } = compiled;
      const spoken = sessionWords(services.language, scenario, now.view);
      const { ask } = line;
      const opened = openRemote(
        { scenario, settings: services.settings, words: spoken.words, ask, seat },
        now,
      );
      undo.push(
        spoken.onChange(() => opened.refresh()),
        opened.subscribe(() => spoken.follow(opened.view)),
        () => void opened.close(),
      );
      made = { run: now.run, session: opened };
      setSession(opened);
    };
    const stops = [
      line.on('shared', (body) => hear(body as SharedNow)),
      line.on('ballot-count', (body) => {
        const count = body as { ballot: string; votes: number; seats: number; closesAt: number };
        const now = latest.current;
        if (now?.ballot?.id !== count.ballot) return;
        const { votes, seats, closesAt } = count;
        hear({ ...now, ballot: { ...now.ballot, votes, seats, closesAt } });
      }),
      line.on('my-vote', (body) => setVote(body as MyVote)),
    ];
    return () => {
      gone = true;
      for (const stop of [...stops, ...undo]) stop();
    };
  }, [line, seat, services]);
  return { session, vote };
}
