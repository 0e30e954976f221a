/** The city at night behind the title and the cuts: houses and windows, always the same ones. Decoration. */

interface House {
  x: number;
  width: number;
  height: number;
}

/** Houses from left to right on a field 1200 wide and 300 high; the same hand-made list each time. */
const houses: readonly House[] = [
  { x: 0, width: 96, height: 120 },
  { x: 100, width: 70, height: 180 },
  { x: 176, width: 120, height: 92 },
  { x: 300, width: 84, height: 214 },
  { x: 388, width: 60, height: 140 },
  { x: 452, width: 132, height: 108 },
  { x: 588, width: 76, height: 240 },
  { x: 668, width: 110, height: 150 },
  { x: 782, width: 64, height: 196 },
  { x: 850, width: 128, height: 118 },
  { x: 982, width: 72, height: 172 },
  { x: 1058, width: 142, height: 96 },
];

const window = { width: 7, height: 10, gapX: 16, gapY: 22, margin: 12 };

/** Windows of a house that somebody is awake behind: every so many, by position. */
function awake(house: number, column: number, row: number): boolean {
  return (house * 7 + column * 5 + row * 11) % 17 === 0;
}

/** `lit`: the one window, by house, that glows in sodium; -1 for none. */
export function Skyline({ lit = 6 }: { lit?: number }) {
  return (
    <svg class="skyline" viewBox="0 0 1200 300" preserveAspectRatio="xMidYMax slice" focusable="false">
      {houses.map((house, at) => {
        const columns = Math.floor((house.width - window.margin) / window.gapX);
        const rows = Math.floor((house.height - window.margin * 2) / window.gapY);
        return (
          <g key={house.x}>
            <rect
              x={house.x}
              y={300 - house.height}
              width={house.width}
              height={house.height}
              class="skyline-house"
            />
            {Array.from({ length: columns * rows }, (_, n) => {
              const column = n % columns;
              const row = Math.floor(n / columns);
              const ours = at === lit && column === 1 && row === 2;
              if (!ours && !awake(at, column, row)) return null;
              return (
                <rect
                  key={n}
                  x={house.x + window.margin + column * window.gapX}
                  y={300 - house.height + window.margin + row * window.gapY}
                  width={window.width}
                  height={window.height}
                  class={ours ? 'skyline-ours' : 'skyline-window'}
                />
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
