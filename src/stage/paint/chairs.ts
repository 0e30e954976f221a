/** Office chairs behind the people; all that is left of somebody who went home. */
import { withAlpha, type Light } from '../palette.ts';
import type { BridgePlan } from '../plan.ts';
import { box, fadeDown, type Context } from './brush.ts';

export function paintChairs(context: Context, plan: BridgePlan, light: Light): void {
  const dark = light.name === 'night';
  for (const { x, y, unit } of plan.desks) {
    const wide = unit * 330;
    const top = y - unit * 330;
    const back = fadeDown(context, top, unit * 330, [
      [0, dark ? '#1d2a47' : light.things],
      [1, dark ? '#0e1729' : light.things],
    ]);
    box(context, x - unit * 18, y - unit * 40, unit * 36, unit * 120, dark ? '#0b1322' : light.things);
    box(context, x - wide / 2, top, wide, unit * 300, back, unit * 70);
    context.strokeStyle = withAlpha(light.frameEdge, dark ? 0.75 : 0.5);
    context.lineWidth = Math.max(1, unit * 5);
    context.beginPath();
    context.roundRect(x - wide / 2, top, wide, unit * 300, unit * 70);
    context.stroke();
    for (let i = 1; i < 4; i++)
      box(
        context,
        x - wide * 0.36,
        top + unit * (34 + i * 44),
        wide * 0.72,
        Math.max(1, unit * 6),
        withAlpha(light.frame, 0.6),
        2,
      );
  }
}
