/** Where noise comes from on the bridge, and where it ends. */
import { clamp } from '../motion.ts';
import type { Flight } from '../noise.ts';
import { lampOf, phoneOf } from '../paint/desks.ts';
import type { BridgePlan, Spot } from '../plan.ts';
import type { StageNoise } from '../view.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * From the edge beyond the liaison, where phones and streets are; visitors come through the door.
 * @param noise all items, so that those with the same end stand beside each other
 */
export function flightOf(
  item: StageNoise,
  noise: readonly StageNoise[],
  plan: BridgePlan,
  liaison: Spot | null,
): Flight {
  const { width, height, sign, door, narrow } = plan;
  const size = clamp(height * 0.095, 18, 42);
  const rank = noise
    .filter((one) => one.held === item.held && one.target === item.target)
    .findIndex(({ id }) => id === item.id);
  const from =
    item.kind === 'visitor'
      ? { x: door.x, y: door.y + door.height * 0.5 }
      : { x: sign === 1 ? width + size : -size, y: height * (0.1 + 0.12 * (rank % 3)) };
  if (item.held && liaison) {
    const to = narrow ? overHead(liaison, rank, size) : atLamp(liaison, rank, size);
    return { from, to: inside(to, width, size), bow: height * 0.16, size };
  }
  const desk = plan.desks.find(({ id }) => id === item.target);
  const goal = desk ? phoneOf(desk) : { x: plan.leader.x, y: plan.leader.y - height * 0.01 };
  const to = { x: goal.x, y: goal.y - size * (0.62 + rank * 0.95) };
  return { from, to: inside(to, width, size), bow: height * 0.2, size };
}

/** Held things gather like moths on the far side of the lamp. */
function atLamp(liaison: Spot, rank: number, size: number): Point {
  const lamp = lampOf(liaison);
  const step = size * 1.08;
  return {
    x: lamp.x - liaison.facing * step * (0.2 + 0.55 * rank),
    y: lamp.y - size * (1.4 + 0.7 * (rank % 2)) - step * 0.2 * rank,
  };
}

/** On a phone there is no far side: a row over the liaison's head. */
function overHead(liaison: Spot, rank: number, size: number): Point {
  return {
    x: liaison.x - liaison.facing * size * 1.08 * (rank - 1),
    y: liaison.y - liaison.unit * 800 - size * 0.55,
  };
}

function inside({ x, y }: Point, width: number, size: number): Point {
  return { x: clamp(x, size * 0.6, width - size * 0.6), y: Math.max(size * 0.6, y) };
}
