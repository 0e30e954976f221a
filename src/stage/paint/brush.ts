/** Small helpers for painting on a 2D canvas. */

export type Context = CanvasRenderingContext2D;
export type Stops = readonly (readonly [at: number, colour: string])[];

/** A straight gradient between two points. */
export function fade(
  context: Context,
  from: readonly [number, number],
  to: readonly [number, number],
  stops: Stops,
): CanvasGradient {
  const gradient = context.createLinearGradient(from[0], from[1], to[0], to[1]);
  for (const [at, colour] of stops) gradient.addColorStop(at, colour);
  return gradient;
}

/** A gradient from the top of a box to its bottom. */
export function fadeDown(context: Context, y: number, height: number, stops: Stops): CanvasGradient {
  return fade(context, [0, y], [0, y + height], stops);
}

/** A round gradient around a point. */
export function pool(context: Context, x: number, y: number, radius: number, stops: Stops): CanvasGradient {
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  for (const [at, colour] of stops) gradient.addColorStop(at, colour);
  return gradient;
}

export function box(
  context: Context,
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string | CanvasGradient,
  radius: number | number[] = 0,
): void {
  context.fillStyle = fill;
  // Thousands of windows have no round corners, and the plain way is much faster.
  if (radius === 0) {
    context.fillRect(x, y, width, height);
    return;
  }
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fill();
}

export function line(
  context: Context,
  points: readonly (readonly [number, number])[],
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.stroke();
}

export function shape(
  context: Context,
  points: readonly (readonly [number, number])[],
  fill: string | CanvasGradient,
): void {
  context.fillStyle = fill;
  context.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
  context.fill();
}

/**
 * Numbers 0..1 that look like chance and are the same in each painting: the city must not change
 * when the window is resized or the light turns (mulberry32).
 */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
