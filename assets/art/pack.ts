export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Free pixels around each frame: mipmaps blend neighbours otherwise. */
const gap = 4;

/**
 * Puts boxes on shelves of one width, tallest first. Good enough: our frames are few and alike.
 * @returns where each box goes, and the height used
 */
export function pack(
  boxes: ReadonlyMap<string, Size>,
  width: number,
): { places: Map<string, Place>; height: number } {
  const places = new Map<string, Place>();
  const tallestFirst = [...boxes].sort(
    ([nameA, a], [nameB, b]) => b.height - a.height || b.width - a.width || (nameA < nameB ? -1 : 1),
  );
  let x = gap;
  let y = gap;
  let shelf = 0;
  for (const [name, box] of tallestFirst) {
    if (x + box.width + gap > width) {
      x = gap;
      y += shelf + gap;
      shelf = 0;
    }
    places.set(name, { x, y });
    x += box.width + gap;
    shelf = Math.max(shelf, box.height);
  }
  return { places, height: y + shelf + gap };
}
