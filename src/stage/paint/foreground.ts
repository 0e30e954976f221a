/** What is close to us: the leader's own desk in the near corner, with the phone and the terminal. */
import { ink, withAlpha, type Light } from '../palette.ts';
import type { BridgePlan } from '../plan.ts';
import { box, fade, line, shape, type Context } from './brush.ts';

/** The leader's laptop, its screen towards us. */
export function laptopOf({ leader, width, height, narrow, sign }: BridgePlan): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const wide = Math.min(width * (narrow ? 0.12 : 0.085), height * 0.3);
  return { x: leader.x + sign * wide * 0.52, y: leader.y + height * 0.035, width: wide, height: wide * 0.6 };
}

/** The part of the stage that the leader's desk takes. */
export function foregroundBox(plan: BridgePlan): { x: number; y: number; width: number; height: number } {
  const { width, height, sign, narrow } = plan;
  const laptop = laptopOf(plan);
  const reach = Math.max(
    width * (narrow ? 0.21 : 0.18),
    Math.abs(laptop.x - (sign === 1 ? 0 : width)) + laptop.width * 0.7,
  );
  const top = Math.max(0, laptop.y - laptop.height * 0.6);
  return { x: sign === 1 ? 0 : width - reach, y: top, width: reach, height: height - top };
}

export function paintForeground(context: Context, plan: BridgePlan, light: Light): void {
  const { width, height, sign, leader } = plan;
  const near = sign === 1 ? 0 : width;
  const top = leader.y + height * 0.012;
  const reach = near + sign * width * (plan.narrow ? 0.2 : 0.17);
  const dark = light.name === 'night';
  const surface = fade(
    context,
    [near, top],
    [reach, height],
    [
      [0, dark ? '#1a2740' : light.desk],
      [1, dark ? ink.deep : light.deskFront],
    ],
  );
  const edge = reach - sign * width * 0.03;
  shape(
    context,
    [
      [near, top],
      [edge, top],
      [reach, height],
      [near, height],
    ],
    surface,
  );
  line(
    context,
    [
      [near, top],
      [edge, top],
      [reach, height],
    ],
    withAlpha(light.deskEdge, dark ? 0.6 : 0.9),
    Math.max(1, height * 0.005),
  );
  paintLeaderPhone(context, plan, light);
  paintLaptop(context, plan, light);
}

function paintLeaderPhone(context: Context, { leader, height, sign }: BridgePlan, light: Light): void {
  const unit = height * 0.05;
  const { x } = leader;
  const y = leader.y + height * 0.03;
  shape(
    context,
    [
      [x - sign * unit * 0.5, y + unit * 0.3],
      [x - sign * unit * 0.28, y - unit * 0.12],
      [x + sign * unit * 0.42, y - unit * 0.12],
      [x + sign * unit * 0.3, y + unit * 0.3],
    ],
    light.name === 'night' ? '#04070e' : light.things,
  );
}

/** The laptop's screen, or with `grow` its lid around it. */
function screenCorners(plan: BridgePlan, grow: number): [number, number][] {
  const { x, y, width, height } = laptopOf(plan);
  const tilt = plan.sign * width * 0.07;
  return [
    [x - width / 2 + tilt - grow, y - height * 0.42 - grow],
    [x + width / 2 + tilt + grow, y - height * 0.42 - grow],
    [x + width / 2 + grow, y + height * 0.58 + grow],
    [x - width / 2 - grow, y + height * 0.58 + grow],
  ];
}

function paintLaptop(context: Context, plan: BridgePlan, light: Light): void {
  const dark = light.name === 'night';
  const lid = Math.max(1.5, laptopOf(plan).width * 0.03);
  shape(context, screenCorners(plan, lid), dark ? '#2c3b5c' : '#c3c9d2');
  shape(context, screenCorners(plan, 0), dark ? '#0b1322' : '#39465c');
  paintLines(context, plan, withAlpha(dark ? '#7fa6d8' : '#dfe9f5', dark ? 0.3 : 0.5));
}

/** The same screen while the leader's own hands are on it. */
export function paintTerminal(context: Context, plan: BridgePlan): void {
  shape(context, screenCorners(plan, 0), '#1c3a63');
  paintLines(context, plan, '#bfe0ff');
}

function paintLines(context: Context, plan: BridgePlan, colour: string): void {
  const { x, y, width, height } = laptopOf(plan);
  const tilt = plan.sign * width * 0.07;
  [0.5, 0.34, 0.62, 0.42, 0.2].forEach((long, row) => {
    const at = 0.14 + row * 0.17;
    const left = x - width * 0.42 + tilt * (1 - at);
    box(context, left, y + height * (at - 0.42), width * long, Math.max(1, height * 0.05), colour, 1);
  });
}
