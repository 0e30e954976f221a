/** The open door: warm light from the corridor. */
import type { BridgePlan } from '../plan.ts';
import { box, fadeDown, shape, type Context } from './brush.ts';

export function paintCorridor(context: Context, { door }: BridgePlan): void {
  const { width, height } = door;
  const [left, top] = [door.x - width / 2, door.y];
  const light = fadeDown(context, top, height, [
    [0, '#ffdca6'],
    [0.6, '#e0a05a'],
    [1, '#a8692f'],
  ]);
  box(context, left, top, width, height, light);
  const floor: [number, number][] = [
    [left, top + height],
    [left + width * 0.3, top + height * 0.62],
    [left + width * 0.7, top + height * 0.62],
    [left + width, top + height],
  ];
  shape(context, floor, 'rgba(90,50,20,0.28)');
  box(context, left + width * 0.36, top + height * 0.1, width * 0.28, height * 0.03, 'rgba(255,246,220,0.8)');
}
