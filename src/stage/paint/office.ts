/** The bridge itself behind the people: windows, walls, door, wall screen, floor. */
import type { Light } from '../palette.ts';
import type { BridgePlan } from '../plan.ts';
import { box, fade, fadeDown, line, shape, type Context } from './brush.ts';
import { paintCity, paintSky } from './city.ts';
import { withAlpha } from '../palette.ts';

export function paintOffice(context: Context, plan: BridgePlan, light: Light): void {
  const { width, sill } = plan;
  paintSky(context, { width, height: sill }, light);
  paintCity(context, { width, height: sill }, light);
  paintGlass(context, plan, light);
  paintFrames(context, plan, light);
  paintLowWall(context, plan, light);
  paintFloor(context, plan, light);
  paintDoorWall(context, plan, light);
  paintCeiling(context, plan, light);
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

function paintDoor(context: Context, { height, door, sign }: BridgePlan, light: Light): void {
  const x = door.x - door.width / 2;
  const edge = Math.max(2, height * 0.013);
  box(context, x - edge, door.y - edge, door.width + edge * 2, door.height + edge, light.frame, [3, 3, 0, 0]);
  // The closed leaf; when somebody comes, the bridge lays the lit corridor over it.
  const leaf = fadeDown(context, door.y, door.height, [
    [0, light.wall[0]],
    [1, light.wall[1]],
  ]);
  box(context, x, door.y, door.width, door.height, leaf);
  const pane = door.width * 0.22;
  const paneX = door.x + sign * door.width * 0.12;
  box(context, paneX, door.y + door.height * 0.1, pane, door.height * 0.42, 'rgba(240,190,120,0.16)', 2);
  box(context, paneX, door.y + door.height * 0.1, 1, door.height * 0.42, withAlpha(light.frameEdge, 0.6));
  const handle = door.x + sign * door.width * 0.36;
  box(context, handle, door.y + door.height * 0.56, Math.max(2, door.width * 0.09), 2, light.frameEdge, 1);
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
