/** What every set builds with: painted textures, sprites, and the light it stands in. */
import { blend, Container, Image, tintMode, type Scene } from './phaser.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** One frame of the atlas, as Phaser's JSON hash has it. */
export interface AtlasFrame {
  readonly frame: { x: number; y: number; w: number; h: number };
  readonly spriteSourceSize: { x: number; y: number; w: number; h: number };
  readonly sourceSize: { w: number; h: number };
}

export interface Atlas {
  readonly image: HTMLImageElement;
  /** The overlay's faces, for whoever sits far away. */
  readonly avatars: HTMLImageElement;
  /** `scale`: atlas pixels for one Open Peeps unit. */
  readonly data: { frames: Record<string, AtlasFrame>; meta: { scale: number } };
}

export type Painter = (context: CanvasRenderingContext2D, size: Size) => void;

/** The atlas's key in Phaser; frames are `<person>-<part>`, `face-<mood>`, `blink-<mood>`. */
export const atlasKey = 'people';

/** Builds sprites and textures for one set, and takes back all textures that it made for it. */
export class Kit {
  readonly #made: string[] = [];
  /** Pictures that have a place and are not painted yet. */
  readonly #waiting: (() => void)[] = [];
  #count = 0;
  /** What the painted pictures take on the graphics card. */
  bytes = 0;

  constructor(
    readonly scene: Scene,
    /** Device pixels for one CSS pixel. */
    readonly density: number,
    readonly reducedMotion: boolean,
    readonly direction: 'ltr' | 'rtl',
    readonly atlas: Atlas,
    /** No two kits may share a texture key while one fades into the other. */
    readonly name: string,
    /** Leaves the painting to `work`, so that a whole room is never painted in one go. */
    readonly sliced = false,
  ) {}

  /** Something is still to be painted. */
  get waiting(): boolean {
    return this.#waiting.length > 0;
  }

  /** Paints what waits for about as many milliseconds, at least one picture; true when nothing waits any more. */
  work(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    do this.#waiting.shift()?.();
    while (this.waiting && performance.now() < end);
    return !this.waiting;
  }

  /** A painted picture; `size` is in CSS pixels, and so is everything the painter does. */
  paint(size: Size, painter: Painter): string {
    this.#count += 1;
    const key = `${this.name}-${this.#count}`;
    const width = Math.max(1, Math.ceil(size.width * this.density));
    const height = Math.max(1, Math.ceil(size.height * this.density));
    const texture = this.scene.textures.createCanvas(key, width, height);
    if (!texture) throw new Error(`The stage already has a picture named ${key}.`);
    const paint = (): void => {
      const context = texture.getContext();
      context.scale(this.density, this.density);
      painter(context, size);
      texture.refresh();
    };
    if (this.sliced) this.#waiting.push(paint);
    else paint();
    this.#made.push(key);
    this.bytes += width * height * 4;
    return key;
  }

  /** A sprite of a painted picture at the picture's own size. */
  picture(key: string, x: number, y: number): Image {
    return new Image(this.scene, x, y, key).setOrigin(0, 0).setScale(1 / this.density);
  }

  /** Paints and places in one go, for what is painted once and covers `size`. */
  layer(size: Size, painter: Painter): Image {
    return this.picture(this.paint(size, painter), 0, 0);
  }

  /** The same for a painter of the whole stage that only touches `box`: the rest is not kept. */
  part(box: Box, painter: (context: CanvasRenderingContext2D) => void): Image {
    const key = this.paint(box, (context) => {
      context.translate(-box.x, -box.y);
      painter(context);
    });
    return this.picture(key, box.x, box.y);
  }

  /** A soft light: added to what is under it. */
  light(key: string, x: number, y: number, width: number, height: number, colour: number): Image {
    return new Image(this.scene, x, y, key)
      .setOrigin(0.5, 0.5)
      .setDisplaySize(width, height)
      .setTint(colour)
      .setBlendMode(blend.add);
  }

  group(x = 0, y = 0): Container {
    return new Container(this.scene, x, y);
  }

  /** A frame of the people atlas with its origin at a point of the drawing, both 0..1 of the sheet. */
  piece(frame: string, originX: number, originY: number): Image {
    return new Image(this.scene, 0, 0, atlasKey, frame).setOrigin(originX, originY);
  }

  hasPiece(frame: string): boolean {
    return this.atlas.data.frames[frame] !== undefined;
  }

  destroy(): void {
    this.#waiting.length = 0;
    for (const key of this.#made) this.scene.textures.remove(key);
  }
}

/** Makes a sprite a flat silhouette of one colour. */
export function silhouette(image: Image, colour: number): Image {
  return image.setTint(colour).setTintMode(tintMode.fill);
}
