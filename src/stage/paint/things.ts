/** What lies on each desk belongs to whoever sits there: that is how a room is known again the next day. */
import { hash } from '../cast.ts';
import { withAlpha, type Light } from '../palette.ts';
import type { Spot } from '../plan.ts';
import { box, fadeDown, line, shape, type Context } from './brush.ts';

interface Place {
  readonly context: Context;
  /** Where it stands: the middle of its foot. */
  readonly x: number;
  readonly y: number;
  /** Pixels for one Open Peeps unit. */
  readonly u: number;
  readonly light: Light;
}

type Thing = (place: Place) => void;

/** The same thing by night and by day; at night colours sink towards the ink. */
const tone = (light: Light, dark: string, bright: string): string => (light.name === 'night' ? dark : bright);

const mug: Thing = ({ context, x, y, u, light }) => {
  const colour = tone(light, '#4a5c86', '#e7ded1');
  box(context, x - u * 26, y - u * 66, u * 52, u * 66, colour, [2, 2, u * 10, u * 10]);
  context.strokeStyle = colour;
  context.lineWidth = Math.max(1, u * 9);
  context.beginPath();
  context.arc(x + u * 30, y - u * 36, u * 17, -Math.PI / 2, Math.PI / 2);
  context.stroke();
  box(context, x - u * 26, y - u * 66, u * 52, Math.max(1, u * 7), withAlpha(light.deskEdge, 0.8), 2);
};

const plant: Thing = ({ context, x, y, u, light }) => {
  const leaf = tone(light, '#2d5a4c', '#5d8a66');
  for (const [dx, dy] of [
    [-62, -150],
    [-34, -196],
    [0, -214],
    [34, -190],
    [60, -140],
  ] as const)
    line(context, [[x, y - u * 60], [x + u * dx, y + u * dy]], leaf, Math.max(2, u * 24)); // oxfmt-ignore
  const pot: [number, number][] = [
    [x - u * 42, y - u * 74],
    [x + u * 42, y - u * 74],
    [x + u * 32, y],
    [x - u * 32, y],
  ];
  shape(context, pot, tone(light, '#7a4a38', '#b9805e'));
  line(context, pot.slice(0, 2), tone(light, '#9a6248', '#d29a76'), Math.max(1, u * 10));
};

/** A yellow duck: it has heard every bug. */
const duck: Thing = ({ context, x, y, u, light }) => {
  const body = tone(light, '#b98a2e', '#f2c24e');
  box(context, x - u * 46, y - u * 50, u * 92, u * 50, body, [u * 12, u * 40, u * 26, u * 26]);
  box(context, x + u * 2, y - u * 96, u * 54, u * 56, body, u * 27);
  box(context, x + u * 50, y - u * 76, u * 24, u * 14, tone(light, '#a5532c', '#e8803e'), u * 6);
  box(context, x + u * 34, y - u * 80, Math.max(1, u * 9), Math.max(1, u * 9), '#14182a', u * 5);
};

const cans: Thing = ({ context, x, y, u, light }) => {
  for (const [dx, colour] of [
    [-34, tone(light, '#3d7f86', '#58b8bf')],
    [28, tone(light, '#4d5f92', '#7f95d8')],
  ] as const) {
    box(context, x + u * (dx - 24), y - u * 96, u * 48, u * 96, colour, u * 8);
    box(context, x + u * (dx - 24), y - u * 96, u * 48, Math.max(1, u * 8), 'rgba(240,246,255,0.55)', u * 4);
    box(context, x + u * (dx - 12), y - u * 70, Math.max(1, u * 10), u * 44, 'rgba(240,246,255,0.35)', u * 4);
  }
};

const headphones: Thing = ({ context, x, y, u, light }) => {
  const colour = tone(light, '#39486e', '#5a6786');
  context.strokeStyle = colour;
  context.lineWidth = Math.max(1.5, u * 16);
  context.beginPath();
  context.arc(x, y - u * 60, u * 46, Math.PI, 0);
  context.stroke();
  for (const side of [-1, 1])
    box(
      context,
      x + side * u * 46 - u * 19,
      y - u * 64,
      u * 38,
      u * 62,
      tone(light, '#c26f3f', '#df8a52'),
      u * 16,
    );
};

/** Two small people in a frame, turned to whoever sits there and a little to us. */
const photo: Thing = ({ context, x, y, u, light }) => {
  box(context, x - u * 54, y - u * 108, u * 108, u * 108, tone(light, '#6d5238', '#a37c55'), u * 6);
  const inside = fadeDown(context, y - u * 96, u * 84, [
    [0, tone(light, '#6f86b8', '#bcd6ee')],
    [1, tone(light, '#3f5c50', '#93b98a')],
  ]);
  box(context, x - u * 42, y - u * 96, u * 84, u * 84, inside, 1);
  for (const [dx, size] of [
    [-16, 26],
    [18, 19],
  ] as const) {
    box(context, x + u * (dx - size / 2), y - u * (34 + size * 1.5), u * size, u * size, '#e8b88a', u * size);
    box(context, x + u * (dx - size * 0.7), y - u * (34 + size * 0.5), u * size * 1.4, u * (22 + size * 0.4), tone(light, '#a0503a', '#cc6a4a'), u * 10); // oxfmt-ignore
  }
};

const books: Thing = ({ context, x, y, u, light }) => {
  const colours = [
    tone(light, '#6b3f4a', '#a8606e'),
    tone(light, '#3f5f6b', '#6592a3'),
    tone(light, '#7a6a42', '#c3a968'),
  ];
  colours.forEach((colour, i) => {
    const wide = u * (118 - i * 14);
    box(context, x - wide / 2 + u * (i - 1) * 8, y - u * (26 * (i + 1)), wide, u * 24, colour, u * 4);
    box(
      context,
      x - wide / 2 + u * ((i - 1) * 8 + 10),
      y - u * (26 * (i + 1) - 4),
      u * 8,
      u * 16,
      'rgba(255,246,224,0.5)',
    );
  });
};

/** Wool and two needles: something to do with the hands at night. */
const wool: Thing = ({ context, x, y, u, light }) => {
  const needle = tone(light, '#9fb0cf', '#d9dfe8');
  line(context, [[x - u * 20, y - u * 40], [x + u * 66, y - u * 120]], needle, Math.max(1, u * 8)); // oxfmt-ignore
  line(context, [[x + u * 20, y - u * 40], [x - u * 50, y - u * 116]], needle, Math.max(1, u * 8)); // oxfmt-ignore
  const ball = tone(light, '#8a4a62', '#c97a94');
  box(context, x - u * 44, y - u * 84, u * 88, u * 84, ball, u * 43);
  for (const lift of [-56, -40, -24])
    line(context, [[x - u * 34, y + u * lift], [x + u * 32, y + u * (lift - 14)]], 'rgba(255,230,236,0.28)', Math.max(1, u * 5)); // oxfmt-ignore
};

const tissues: Thing = ({ context, x, y, u, light }) => {
  shape(context, [[x - u * 26, y - u * 62], [x - u * 8, y - u * 104], [x + u * 6, y - u * 82], [x + u * 30, y - u * 100], [x + u * 24, y - u * 62]], tone(light, '#b9c4dc', '#ffffff')); // oxfmt-ignore
  box(context, x - u * 58, y - u * 64, u * 116, u * 64, tone(light, '#3d6a7a', '#7fb3c4'), u * 6);
  box(context, x - u * 58, y - u * 30, u * 116, u * 10, 'rgba(240,246,255,0.3)');
};

const papers: Thing = ({ context, x, y, u, light }) => {
  for (let i = 0; i < 4; i++)
    box(
      context,
      x - u * (54 - i * 6),
      y - u * (8 + i * 9),
      u * 104,
      Math.max(1, u * 7),
      tone(light, '#8292b8', '#fbf7ef'),
      1,
    );
};

/** The two things of each person that we know: one on each side of the screen. */
const belongings: Readonly<Record<string, readonly [Thing, Thing]>> = {
  mina: [duck, mug],
  ade: [cans, headphones],
  tomas: [photo, mug],
  june: [plant, wool],
  rosa: [tissues, papers],
};
const anybody: readonly (readonly [Thing, Thing])[] = [
  [books, mug],
  [plant, papers],
  [mug, headphones],
  [photo, cans],
  [duck, books],
];

export function paintThings(context: Context, desk: Spot, light: Light, narrow: boolean): void {
  const { x, y, unit: u, width, facing, id } = desk;
  const [near, far] = belongings[id] ?? anybody[hash(id) % anybody.length] ?? [mug, papers];
  const reach = Math.min(width * 0.4, u * 330);
  near({ context, x: x - facing * reach * 0.98, y, u, light });
  // Shoulder to shoulder there is room for one thing each.
  if (!narrow) far({ context, x: x + facing * reach * 0.66, y, u, light });
}
