/** Six months later: a house front at night with a hundred windows, one for each such night. */
import { night } from '../palette.ts';
import { box, fade, fadeDown, line, pool, type Context } from './brush.ts';
import { paintCity, paintSky } from './city.ts';

export interface FacadePlan {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly pane: { readonly width: number; readonly height: number };
}

/** Always a hundred: twenty by five on a strip, ten by ten where there is height. */
export function facadePlan(width: number, height: number): FacadePlan {
  const flat = width > height * 1.3;
  const [columns, rows] = flat ? [20, 5] : [10, 10];
  const wide = Math.min(width * 0.94, height * (flat ? 3.1 : 1));
  const cellWidth = wide / (columns + 0.6);
  // The roof stands clear of the overlay's bar.
  const top = Math.max(height * 0.15, Math.min(height * 0.28, 84));
  const cellHeight = (height * 0.9 - top) / rows;
  return {
    width,
    height,
    columns,
    rows,
    left: (width - cellWidth * columns) / 2,
    top,
    cellWidth,
    cellHeight,
    pane: { width: cellWidth * 0.56, height: cellHeight * 0.62 },
  };
}

/** Middle of the window with this index; reading order follows the page's direction. */
export function windowAt(plan: FacadePlan, index: number, sign: 1 | -1): { x: number; y: number } {
  const column = index % plan.columns;
  const across = sign === 1 ? column : plan.columns - 1 - column;
  return {
    x: plan.left + plan.cellWidth * (across + 0.5),
    y: plan.top + plan.cellHeight * (Math.floor(index / plan.columns) + 0.5),
  };
}

export function paintFacade(context: Context, plan: FacadePlan): void {
  const { width, height, left, top, columns, cellWidth, cellHeight } = plan;
  paintSky(context, { width, height }, night);
  paintCity(context, { width, height: height * 0.9 }, night);
  const front = left - cellWidth * 0.3;
  const wide = cellWidth * (columns + 0.6);
  const roof = top - cellHeight * 0.3;
  box(
    context,
    front,
    roof,
    wide,
    height,
    fade(
      context,
      [front, 0],
      [front + wide, 0],
      [
        [0, '#16233f'],
        [0.5, '#1c2b4b'],
        [1, '#121d35'],
      ],
    ),
  );
  box(context, front - 3, roof - height * 0.02, wide + 6, height * 0.026, '#243657', 2);
  line(
    context,
    [
      [front - 3, roof - height * 0.02],
      [front + wide + 3, roof - height * 0.02],
    ],
    '#3f5785',
    1,
  );
  box(context, front + wide * 0.72, roof - height * 0.085, wide * 0.06, height * 0.07, '#16233f');
  box(
    context,
    front,
    roof,
    wide,
    height,
    fadeDown(context, roof, height - roof, [
      [0, 'rgba(4,8,18,0)'],
      [1, 'rgba(4,8,18,0.65)'],
    ]),
  );
  for (let i = 0; i < 100; i++) paintDarkWindow(context, plan, i);
  box(context, 0, height * 0.94, width, height * 0.06, '#060a13');
  box(context, 0, height * 0.94, width, 1, '#22314f');
}

function paintDarkWindow(context: Context, plan: FacadePlan, index: number): void {
  const { x, y } = windowAt(plan, index, 1);
  const { width, height } = plan.pane;
  const frame = Math.max(1, width * 0.06);
  box(
    context,
    x - width / 2 - frame,
    y - height / 2 - frame,
    width + frame * 2,
    height + frame * 2,
    '#2b3c60',
    1,
  );
  box(
    context,
    x - width / 2,
    y - height / 2,
    width,
    height,
    fadeDown(context, y - height / 2, height, [
      [0, '#0a1326'],
      [1, '#0e1a33'],
    ]),
  );
  box(context, x - frame / 2, y - height / 2, frame, height, '#24345a');
  box(context, x - width / 2 - frame, y + height / 2 + frame * 0.5, width + frame * 2, frame, '#38507e');
}

/** A lit window to lay over a dark one, with its light on the wall around it. */
export function paintLitWindow(
  context: Context,
  size: { width: number; height: number },
  pane: FacadePlan['pane'],
): void {
  const [middleX, middleY] = [size.width / 2, size.height / 2];
  const around = pool(context, middleX, middleY, size.width / 2, [
    [0, 'rgba(240,162,74,0.55)'],
    [0.5, 'rgba(240,162,74,0.16)'],
    [1, 'rgba(240,162,74,0)'],
  ]);
  box(context, 0, 0, size.width, size.height, around);
  const [x, y] = [middleX - pane.width / 2, middleY - pane.height / 2];
  box(
    context,
    x,
    y,
    pane.width,
    pane.height,
    fadeDown(context, y, pane.height, [
      [0, '#ffe3b0'],
      [0.6, '#f6b766'],
      [1, '#d98a3a'],
    ]),
  );
  const frame = Math.max(1, pane.width * 0.06);
  box(context, middleX - frame / 2, y, frame, pane.height, '#7a4a1e');
}
