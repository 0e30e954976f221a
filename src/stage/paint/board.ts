/** The solid part of the back wall: the status screen hangs on it, and beside that the board of leads. */
import type { Light } from '../palette.ts';
import { withAlpha } from '../palette.ts';
import type { BridgePlan } from '../plan.ts';
import type { LeadState } from '../view.ts';
import { box, dice, fadeDown, line, pool, type Context } from './brush.ts';
import type { Panel } from './status.ts';

/** Between which edges the wall is solid; windows are on both sides of it. */
export function wallOf({ desks, width, sign, narrow }: BridgePlan): { left: number; right: number } {
  const [from, to] = narrow ? [0, desks.length - 1] : [1, Math.max(1, desks.length - 2)];
  const [a, b] = [desks[from]?.x ?? width * 0.3, desks[to]?.x ?? width * 0.7];
  const reach = narrow ? -sign * width * 0.02 : 0;
  return { left: Math.min(a, b) + reach, right: Math.max(a, b) - reach };
}

/** Where the board hangs: in the gap after the middle, so that no head stands before it. */
export function boardOf({ width, height, narrow, desks }: BridgePlan): Panel {
  const at = Math.floor(desks.length / 2);
  const [left, right] = [desks[at], desks[at + 1]];
  const middle = left && right ? (left.x + right.x) / 2 : width * 0.62;
  const wide = narrow ? width * 0.16 : Math.min(width * 0.105, height * 0.5);
  return {
    x: middle - wide / 2,
    y: height * (narrow ? 0.07 : 0.2),
    width: wide,
    height: Math.min(height * 0.25, wide * 0.74),
  };
}

/** Seven cards at most, in two rows; the middle of each, and its width. */
export function cardAt(board: Panel, index: number): { x: number; y: number; width: number } {
  const column = index % 4;
  const row = Math.floor(index / 4);
  const step = board.width * 0.235;
  return {
    x: board.x + board.width * 0.5 + (column - 1.5 + row * 0.5) * step,
    y: board.y + board.height * (0.29 + row * 0.43),
    width: step * 0.9,
  };
}

export function paintBackWall(context: Context, plan: BridgePlan, light: Light): void {
  const { height, sill, skirting, narrow } = plan;
  if (narrow) return;
  const { left, right } = wallOf(plan);
  const wide = right - left;
  const wall = fadeDown(context, 0, sill, [
    [0, light.wall[1]],
    [0.35, light.wall[0]],
    [1, light.wall[1]],
  ]);
  box(context, left, 0, wide, skirting, wall);
  // Acoustic panels: upright strips, a joint every few hands.
  const joint = Math.max(18, height * 0.085);
  for (let x = left + joint; x < right - 2; x += joint)
    box(context, x, height * 0.055, 1, skirting - height * 0.055, withAlpha(light.frame, 0.35));
  const post = Math.max(3, height * 0.014);
  for (const x of [left - post, right]) {
    box(context, x, 0, post, sill, light.frame);
    box(context, x + post - 1, 0, 1, sill, withAlpha(light.frameEdge, 0.7));
  }
}

export function paintBoard(context: Context, plan: BridgePlan, light: Light): void {
  const { x, y, width, height } = boardOf(plan);
  const night = light.name === 'night';
  const rim = Math.max(2, height * 0.035);
  box(context, x - rim + 2, y - rim + 3, width + rim * 2, height + rim * 2, 'rgba(3,6,14,0.35)', 3);
  box(context, x - rim, y - rim, width + rim * 2, height + rim * 2, night ? '#4a3a2c' : '#8a6a4a', 3);
  const cork = fadeDown(context, y, height, [
    [0, night ? '#3a3238' : '#c9a57c'],
    [1, night ? '#2c2730' : '#b18a62'],
  ]);
  box(context, x, y, width, height, cork, 1);
  const chance = dice(41);
  for (let i = 0; i < 60; i++)
    box(context, x + chance() * width, y + chance() * height, 1, 1, 'rgba(0,0,0,0.16)');
}

/** One card by what it is called: pale and loose, pinned and bright, or crossed out. */
export function paintCard(
  context: Context,
  { width, height }: { width: number; height: number },
  state: LeadState,
): void {
  const paper = state === 'known' ? '#fdf3dd' : state === 'suspected' ? '#a9b6d3' : '#5c6682';
  box(context, 1.5, 2.5, width - 3, height - 3, 'rgba(3,6,14,0.4)', 1);
  box(context, 1, 1, width - 3, height - 4, paper, 1);
  const ink = state === 'known' ? 'rgba(40,46,70,0.75)' : 'rgba(20,28,52,0.55)';
  for (let i = 0; i < 3; i++)
    box(
      context,
      width * 0.16,
      height * (0.3 + i * 0.19),
      width * (0.6 - i * 0.12),
      Math.max(1, height * 0.07),
      ink,
    );
  if (state === 'ruledOut') {
    line(context, [[width * 0.12, height * 0.82], [width * 0.86, height * 0.16]], '#c6cfe4', Math.max(1.4, height * 0.09)); // oxfmt-ignore
    return;
  }
  const pin = Math.max(1.6, height * 0.11);
  const head = pool(context, width / 2 - pin * 0.3, pin * 1.1, pin * 1.2, [
    [0, '#fff4dc'],
    [0.5, state === 'known' ? '#f0a24a' : '#7d8db4'],
    [1, state === 'known' ? '#b8762f' : '#56658a'],
  ]);
  box(context, width / 2 - pin, pin * 0.2, pin * 2, pin * 2, head, pin);
}
