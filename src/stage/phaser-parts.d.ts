/**
 * Types of what `scripts/phaser/entry.js` exports: only what is bundled, so that what is not cannot be
 * called by mistake (Phaser's own declarations are 8 MB and know nothing of the replacements).
 */
declare module 'virtual:phaser-parts' {
  export interface Emitter {
    on(event: string, listener: (...args: never[]) => void, context?: unknown): this;
    once(event: string, listener: (...args: never[]) => void, context?: unknown): this;
    off(event: string, listener: (...args: never[]) => void, context?: unknown): this;
    emit(event: string, ...args: unknown[]): boolean;
  }

  export interface CanvasTexture {
    readonly key: string;
    getContext(): CanvasRenderingContext2D;
    /** Sends the canvas to the graphics card. */
    refresh(): this;
  }

  export interface Textures extends Emitter {
    exists(key: string): boolean;
    remove(key: string): this;
    createCanvas(key: string, width: number, height: number): CanvasTexture | null;
    addAtlas(key: string, source: HTMLImageElement, data: object): unknown;
  }

  export interface Scene {
    readonly textures: Textures;
    readonly add: { existing<Child extends GameObject>(child: Child): Child };
  }

  export class GameObject {
    x: number;
    y: number;
    alpha: number;
    angle: number;
    rotation: number;
    scale: number;
    scaleX: number;
    scaleY: number;
    visible: boolean;
    setPosition(x: number, y: number): this;
    setScale(x: number, y?: number): this;
    setVisible(visible: boolean): this;
    setBlendMode(mode: number): this;
    destroy(): void;
  }

  export class Container extends GameObject {
    constructor(scene: Scene, x?: number, y?: number);
    add(children: GameObject | GameObject[]): this;
    bringToTop(child: GameObject): this;
    remove(child: GameObject, destroy?: boolean): this;
    /** Children in the order drawn. */
    readonly list: GameObject[];
  }

  export class Image extends GameObject {
    constructor(scene: Scene, x: number, y: number, texture: string, frame?: string);
    readonly frame: { realWidth: number; realHeight: number };
    width: number;
    height: number;
    setFrame(frame: string): this;
    setTexture(key: string, frame?: string): this;
    setOrigin(x: number, y?: number): this;
    setDisplaySize(width: number, height: number): this;
    /** One alpha, or one for each corner: top left, top right, bottom left, bottom right. */
    setAlpha(all: number, topRight?: number, bottomLeft?: number, bottomRight?: number): this;
    setTint(all: number, topRight?: number, bottomLeft?: number, bottomRight?: number): this;
    setTintMode(mode: number): this;
    setFlipX(flip: boolean): this;
  }

  export interface GameConfig {
    type: number;
    parent: HTMLElement;
    scale: { mode: number; width: number; height: number; zoom: number };
    audio: { noAudio: boolean };
    banner: boolean;
    autoFocus: boolean;
    transparent: boolean;
    backgroundColor: number;
    images: { default: null; missing: null; white: null };
    render: {
      antialias: boolean;
      antialiasGL: boolean;
      maxTextures: number;
      mipmapFilter: string;
      powerPreference: string;
    };
    callbacks: { preBoot: (game: Game) => void };
    scene: {
      key: string;
      create: (this: Scene) => void;
      update: (this: Scene, time: number, delta: number) => void;
    };
  }

  export class Game {
    constructor(config: GameConfig);
    readonly canvas: HTMLCanvasElement;
    readonly events: Emitter;
    readonly textures: Textures;
    readonly loop: { sleep(): void; wake(): void; running: boolean };
    readonly scale: { resize(width: number, height: number): unknown; setZoom(zoom: number): unknown };
    /** One frame: scenes are updated, then drawn. */
    step(time: number, delta: number): void;
    destroy(removeCanvas: boolean): void;
  }
}
