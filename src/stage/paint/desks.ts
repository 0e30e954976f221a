/** What stands before the people: desks with a monitor each, and the small things on them. */
import { css, glow, withAlpha, type Light } from '../palette.ts';
import type { BridgePlan, Spot } from '../plan.ts';
import { box, fadeDown, line, pool, shape, type Context } from './brush.ts';
import { paintThings } from './things.ts';

/** Monitor and lamp sizes for one desk, shared with the sprites that light them. */
export function monitorOf({ x, y, unit, width, facing }: Spot): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const wide = Math.min(unit * 350, width * 0.62);
  const tall = unit * 190;
  // Off the person's middle, on the side they look to, so that shoulders and chest stay visible.
  const middle = x + facing * unit * 52;
  return { x: middle - wide / 2, y: y - tall - unit * 40, width: wide, height: tall };
}

/** Where the liaison's lamp has its bulb. */
export function lampOf({ x, y, unit, width, facing }: Spot): { x: number; y: number } {
  const side = -facing * Math.min(width * 0.4, unit * 330);
  return { x: x + side + facing * unit * 46, y: y - unit * 330 };
}

/** Where a phone lies on a desk. */
export function phoneOf({ x, y, unit, width, facing }: Spot): { x: number; y: number } {
  return { x: x + facing * Math.min(width * 0.4, unit * 310), y: y - unit * 10 };
}

export function paintDesks(context: Context, plan: BridgePlan, light: Light): void {
  for (const desk of plan.desks) paintShadow(context, plan, desk, light);
  paintCounter(context, plan, light);
  if (plan.narrow) paintDesk(context, plan, bench(plan), light);
  for (const desk of plan.desks) {
    if (!plan.narrow) paintDesk(context, plan, desk, light);
    paintMonitor(context, desk, light);
    paintThings(context, desk, light, plan.narrow);
    paintPhone(context, desk, light);
  }
}

/** On a phone there is no room between desks: one long one for all. */
function bench({ desks, width, sign }: BridgePlan): Spot {
  const first = desks[0] ?? { id: '', x: 0, y: 0, width: 0, unit: 0.1, facing: 1 };
  const near = first.x - sign * first.width * 0.62;
  const far = sign === 1 ? width * 1.01 : -width * 0.01;
  return { ...first, x: (near + far) / 2, width: Math.abs(far - near) };
}

/** Before the door stands a low counter: who comes in stops there. */
function paintCounter(context: Context, plan: BridgePlan, light: Light): void {
  const { height, door, doorway, sign, skirting } = plan;
  const edge = door.x + sign * door.width * 0.74;
  const outer = sign === 1 ? -2 : plan.width + 2;
  const left = Math.min(edge, outer);
  const wide = Math.abs(edge - outer);
  const top = doorway.y + doorway.unit * 120;
  const tall = skirting + height * 0.11 - top;
  const body = fadeDown(context, top, tall, [
    [0, light.deskFront],
    [1, withAlpha(light.deskFront, 1)],
  ]);
  box(context, left, top, wide, tall, body, 2);
  for (let i = 1; i < 3; i++)
    box(context, left + (wide * i) / 3, top + tall * 0.16, 1, tall * 0.74, withAlpha(light.frame, 0.8));
  const slab = Math.max(3, height * 0.016);
  box(context, left, top - slab * 0.5, wide + slab * 0.4, slab, light.desk, 2);
  box(context, left, top - slab * 0.5, wide + slab * 0.4, Math.max(1, slab * 0.25), light.deskEdge, 1);
}

function paintShadow(context: Context, { height }: BridgePlan, { x, y, width }: Spot, light: Light): void {
  const deep = height * 0.12;
  context.save();
  context.translate(x, y + deep);
  context.scale(1, 0.16);
  const shade = light.name === 'night' ? 0.6 : 0.14;
  const fill = pool(context, 0, 0, width * 0.62, [
    [0, `rgba(4,8,16,${shade})`],
    [0.7, `rgba(4,8,16,${shade * 0.7})`],
    [1, 'rgba(4,8,16,0)'],
  ]);
  context.fillStyle = fill;
  context.beginPath();
  context.arc(0, 0, width * 0.62, 0, Math.PI * 2);
  context.fill();
  context.restore();
}

function paintDesk(context: Context, { height }: BridgePlan, { x, y, width }: Spot, light: Light): void {
  const left = x - width / 2;
  const slab = Math.max(4, height * 0.02);
  const front = height * 0.062;
  const panel = fadeDown(context, y + slab, front, [
    [0, light.deskFront],
    [1, withAlpha(light.deskFront, 0.82)],
  ]);
  box(context, left + width * 0.04, y + slab, width * 0.92, front, panel, [0, 0, 3, 3]);
  const leg = Math.max(2, width * 0.018);
  for (const side of [left + width * 0.06, left + width * 0.94 - leg])
    box(context, side, y + slab + front - 2, leg, height * 0.05, light.deskFront);
  const top = fadeDown(context, y, slab, [
    [0, light.desk],
    [1, light.deskFront],
  ]);
  box(context, left, y, width, slab, top, [3, 3, 2, 2]);
  box(context, left + 1, y, width - 2, Math.max(1, slab * 0.2), light.deskEdge, 1);
}

/** The back of a monitor: what we see of the work is its light on the face. */
function paintMonitor(context: Context, desk: Spot, light: Light): void {
  const { x, y, width, height } = monitorOf(desk);
  const { unit } = desk;
  const middle = x + width / 2;
  const foot = unit * 40;
  const dark = light.name === 'night' ? '#0d1628' : light.things;
  const edge = light.name === 'night' ? '#33466e' : withAlpha(light.frameEdge, 0.85);
  shape(
    context,
    [
      [middle - unit * 26, y + height - 1],
      [middle + unit * 26, y + height - 1],
      [middle + unit * 34, y + height + foot],
      [middle - unit * 34, y + height + foot],
    ],
    dark,
  );
  box(context, middle - unit * 92, y + height + foot - unit * 11, unit * 184, unit * 14, dark, unit * 6);
  const shell = fadeDown(context, y, height, [
    [0, light.name === 'night' ? '#18243e' : light.things],
    [1, dark],
  ]);
  box(context, x, y, width, height, shell, unit * 20);
  context.strokeStyle = edge;
  context.lineWidth = Math.max(1, unit * 5);
  context.beginPath();
  context.roundRect(x, y, width, height, unit * 20);
  context.stroke();
  box(
    context,
    middle - unit * 16,
    y + height * 0.44,
    unit * 32,
    unit * 32,
    withAlpha(light.frameEdge, 0.4),
    unit * 16,
  );
}

function paintPhone(context: Context, desk: Spot, light: Light): void {
  const at = phoneOf(desk);
  const { unit } = desk;
  shape(
    context,
    [
      [at.x - unit * 40, at.y + unit * 12],
      [at.x - unit * 28, at.y - unit * 8],
      [at.x + unit * 36, at.y - unit * 8],
      [at.x + unit * 44, at.y + unit * 12],
    ],
    light.name === 'night' ? '#060b16' : light.things,
  );
}

/** The one warm lamp, as a picture of its own: it goes to whoever takes the calls. Its light is a sprite too. */
export function paintLamp(context: Context, desk: Spot): void {
  const { y, unit, facing } = desk;
  const bulb = lampOf(desk);
  const metal = '#6d5438';
  const thick = Math.max(1.5, unit * 12);
  const footX = bulb.x - facing * unit * 46;
  const elbow = [footX - facing * unit * 42, y - unit * 196] as const;
  box(context, footX - unit * 52, y - unit * 14, unit * 104, unit * 14, metal, unit * 6);
  line(context, [[footX, y - unit * 8], elbow, [bulb.x, bulb.y]], metal, thick);
  shape(
    context,
    [
      [bulb.x - facing * unit * 22, bulb.y - unit * 34],
      [bulb.x + facing * unit * 30, bulb.y - unit * 16],
      [bulb.x + facing * unit * 62, bulb.y + unit * 46],
      [bulb.x - facing * unit * 54, bulb.y + unit * 16],
    ],
    '#b8762f',
  );
  line(
    context,
    [
      [bulb.x + facing * unit * 60, bulb.y + unit * 46],
      [bulb.x - facing * unit * 52, bulb.y + unit * 18],
    ],
    css(glow.sodium),
    thick * 0.7,
  );
}

/** The part of the stage that a desk's lamp takes. */
export function lampBox(desk: Spot): { x: number; y: number; width: number; height: number } {
  const bulb = lampOf(desk);
  const wide = desk.unit * 300;
  const top = bulb.y - desk.unit * 60;
  return { x: bulb.x - wide / 2, y: top, width: wide, height: desk.y - top + 2 };
}

/** The part of the stage that all desks take: from the highest thing on them down. */
export function desksBox({ desks, width, height }: BridgePlan): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const top = Math.max(0, Math.min(...desks.map(({ y, unit }) => y - unit * 330), height * 0.7));
  return { x: 0, y: top, width, height: height - top };
}
