/** The player's own moves, each with the entry that tells of it; empty until they have been worked out. */
import { useEffect, useState } from 'preact/hooks';
import { retrace } from '../branches/retrace.ts';
import { useDebrief } from './debrief-context.ts';
import { ownMovesOf } from './key-moments.ts';
import type { KeyMoment } from './moment.ts';

export function useOwnMoves(): readonly KeyMoment[] {
  const { log, compiled, timeline } = useDebrief();
  const [moves, setMoves] = useState<readonly KeyMoment[]>([]);
  useEffect(() => {
    let gone = false;
    void compiled().then((night) => {
      if (!gone) setMoves(ownMovesOf(retrace(night, log).moves, timeline));
    });
    return () => {
      gone = true;
    };
  }, [compiled, log, timeline]);
  return moves;
}
