/** The own run of the part that is played, opened once it may be and closed with the screen. */
import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Line } from '../../../workshop/client/line.ts';
import type { OutboxState } from '../../../workshop/client/outbox.ts';
import type { KeptSeat } from '../../../workshop/client/seats.ts';
import type { SentMove } from '../../../workshop/protocol/messages.ts';
import type { Part, RefusalCode } from '../../../workshop/protocol/words.ts';
import { closeRun, reopenRun, type Opened } from '../../runs.ts';
import type { Services } from '../../services.ts';
import { openAlone, type Alone } from './alone.ts';

interface Wanted {
  services: Services;
  line: Line;
  seat: KeptSeat;
  /** Null while nothing of one's own is played. */
  part: Part | null;
  skipConfrontations: boolean;
  onSeat(change: Partial<KeptSeat>): void;
}

export interface AloneNow {
  opened: Opened | null;
  /** Why it could not be begun. */
  refused: RefusalCode | null;
  outbox: OutboxState | null;
  /** Plays here what another tab plays. */
  reopen(): void;
}

/** Milliseconds before it is asked for again. */
const againMs = 2_500;

export function useAlone({ services, line, seat, part, skipConfrontations, onSeat }: Wanted): AloneNow {
  const [alone, setAlone] = useState<Extract<Alone, { kind: 'open' }> | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const [tries, setTries] = useState(0);
  const [, render] = useReducer((n: number) => n + 1, 0);
  const latest = useRef({ seat, skipConfrontations, onSeat });
  latest.current = { seat, skipConfrontations, onSeat };
  const playing = useRef<Opened | null>(null);
  playing.current = opened;
  useEffect(() => {
    if (part === null) return undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let made: Alone | null = null;
    const { seat: sits, skipConfrontations: skips } = latest.current;
    void openAlone({
      services,
      line,
      seat: sits,
      part,
      skipConfrontations: skips,
      keep: (runs) => latest.current.onSeat({ runs }),
    }).then((now) => {
      made = now;
      if (gone) return void close(now);
      if (now.kind === 'refused') {
        setRefused(now.code);
        timer = setTimeout(() => setTries((n) => n + 1), againMs);
        return;
      }
      setRefused(null);
      setAlone(now);
      setOpened(now.opened);
    });
    return () => {
      gone = true;
      clearTimeout(timer);
      if (made) void close(made, playing.current);
      setAlone(null);
      setOpened(null);
    };
  }, [line, part, services, tries]);
  const outbox = alone?.outbox ?? null;
  useEffect(() => outbox?.onChange(() => render(undefined)), [outbox]);
  const reopen = useCallback(() => {
    const now = playing.current;
    if (!alone || now?.kind !== 'session') return;
    void reopenRun(alone.services, now.session).then((again) => {
      // The other window has played on: what it stored is sent by this one from now on.
      const events = again.kind === 'session' ? again.session.log().events : [];
      for (const event of events) alone.outbox.push(event as SentMove);
      setOpened(again);
    });
  }, [alone]);
  return { opened, refused, outbox: outbox?.state ?? null, reopen };
}

/** Ends the session that is open now, which may be a later one, and then lets go of the outbox. */
async function close(alone: Alone, opened: Opened | null = null): Promise<void> {
  if (alone.kind !== 'open') return;
  const last = opened ?? alone.opened;
  if (last.kind === 'session') await closeRun(last.session);
  alone.close();
}
