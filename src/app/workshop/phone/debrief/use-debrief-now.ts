/** The room's debrief as the phone hears it, and what this seat has put in. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Line } from '../../../../workshop/client/line.ts';
import type { DebriefNow, Mine } from '../../../../workshop/protocol/debrief.ts';

export interface RoomDebrief {
  /** Null until the server has told. */
  now: DebriefNow | null;
  mine: Mine | null;
  /** Sends something of one's own; resolves to whether the server has it. */
  send(name: string, body: object): Promise<boolean>;
}

export function useDebriefNow(line: Line): RoomDebrief {
  const [now, setNow] = useState<DebriefNow | null>(null);
  const [mine, setMine] = useState<Mine | null>(null);
  useEffect(() => {
    const stops = [
      line.on('debrief', (body) => setNow(body as DebriefNow)),
      line.on('mine', (body) => setMine(body as Mine)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [line]);
  const send = useCallback(async (name: string, body: object) => (await line.ask(name, body)).ok, [line]);
  return { now, mine, send };
}
