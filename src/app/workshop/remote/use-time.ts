/** The time by the server's clock, in a component that shows seconds. */
import { useEffect, useState } from 'preact/hooks';

/**
 * Whole seconds until an instant; 0 once it has passed.
 * @param until milliseconds since 1970 by the server's clock
 * @param ahead milliseconds that the server's clock is ahead of this one's
 */
export function useSecondsLeft(until: number, ahead: number): number {
  const [seconds, setSeconds] = useState(() => secondsTo(until - ahead));
  useEffect(() => {
    const look = () => setSeconds(secondsTo(until - ahead));
    look();
    const timer = setInterval(look, lookMs);
    return () => clearInterval(timer);
  }, [until, ahead]);
  return seconds;
}

const secondsTo = (at: number): number => Math.max(0, Math.ceil((at - Date.now()) / 1000));

/** Often enough that no second is skipped. */
const lookMs = 250;
