/** The bridge itself behind the people: windows, walls, door, wall screen, floor. */
import type { Light } from '../palette.ts';
import type { BridgePlan } from '../plan.ts';
import { box, fade, fadeDown, line, shape, type Context } from './brush.ts';
import { paintBackWall } from './board.ts';
import { paintCity, paintSky } from './city.ts';
import { withAlpha } from '../palette.ts';

export function paintOffice(context: Context, plan: BridgePlan, light: Light): void {
  const { width, sill } = plan;
  paintSky(context, { width, height: sill }, light);
  paintCity(context, { width, height: sill }, light);
  paintGlass(context, plan, light);
  paintFrames(context, plan, light);
  paintLowWall(context, plan, light);
  paintBackWall(context, plan, light);
  paintFloor(context, plan, light);
  paintDoorWall(context, plan, light);
  paintCeiling(context, plan, light);
  paintShades(context, plan, light);
}

/** A lamp on a cable over each desk. Whether it is on is told by a light of its own. */
function paintShades(context: Context, { desks, height }: BridgePlan, light: Light): void {
  const top = height * 0.055;
  const size = Math.max(5, height * 0.026);
  for (const { x } of desks) {
    box(context, x - 0.5, 0, 1, top + size * 0.4, withAlpha(light.frameEdge, 0.7));
    shape(
      context,
      [
        [x - size * 0.35, top],
        [x + size * 0.35, top],
        [x + size * 1.25, top + size],
        [x - size * 1.25, top + size],
      ],
      light.name === 'night' ? '#1a2640' : light.things,
    );
    box(
      context,
      x - size * 1.25,
      top + size,
      size * 2.5,
      Math.max(1, size * 0.16),
      withAlpha('#ffd9a0', light.name === 'night' ? 0.5 : 0.8),
    );
  }
}

/** The room mirrored in the panes: slanted sheen, fainter towards the bottom. */
function paintGlass(context: Context, { width, height, sill }: BridgePlan, light: Light): void {
  const sheen = light.name === 'night' ? 'rgba(140,198,255,0.045)' : 'rgba(255,255,255,0.1)';
  for (let x = width * 0.1; x < width * 1.2; x += height * 1.1) {
    const slant = sill * 0.55;
    const wide = height * 0.16;
    shape(
      context,
      [
        [x, 0],
        [x + wide, 0],
        [x + wide - slant, sill],
        [x - slant, sill],
      ],
      sheen,
    );
    shape(
      context,
      [
        [x + wide * 1.35, 0],
        [x + wide * 1.6, 0],
        [x + wide * 1.6 - slant, sill],
        [x + wide * 1.35 - slant, sill],
      ],
      sheen,
    );
  }
}

function paintFrames(context: Context, { width, height, sill, narrow }: BridgePlan, light: Light): void {
  const bay = narrow ? height * 0.62 : height * 0.56;
  const post = Math.max(3, height * 0.014);
  for (let x = bay * 0.5; x < width; x += bay) {
    box(context, x, 0, post, sill, light.frame);
    box(context, x + post - 1, 0, 1, sill, withAlpha(light.frameEdge, 0.8));
  }
  const bar = Math.max(2, height * 0.008);
  box(context, 0, height * 0.2, width, bar, light.frame);
  box(context, 0, height * 0.2 + bar - 1, width, 1, withAlpha(light.frameEdge, 0.35));
}

/** Sill and the wall below it, with the radiator's grille that every such office has. */
function paintLowWall(context: Context, plan: BridgePlan, light: Light): void {
  const { width, height, sill, skirting } = plan;
  const wall = fadeDown(context, sill, skirting - sill, [
    [0, light.wall[0]],
    [1, light.wall[1]],
  ]);
  box(context, 0, sill, width, skirting - sill + 1, wall);
  for (let x = 0; x < width; x += Math.max(5, height * 0.021))
    box(context, x, sill + height * 0.035, 1, height * 0.05, withAlpha(light.frame, 0.5));
  box(context, 0, sill - height * 0.006, width, Math.max(3, height * 0.018), light.frame);
  box(context, 0, sill - height * 0.006, width, Math.max(1, height * 0.004), light.frameEdge);
}

/** A polished floor that takes up some of the sky. */
function paintFloor(context: Context, { width, height, skirting, narrow }: BridgePlan, light: Light): void {
  const tall = height - skirting;
  const ground = fadeDown(context, skirting, tall, [
    [0, light.floor[0]],
    [0.5, light.floor[1]],
    [1, light.floor[1]],
  ]);
  box(context, 0, skirting, width, tall, ground);
  const bay = narrow ? height * 0.62 : height * 0.56;
  const shine = light.name === 'night' ? 'rgba(74,116,186,0.16)' : 'rgba(255,214,168,0.3)';
  for (let x = bay * 0.62; x < width; x += bay) {
    const patch = fadeDown(context, skirting, tall * 0.8, [
      [0, shine],
      [1, 'rgba(0,0,0,0)'],
    ]);
    shape(
      context,
      [
        [x, skirting],
        [x + bay * 0.74, skirting],
        [x + bay * 0.62, skirting + tall * 0.8],
        [x - bay * 0.2, skirting + tall * 0.8],
      ],
      patch,
    );
  }
  box(context, 0, skirting - 1, width, Math.max(2, height * 0.008), withAlpha(light.frame, 0.9));
}

/** The solid wall at the near end, with the door to the corridor. */
function paintDoorWall(context: Context, plan: BridgePlan, light: Light): void {
  const { width, height, door, skirting, sign } = plan;
  const inner = door.x + sign * door.width * 0.78;
  const outer = sign === 1 ? 0 : width;
  const left = Math.min(inner, outer);
  const wide = Math.abs(inner - outer);
  const wall = fade(
    context,
    [outer, 0],
    [inner, 0],
    [
      [0, light.wall[1]],
      [1, light.wall[0]],
    ],
  );
  box(context, left, 0, wide, skirting, wall);
  const edge = Math.max(2, height * 0.012);
  box(context, inner - (sign === 1 ? edge : 0), 0, edge, skirting, light.frame);
  box(context, inner - (sign === 1 ? 1 : 0), 0, 1, skirting, withAlpha(light.frameEdge, 0.7));
  paintDoor(context, plan, light);
  box(context, left, skirting - 1, wide, Math.max(2, height * 0.01), light.frame);
}

function paintDoor(context: Context, { height, door }: BridgePlan, light: Light): void {
  const x = door.x - door.width / 2;
  const edge = Math.max(2, height * 0.013);
  box(context, x - edge, door.y - edge, door.width + edge * 2, door.height + edge, light.frame, [3, 3, 0, 0]);
  // A glass door: behind it the corridor, dim as long as nobody stands there.
  const glass = fadeDown(context, door.y, door.height, [
    [0, light.name === 'night' ? '#2a2f45' : light.wall[0]],
    [0.7, light.name === 'night' ? '#1c2338' : light.wall[1]],
    [1, light.name === 'night' ? '#121a2c' : light.frame],
  ]);
  box(context, x, door.y, door.width, door.height, glass);
  line(
    context,
    [
      [x - edge, door.y - edge],
      [x + door.width + edge, door.y - edge],
    ],
    withAlpha(light.frameEdge, 0.5),
    1,
  );
}

/** The door's own frame and the sheen of its glass, before whoever stands behind it. */
export function paintGlassDoor(context: Context, { height, door, sign }: BridgePlan, light: Light): void {
  const x = door.x - door.width / 2;
  const bar = Math.max(1.5, height * 0.007);
  box(context, door.x - bar / 2, door.y, bar, door.height, light.frame);
  box(context, x, door.y + door.height * 0.62, door.width, bar, light.frame);
  const handle = door.x + sign * bar * 2;
  box(
    context,
    handle,
    door.y + door.height * 0.5,
    bar,
    door.height * 0.16,
    withAlpha(light.frameEdge, 0.9),
    1,
  );
  shape(
    context,
    [
      [x + door.width * 0.1, door.y],
      [x + door.width * 0.34, door.y],
      [x, door.y + door.height * 0.5],
      [x, door.y + door.height * 0.16],
    ],
    'rgba(200,222,255,0.07)',
  );
}

/** A low ceiling with its lights off at night and on by day. */
function paintCeiling(context: Context, { width, height, narrow }: BridgePlan, light: Light): void {
  const tall = height * 0.055;
  box(context, 0, 0, width, tall, light.ceiling);
  box(context, 0, tall - 1, width, 1, withAlpha(light.frameEdge, 0.5));
  const bay = narrow ? height * 0.62 : height * 0.56;
  const on = light.name === 'day' ? '#ffffff' : withAlpha(light.frameEdge, 0.28);
  for (let x = bay * 0.7; x < width; x += bay)
    box(context, x, tall * 0.55, bay * 0.6, Math.max(1.5, tall * 0.18), on, 2);
}
