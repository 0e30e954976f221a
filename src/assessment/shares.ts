/** How much of an opportunity was met: shares from 0 (the worst) to 1 (the best). */

/** 1 up to `best`, `half` worth 0.5, 0 from `worst` on, linear between: how well a latency in minutes did. */
export function latencyShare(minutes: number, best: number, half: number, worst: number): number {
  if (minutes <= best) return 1;
  if (minutes >= worst) return 0;
  if (minutes <= half) return 1 - (0.5 * (minutes - best)) / (half - best);
  return (0.5 * (worst - minutes)) / (worst - half);
}

/** Which of a behaviour's three sentences fits: `full`, `part` or `none`. */
export const grade = (share: number): 'full' | 'part' | 'none' =>
  share >= 0.75 ? 'full' : share > 0.25 ? 'part' : 'none';
