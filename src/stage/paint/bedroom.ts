/** 03:07 at home: a window with blinds, a night table, a phone. Painted dark and lit by the phone. */
import { box, fade, fadeDown, line, pool, shape, type Context } from './brush.ts';

export interface BedroomPlan {
  readonly width: number;
  readonly height: number;
  /** 1 or -1 when mirrored. */
  readonly sign: 1 | -1;
  readonly phone: { x: number; y: number; width: number; height: number };
  /** Height of the table's top. */
  readonly table: number;
  /** Half the table's width. */
  readonly reach: number;
}

export function bedroomPlan(width: number, height: number, direction: 'ltr' | 'rtl'): BedroomPlan {
  const sign = direction === 'rtl' ? -1 : 1;
  const tall = height * 0.3;
  const x = width * (sign === 1 ? 0.6 : 0.4);
  const table = height * 0.74;
  return {
    width,
    height,
    sign,
    table,
    reach: Math.min(width * 0.27, height * 0.66),
    phone: { x, y: table - tall * 0.55, width: tall * 0.5, height: tall },
  };
}

export function paintBedroom(context: Context, plan: BedroomPlan, lit: boolean): void {
  paintWall(context, plan, lit);
  paintWindow(context, plan, lit);
  paintStripes(context, plan);
  paintTable(context, plan, lit);
  paintThings(context, plan, lit);
  paintPhone(context, plan, lit);
  paintBed(context, plan, lit);
}

function paintWall(context: Context, { width, height, phone }: BedroomPlan, lit: boolean): void {
  const wall = fadeDown(context, 0, height, [
    [0, '#070b16'],
    [0.7, '#0d1526'],
    [1, '#070b15'],
  ]);
  box(context, 0, 0, width, height, wall);
  if (!lit) return;
  const light = pool(context, phone.x, phone.y, height * 1.15, [
    [0, 'rgba(140,198,255,0.55)'],
    [0.25, 'rgba(104,160,228,0.3)'],
    [0.6, 'rgba(70,116,190,0.12)'],
    [1, 'rgba(70,116,190,0)'],
  ]);
  box(context, 0, 0, width, height, light);
}

/** The street's one lamp behind half-closed blinds. */
function paintWindow(context: Context, { width, height, sign }: BedroomPlan, lit: boolean): void {
  const wide = Math.min(width * 0.22, height * 0.62);
  const x = sign === 1 ? width * 0.13 : width * 0.87 - wide;
  const [y, tall] = [height * 0.08, height * 0.5];
  const street = fadeDown(context, y, tall, [
    [0, '#0c1730'],
    [0.6, '#1c3056'],
    [1, '#4a3a35'],
  ]);
  box(context, x, y, wide, tall, street);
  const lamp = pool(context, x + wide * 0.7, y + tall * 0.82, tall * 0.55, [
    [0, 'rgba(255,206,140,0.95)'],
    [0.12, 'rgba(240,162,74,0.6)'],
    [1, 'rgba(240,162,74,0)'],
  ]);
  box(context, x, y, wide, tall, lamp);
  const slats = 13;
  for (let i = 0; i < slats; i++) {
    const top = y + (tall * i) / slats;
    const slat = fadeDown(context, top, (tall / slats) * 0.66, [
      [0, lit ? '#33415f' : '#182238'],
      [1, '#0a1120'],
    ]);
    box(context, x, top, wide, (tall / slats) * 0.62, slat);
  }
  context.strokeStyle = '#060a13';
  context.lineWidth = Math.max(4, height * 0.025);
  context.strokeRect(x, y, wide, tall);
  line(
    context,
    [
      [x + wide * 0.86, y],
      [x + wide * 0.86, y + tall * 0.8],
    ],
    '#2a3654',
    1,
  );
}

/** The blinds' shadow, laid over the wall by the street lamp. */
function paintStripes(context: Context, { width, height, sign }: BedroomPlan): void {
  const start = sign === 1 ? width * 0.42 : width * 0.58;
  for (let i = 0; i < 7; i++) {
    const y = height * (0.1 + i * 0.062);
    const stripe = fade(
      context,
      [start, 0],
      [start + sign * width * 0.42, 0],
      [
        [0, 'rgba(240,162,74,0)'],
        [0.3, 'rgba(240,162,74,0.13)'],
        [1, 'rgba(240,162,74,0)'],
      ],
    );
    const rise = -height * 0.05;
    shape(
      context,
      [
        [start, y],
        [start + sign * width * 0.42, y + rise],
        [start + sign * width * 0.42, y + rise + height * 0.026],
        [start, y + height * 0.026],
      ],
      stripe,
    );
  }
}

function paintTable(context: Context, plan: BedroomPlan, lit: boolean): void {
  const { height, phone, table, reach, sign } = plan;
  const middle = phone.x + sign * reach * 0.16;
  const left = middle - reach;
  box(context, left + reach * 0.06, table, reach * 1.88, height - table, lit ? '#1c2336' : '#0e1423');
  const drawer = table + height * 0.07;
  box(context, left + reach * 0.16, drawer, reach * 1.68, height * 0.16, lit ? '#242c42' : '#121929', 4);
  box(context, middle - reach * 0.1, drawer + height * 0.05, reach * 0.2, height * 0.014, '#3a4562', 3);
  const top = fade(
    context,
    [left, 0],
    [left + reach * 2, 0],
    [
      [0, lit ? '#39445f' : '#1a2336'],
      [0.45, lit ? '#a9c8ec' : '#222d45'],
      [1, lit ? '#39445f' : '#1a2336'],
    ],
  );
  box(context, left, table - height * 0.02, reach * 2, height * 0.04, top, 4);
}

/** A lamp that is off, a book, a glass of water. */
function paintThings(context: Context, plan: BedroomPlan, lit: boolean): void {
  const { height, phone, table, reach, sign } = plan;
  const y = table - height * 0.02;
  const at = (share: number): number => phone.x + sign * reach * (0.16 + share);
  const side = lit ? '#5f7397' : '#1f2a42';
  const dark = lit ? '#2a3550' : '#131b2d';
  const lamp = at(0.66);
  box(context, lamp - height * 0.012, y - height * 0.3, height * 0.024, height * 0.3, dark);
  box(context, lamp - height * 0.07, y - height * 0.02, height * 0.14, height * 0.02, dark, 4);
  shape(
    context,
    [
      [lamp - height * 0.07, y - height * 0.48],
      [lamp + height * 0.07, y - height * 0.48],
      [lamp + height * 0.12, y - height * 0.28],
      [lamp - height * 0.12, y - height * 0.28],
    ],
    fade(
      context,
      [lamp - sign * height * 0.12, 0],
      [lamp + sign * height * 0.12, 0],
      [
        [0, side],
        [0.5, dark],
        [1, '#0d1424'],
      ],
    ),
  );
  const book = at(-0.62);
  box(context, book - height * 0.1, y - height * 0.045, height * 0.22, height * 0.045, dark, 2);
  box(context, book - height * 0.085, y - height * 0.037, height * 0.2, height * 0.022, side, 1);
  const glass = at(-0.3);
  box(
    context,
    glass - height * 0.032,
    y - height * 0.13,
    height * 0.064,
    height * 0.13,
    lit ? 'rgba(170,210,255,0.3)' : 'rgba(120,150,200,0.1)',
    [2, 2, 5, 5],
  );
  box(
    context,
    glass - height * 0.027,
    y - height * 0.08,
    height * 0.054,
    height * 0.075,
    lit ? 'rgba(190,224,255,0.45)' : 'rgba(120,150,200,0.12)',
    [1, 1, 4, 4],
  );
  box(
    context,
    glass + sign * height * 0.02,
    y - height * 0.125,
    2,
    height * 0.12,
    lit ? 'rgba(255,255,255,0.8)' : 'rgba(160,190,240,0.16)',
  );
}

/** Propped up on its charger, its face to us. */
function paintPhone(context: Context, { phone, height, table }: BedroomPlan, lit: boolean): void {
  const { x, y, width, height: tall } = phone;
  const left = x - width / 2;
  const top = y - tall / 2;
  shape(
    context,
    [
      [x - width * 0.34, table - height * 0.02],
      [x - width * 0.2, table - height * 0.09],
      [x + width * 0.2, table - height * 0.09],
      [x + width * 0.34, table - height * 0.02],
    ],
    '#05080f',
  );
  box(context, left - 3, top - 3, width + 6, tall + 6, lit ? '#0b1220' : '#05080f', width * 0.16);
  const glass = fadeDown(context, top, tall, [
    [0, lit ? '#cfe6ff' : '#0c1424'],
    [0.5, lit ? '#8cc6ff' : '#0a101d'],
    [1, lit ? '#4f86d0' : '#080d18'],
  ]);
  box(context, left, top, width, tall, glass, width * 0.13);
  if (!lit) return;
  // Nobody in particular is calling, and one round button.
  context.fillStyle = '#1a2f55';
  context.beginPath();
  context.arc(x, top + tall * 0.3, width * 0.17, 0, Math.PI * 2);
  context.fill();
  box(context, x - width * 0.26, top + tall * 0.46, width * 0.52, tall * 0.13, '#1a2f55', [
    width * 0.2,
    width * 0.2,
    3,
    3,
  ]);
  context.fillStyle = '#f0a24a';
  context.beginPath();
  context.arc(x, top + tall * 0.8, width * 0.15, 0, Math.PI * 2);
  context.fill();
}

/** The blanket that we lie under, close and out of focus. */
function paintBed(context: Context, { width, height, phone, sign }: BedroomPlan, lit: boolean): void {
  const ridge = (x: number, lift: number): number =>
    height * (0.9 - lift) + Math.sin((x / width) * 7 + lift * 20) * height * 0.03;
  for (const [lift, colour, edge] of [
    [0.05, lit ? '#1c2a49' : '#0b1221', 'rgba(150,200,255,0.5)'],
    [-0.02, lit ? '#131e37' : '#080d19', 'rgba(150,200,255,0.28)'],
  ] as const) {
    const points: [number, number][] = [];
    for (let i = 0; i <= 40; i++) {
      const x = (width * i) / 40;
      const slope = sign === 1 ? x / width : 1 - x / width;
      points.push([x, ridge(x, lift) + slope * height * 0.1]);
    }
    shape(context, [...points, [width, height], [0, height]], colour);
    if (lit) {
      const rim = fade(
        context,
        [phone.x - width * 0.4, 0],
        [phone.x + width * 0.4, 0],
        [
          [0, 'rgba(150,200,255,0)'],
          [0.5, edge],
          [1, 'rgba(150,200,255,0)'],
        ],
      );
      context.strokeStyle = rim;
      context.lineWidth = Math.max(1.5, height * 0.008);
      context.beginPath();
      points.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
      context.stroke();
    }
  }
}
