/**
 * The title's picture, painted by the stage's own brushes: a wet city at night, a tower, one floor awake and five
 * people in it. Runs in a browser (see `assets/art/title.ts`); nothing of it is shipped but the picture.
 */
import { box, dice, fade, fadeDown, pool, type Context } from './brush.ts';
import { paintCity, paintSky } from './city.ts';
import { night } from '../palette.ts';
import { paintDesk, paintPerson, type People } from './title-people.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Who sits behind the glass, from left to right, and what their faces say. */
const seats = [
  { id: 'june', mood: 'calm', facing: 1 },
  { id: 'mina', mood: 'concerned', facing: 1 },
  { id: 'tomas', mood: 'afraid', facing: -1 },
  { id: 'ade', mood: 'tired', facing: -1 },
  { id: 'rosa', mood: 'calm', facing: -1 },
] as const;

/** The tower: shares of the picture's width and height. */
const tower = { left: 0.47, right: 0.955, top: 0.05, floors: 9, columns: 6, awake: 4 } as const;

export function paintTitle(context: Context, size: Size, people: People): void {
  const { width, height } = size;
  paintSky(context, { width, height: height * 0.86 }, night);
  paintGlow(context, size);
  paintCity(context, { width, height: height * 0.93 }, night);
  box(context, 0, 0, width, height, fade(context, [0, 0], [width, 0], [[0, 'rgba(7,11,21,0.55)'], [0.6, 'rgba(7,11,21,0.1)'], [1, 'rgba(7,11,21,0)']])); // oxfmt-ignore
  paintTower(context, size, people);
  paintStreet(context, size);
  paintRain(context, size);
}

/** What a city gives back to the clouds. */
function paintGlow(context: Context, { width, height }: Size): void {
  const warm = pool(context, width * 0.3, height * 0.95, height * 0.9, [
    [0, 'rgba(240,162,74,0.22)'],
    [0.5, 'rgba(200,120,90,0.09)'],
    [1, 'rgba(200,120,90,0)'],
  ]);
  box(context, 0, 0, width, height, warm);
}

interface Floor {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly tall: number;
}

function floorOf({ width, height }: Size, floor: number): Floor {
  const rise = (height * (0.93 - tower.top)) / tower.floors;
  // The one that is awake is higher than the others: so that one sees in.
  const y = height * tower.top + rise * floor;
  return { x: width * tower.left, y, wide: width * (tower.right - tower.left), tall: rise };
}

function paintTower(context: Context, size: Size, people: People): void {
  const { width, height } = size;
  const [left, right] = [width * tower.left, width * tower.right];
  const top = height * tower.top;
  const front = fade(context, [left, 0], [right, 0], [[0, '#16233f'], [0.2, '#0e182d'], [1, '#090f1d']]); // oxfmt-ignore
  // A dark side to the right, so that it is a house and not a wall.
  box(context, right, top + height * 0.03, width * 0.03, height, '#060a13');
  box(context, left, top, right - left, height, front);
  box(context, left, top, Math.max(2, width * 0.0022), height, 'rgba(150,190,255,0.4)');
  box(
    context,
    left - width * 0.006,
    top - height * 0.012,
    right - left + width * 0.012,
    height * 0.014,
    '#1b2a4a',
  );
  box(context, left + (right - left) * 0.62, top - height * 0.045, width * 0.07, height * 0.035, '#0e182d');
  box(context, left + (right - left) * 0.2, top - height * 0.09, 3, height * 0.08, '#1b2a4a');
  box(context, left + (right - left) * 0.2 - 2, top - height * 0.095, 7, 7, 'rgba(240,162,74,0.95)', 4);
  const chance = dice(19);
  for (let floor = 0; floor < tower.floors; floor++)
    if (floor !== tower.awake && floor !== tower.awake + 1)
      paintAsleep(context, floorOf(size, floor), chance);
  const first = floorOf(size, tower.awake);
  // Two storeys high: the office takes them both.
  const awake = { ...first, tall: first.tall * 2 };
  paintSpill(context, awake);
  paintAwake(context, awake, people);
}

/** A floor where nobody is: dark glass that holds a little of the sky. */
function paintAsleep(context: Context, { x, y, wide, tall }: Floor, chance: () => number): void {
  const gap = wide * 0.014;
  const pane = (wide - gap * (tower.columns + 1)) / tower.columns;
  for (let i = 0; i < tower.columns; i++) {
    const left = x + gap + i * (pane + gap);
    const lit = chance() < 0.05;
    const sky = fadeDown(context, y + tall * 0.16, tall * 0.7, [[0, '#1a2b4d'], [0.5, '#101c35'], [1, '#0c1529']]); // oxfmt-ignore
    box(context, left, y + tall * 0.16, pane, tall * 0.7, lit ? 'rgba(112,142,200,0.3)' : sky);
    for (const share of [0.33, 0.66])
      box(context, left + pane * share, y + tall * 0.16, 3, tall * 0.7, '#0a1222');
    if (chance() < 0.5)
      box(context, left, y + tall * 0.16, pane, tall * (0.1 + chance() * 0.3), 'rgba(8,13,26,0.55)');
    // What the sky leaves on glass.
    const shine = fade(context, [left, y], [left + pane, y + tall], [[0.3, 'rgba(160,196,255,0)'], [0.5, 'rgba(160,196,255,0.13)'], [0.62, 'rgba(160,196,255,0)']]); // oxfmt-ignore
    box(context, left, y + tall * 0.16, pane, tall * 0.7, shine);
  }
}

/** Light that leaves the window. */
function paintSpill(context: Context, { x, y, wide, tall }: Floor): void {
  context.save();
  context.globalCompositeOperation = 'lighter';
  const spill = pool(context, x + wide * 0.58, y + tall * 0.5, wide * 0.85, [
    [0, 'rgba(240,170,90,0.36)'],
    [0.35, 'rgba(180,130,110,0.15)'],
    [1, 'rgba(90,120,190,0)'],
  ]);
  box(context, x - wide, y - wide, wide * 3, wide * 3, spill);
  context.restore();
}

function paintAwake(context: Context, floor: Floor, people: People): void {
  const { x, y, wide, tall } = floor;
  const room = { x: x + wide * 0.014, y: y + tall * 0.08, wide: wide * 0.972, tall: tall * 0.84 };
  context.save();
  context.beginPath();
  context.rect(room.x, room.y, room.wide, room.tall);
  context.clip();
  paintRoom(context, room);
  const spacing = room.wide / seats.length;
  const unit = room.tall / 960;
  const desk = room.y + room.tall * 0.86;
  seats.forEach((seat, i) => {
    const at = room.x + spacing * (i + 0.5);
    paintLamp(context, at, room, i);
    paintPerson(context, people, { ...seat, x: at - seat.facing * unit * 30, y: desk, unit });
    paintDesk(context, {
      x: at,
      y: desk,
      wide: spacing * 0.94,
      unit,
      bottom: room.y + room.tall,
      dark: seat.id === 'tomas',
    });
  });
  paintGlass(context, room);
  context.restore();
  // The frame around it, and its posts.
  for (let i = 0; i <= 5; i++)
    box(
      context,
      room.x + (room.wide * i) / 5 - 3,
      room.y,
      6,
      room.tall,
      i % 5 === 0 ? '#0a1222' : 'rgba(9,15,29,0.85)',
    );
  box(context, x, room.y - 5, wide, 7, '#0a1222');
  box(context, x, room.y + room.tall - 1, wide, 7, '#243657');
}

/** Back wall, ceiling, the board with its cards, the graph that fell. */
function paintRoom(context: Context, { x, y, wide, tall }: Floor): void {
  const wall = fade(context, [x, 0], [x + wide, 0], [[0, '#22304e'], [0.5, '#3a3a50'], [1, '#6a4a36']]); // oxfmt-ignore
  box(context, x, y, wide, tall, wall);
  box(context, x, y, wide, tall * 0.5, fadeDown(context, y, tall * 0.5, [[0, 'rgba(6,10,19,0.65)'], [1, 'rgba(6,10,19,0)']])); // oxfmt-ignore
  const panel = { x: x + wide * 0.245, y: y + tall * 0.12, wide: wide * 0.11, tall: tall * 0.26 };
  box(context, panel.x, panel.y, panel.wide, panel.tall, '#0c1730', 6);
  context.strokeStyle = '#bfe0ff';
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.beginPath();
  [0.3, 0.26, 0.32, 0.28, 0.34, 0.78, 0.74, 0.8, 0.76].forEach((level, i) => {
    const [px, py] = [panel.x + panel.wide * (0.08 + i * 0.105), panel.y + panel.tall * level];
    if (i === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  });
  context.stroke();
  const board = { x: x + wide * 0.645, y: y + tall * 0.12, wide: wide * 0.11, tall: tall * 0.26 };
  box(context, board.x, board.y, board.wide, board.tall, '#5c3f2c', 4);
  [
    [0.1, 0.14],
    [0.42, 0.2],
    [0.72, 0.12],
    [0.24, 0.56],
  ].forEach(([px = 0, py = 0], i) =>
    // oxfmt-ignore
    box(context, board.x + board.wide * px, board.y + board.tall * py, board.wide * 0.19, board.tall * 0.3, i === 1 ? '#f5e6c8' : '#c9bca4', 2),
  );
}

function paintLamp(context: Context, x: number, { y, tall, wide }: Floor, i: number): void {
  const lit = i === 2 ? 0.16 : 0.5;
  context.save();
  context.globalCompositeOperation = 'lighter';
  const cone = fadeDown(context, y + tall * 0.12, tall * 0.8, [[0, `rgba(255,190,110,${lit})`], [1, 'rgba(255,170,90,0)']]); // oxfmt-ignore
  context.fillStyle = cone;
  context.beginPath();
  context.moveTo(x - wide * 0.014, y + tall * 0.12);
  context.lineTo(x + wide * 0.014, y + tall * 0.12);
  context.lineTo(x + wide * 0.1, y + tall * 0.95);
  context.lineTo(x - wide * 0.1, y + tall * 0.95);
  context.fill();
  context.restore();
  box(context, x - 1, y, 3, tall * 0.09, '#0a1222');
  box(context, x - wide * 0.016, y + tall * 0.085, wide * 0.032, tall * 0.035, '#1b2a4a', [14, 14, 2, 2]);
  box(context, x - wide * 0.012, y + tall * 0.118, wide * 0.024, 4, i === 2 ? '#6d6258' : '#ffe2b0', 2);
}

/** We look in from outside: the rain and the other side of the street are in the glass. */
function paintGlass(context: Context, { x, y, wide, tall }: Floor): void {
  for (const [at, alpha] of [
    [0.1, 0.07],
    [0.47, 0.05],
    [0.82, 0.08],
  ] as const) {
    // oxfmt-ignore
    context.fillStyle = `rgba(190,215,255,${alpha})`;
    context.beginPath();
    context.moveTo(x + wide * at, y);
    context.lineTo(x + wide * (at + 0.09), y);
    context.lineTo(x + wide * (at + 0.02), y + tall);
    context.lineTo(x + wide * (at - 0.07), y + tall);
    context.fill();
  }
  const chance = dice(3);
  for (let i = 0; i < 70; i++) {
    const [dx, dy] = [x + chance() * wide, y + chance() * tall];
    box(context, dx, dy, 2, 8 + chance() * 26, `rgba(210,228,255,${0.1 + chance() * 0.16})`, 1);
  }
}

/** The wet street, with the lit floor in it. */
function paintStreet(context: Context, { width, height }: Size): void {
  const y = height * 0.93;
  box(context, 0, y, width, height - y, fadeDown(context, y, height - y, [[0, '#0b1322'], [1, '#05080f']])); // oxfmt-ignore
  box(context, 0, y, width, 2, 'rgba(140,180,255,0.2)');
  context.save();
  context.globalCompositeOperation = 'lighter';
  const chance = dice(31);
  for (let i = 0; i < 46; i++) {
    const at = width * (tower.left + (tower.right - tower.left) * chance());
    const long = width * (0.02 + chance() * 0.06);
    const tint = at > width * 0.75 ? '240,162,74' : '140,180,240';
    box(
      context,
      at - long / 2,
      y + 4 + chance() * (height - y),
      long,
      2 + chance() * 3,
      `rgba(${tint},${0.07 + chance() * 0.16})`,
      2,
    );
  }
  context.restore();
}

function paintRain(context: Context, { width, height }: Size): void {
  const chance = dice(77);
  context.lineCap = 'round';
  for (let i = 0; i < 420; i++) {
    const [x, y] = [chance() * width * 1.1, chance() * height];
    const long = 16 + chance() * 54;
    context.strokeStyle = `rgba(176,204,250,${0.04 + chance() * 0.1})`;
    context.lineWidth = 0.8 + chance() * 1.1;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x - long * 0.2, y + long);
    context.stroke();
  }
}
