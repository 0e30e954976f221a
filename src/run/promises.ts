/** The minutes around a promised update that somebody who lets time pass wants to be told of. */

/** Minutes by which a promised update may be late and still counts as kept (DOMAIN C2: within two minutes, or early). */
export const grace = 2;

/** Minutes that are left of a promise when it comes up: nearly due, due, and the last one in which it still counts. */
export const duePoints = [2, 0, -grace] as const;

/** Whether a promise that stands came up between two minutes. */
export const comesUp = (promisedAt: number | null, before: number, after: number): boolean =>
  promisedAt !== null && duePoints.some((left) => promisedAt - before > left && promisedAt - after <= left);
