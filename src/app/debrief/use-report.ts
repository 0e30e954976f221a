/** The report of the night that is over, with the timeline that it was read from; null until it has been made. */
import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../assessment/types.ts';
import type { Entry } from '../../run/timeline.ts';
import type { Session } from '../session-types.ts';

export interface Made {
  report: Report;
  timeline: Entry[];
}

/** @throws whatever making it has thrown, while rendering, so that the screen's boundary shows it */
export function useReport(session: Session): Made | null {
  const [made, setMade] = useState<Made | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    session.report().then(setMade, (error: unknown) => setFailure({ error }));
  }, [session]);
  if (failure !== null) throw failure.error;
  return made;
}
