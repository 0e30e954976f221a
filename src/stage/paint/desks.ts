/** What stands before the people: desks with a monitor each, and the small things on them. */
import { hash } from '../cast.ts';
import { css, glow, withAlpha, type Light } from '../palette.ts';
import type { BridgePlan, Spot } from '../plan.ts';
import { box, dice, fadeDown, line, pool, shape, type Context } from './brush.ts';

/** Monitor and lamp sizes for one desk, shared with the sprites that light them. */
export function monitorOf({ x, y, unit, width, facing }: Spot): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const wide = Math.min(unit * 430, width * 0.7);
  const tall = unit * 225;
  // Slightly off the person's middle, on the side they look to, so that shoulders stay visible.
  const middle = x + facing * unit * 26;
  return { x: middle - wide / 2, y: y - tall - unit * 48, width: wide, height: tall };
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

export function paintDesks(
  context: Context,
  plan: BridgePlan,
  light: Light,
  liaisons: ReadonlySet<string>,
): void {
  for (const desk of plan.desks) paintShadow(context, plan, desk, light);
  paintCounter(context, plan, light);
  if (plan.narrow) paintDesk(context, plan, bench(plan), light);
  for (const desk of plan.desks) {
    if (!plan.narrow) paintDesk(context, plan, desk, light);
    paintThings(context, desk, light, liaisons.has(desk.id));
    paintMonitor(context, desk, light);
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
  const foot = unit * 48;
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

/** A mug, papers, a plant, a photo: each desk has its own, always the same. The liaison has a lamp. */
function paintThings(context: Context, desk: Spot, light: Light, liaison: boolean): void {
  const chance = dice(hash(desk.id));
  const { x, y, unit, width, facing } = desk;
  const reach = Math.min(width * 0.42, unit * 330);
  if (liaison) paintLamp(context, desk, light);
  else if (chance() < 0.5) paintMug(context, x - facing * reach * 0.92, y, unit, light);
  else paintPlant(context, x - facing * reach * 0.92, y, unit, light);
  if (chance() < 0.75) paintPapers(context, x - facing * reach * 0.66, y, unit, light);
}

function paintMug(context: Context, x: number, y: number, unit: number, light: Light): void {
  const colour = light.name === 'night' ? '#3a4c74' : '#e7ded1';
  box(context, x - unit * 24, y - unit * 58, unit * 48, unit * 58, colour, [2, 2, unit * 10, unit * 10]);
  context.strokeStyle = colour;
  context.lineWidth = Math.max(1, unit * 8);
  context.beginPath();
  context.arc(x + unit * 28, y - unit * 32, unit * 15, -Math.PI / 2, Math.PI / 2);
  context.stroke();
  box(
    context,
    x - unit * 24,
    y - unit * 58,
    unit * 48,
    Math.max(1, unit * 7),
    withAlpha(light.deskEdge, 0.7),
    2,
  );
}

function paintPlant(context: Context, x: number, y: number, unit: number, light: Light): void {
  const pot = light.name === 'night' ? '#33415f' : '#b98a68';
  const leaf = light.name === 'night' ? '#22433f' : '#5d8a66';
  for (const [dx, dy] of [
    [-34, -124],
    [-12, -150],
    [16, -146],
    [38, -112],
  ] as const)
    line(
      context,
      [
        [x, y - unit * 52],
        [x + unit * dx, y + unit * dy],
      ],
      leaf,
      Math.max(2, unit * 19),
    );
  shape(
    context,
    [
      [x - unit * 32, y - unit * 60],
      [x + unit * 32, y - unit * 60],
      [x + unit * 24, y],
      [x - unit * 24, y],
    ],
    pot,
  );
}

function paintPapers(context: Context, x: number, y: number, unit: number, light: Light): void {
  const paper = light.name === 'night' ? '#7584a8' : '#fbf7ef';
  for (let i = 0; i < 3; i++)
    box(context, x - unit * (44 - i * 7), y - unit * (6 + i * 8), unit * 88, Math.max(1, unit * 6), paper, 1);
}

/** The one warm lamp. Its light is a sprite, so that it can grow and shrink. */
function paintLamp(context: Context, desk: Spot, light: Light): void {
  const { y, unit, facing } = desk;
  const bulb = lampOf(desk);
  const metal = light.name === 'night' ? '#5c4630' : '#8a6b49';
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
    light.name === 'night' ? '#b8762f' : metal,
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
