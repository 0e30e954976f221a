/** A sum that runs to its new value while the player watches it being paid, and stands there at once otherwise. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Milliseconds of a run; a paid minute takes about as long. */
const runMs = 500;

/** `value` as it is to be shown now; it runs only when `runs` is true as it changes. */
export function useRunning(value: number, runs: boolean): number {
  const [shown, show] = useState(value);
  const at = useRef(value);
  const running = useRef(runs);
  running.current = runs;
  useEffect(() => {
    const from = at.current;
    let frame = 0;
    let begun: number | null = null;
    const put = (sum: number) => {
      at.current = sum;
      show(sum);
    };
    const run = (now: number) => {
      begun ??= now;
      const part = running.current ? Math.min(1, (now - begun) / runMs) : 1;
      put(Math.round(from + (value - from) * part));
      if (part < 1) frame = requestAnimationFrame(run);
    };
    if (running.current) frame = requestAnimationFrame(run);
    else put(value);
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return runs ? shown : value;
}
