/** The scenario that a room plays. */
import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../../scenario/schema.ts';
import { loadNight } from '../../nights.ts';

/** Null until it has loaded, and where this build does not have it. */
export function useScenario(id: string): Scenario | null {
  const [scenario, setScenario] = useState<Scenario | null>(null);
  useEffect(() => {
    let gone = false;
    loadNight(id).then(
      (night) => !gone && setScenario(night?.scenario ?? null),
      // Without a network it stays as where this build does not have it.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [id]);
  return scenario;
}
