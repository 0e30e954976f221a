/** The screen on the wall: one line that fell, and that climbs again when the shop is back. */
import type { Light } from '../palette.ts';
import type { BridgePlan } from '../plan.ts';
import { box, dice, fadeDown, line, type Context } from './brush.ts';

export interface Panel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Between two desks, so that no head stands before it. */
export function panelOf({ width, height, narrow, desks }: BridgePlan): Panel {
  const wide = Math.min(width * (narrow ? 0.16 : 0.105), height * 0.46);
  const at = Math.floor(desks.length / 2);
  const [left, right] = [desks[at - 1], desks[at]];
  const middle = left && right ? (left.x + right.x) / 2 : width / 2;
  return {
    x: middle - wide / 2,
    y: height * (narrow ? 0.085 : 0.21),
    width: wide,
    height: Math.min(height * 0.2, wide * 0.6),
  };
}

export function paintPanel(context: Context, panel: Panel, light: Light): void {
  const { x, y, width, height } = panel;
  box(context, x - 3, y - 3, width + 6, height + 6, light.name === 'night' ? '#060b15' : light.things, 5);
  const glass = fadeDown(context, y, height, [
    [0, '#1a3158'],
    [1, '#0f1f3a'],
  ]);
  box(context, x, y, width, height, glass, 3);
  for (let i = 1; i < 4; i++)
    box(context, x + width * 0.06, y + (height * i) / 4, width * 0.88, 1, 'rgba(140,198,255,0.13)');
}

/** A day like any other, the night that fell, the night that climbed again. */
export type Graph = 'steady' | 'fallen' | 'restored';

export function paintGraph(
  context: Context,
  { width, height }: { width: number; height: number },
  graph: Graph,
): void {
  const chance = dice(3);
  const colour = graph === 'restored' ? '#7fd6a8' : '#9fb0cf';
  const points: [number, number][] = [];
  const steps = 34;
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const level = levels[graph](t) + (chance() - 0.5) * 0.07;
    points.push([width * (0.06 + t * 0.88), height * level]);
  }
  context.shadowColor = colour;
  context.shadowBlur = height * 0.12;
  line(context, points, colour, Math.max(1.5, height * 0.03));
  context.shadowBlur = 0;
}

/** Height of the line, 0 at the top, along the panel. */
const levels: Record<Graph, (t: number) => number> = {
  steady: (t) => 0.34 - 0.1 * Math.sin(t * 3),
  fallen: (t) => (t < 0.42 ? 0.28 : 0.84),
  restored: (t) => (t < 0.42 ? 0.28 : t < 0.66 ? 0.84 : 0.84 - Math.min(1, (t - 0.66) / 0.14) * 0.58),
};
