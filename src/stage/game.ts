/** Starts Phaser in an element, stops it when nobody looks, and ends it without a trace. */
import { Game, scaleByHand, webglRenderer, type Scene } from './phaser.ts';
import { drawsInSoftware, Governor, secondsOfStep, type Pace } from './governor.ts';
import { ink } from './palette.ts';
import type { StageOptions } from './view.ts';

export interface Frame {
  /** Seconds since the stage started. */
  readonly time: number;
  /** Seconds since the last frame. */
  readonly seconds: number;
}

export interface RunningGame {
  readonly scene: Scene;
  readonly canvas: HTMLCanvasElement;
  /** Device pixels for one CSS pixel, at most 2. */
  readonly density: number;
  /** How often it draws on this machine. */
  readonly pace: Pace;
  /** The graphics card has dropped the picture. */
  readonly lost: boolean;
  /** Current size in CSS pixels. */
  size(): { width: number; height: number };
  /** Fits the canvas to its parent; true when the size changed. */
  fit(): boolean;
  /** Takes the canvas into another element; call `fit` afterwards. */
  move(parent: HTMLElement): void;
  /** Takes the canvas out of the page, where nothing is drawn. */
  park(): void;
  /** Something changed. When motion is reduced, this many more frames are drawn, then none. */
  redraw(frames: number): void;
  end(): void;
}

/** More than this and the graphics card pays for what nobody sees. */
const mostDensity = 2;
/** Device pixels of the canvas at most: every painted layer of a room is as large as this. */
const mostPixels = 1_900_000;
/** Milliseconds until the overlay goes on without us. */
const startLimit = 15_000;

/** @param onFrame called before each frame is drawn */
export function startGame(
  parent: HTMLElement,
  { reducedMotion, pace }: Pick<StageOptions, 'reducedMotion' | 'pace'>,
  onFrame: (frame: Frame) => void,
): Promise<RunningGame> {
  const renderer = rendererName();
  if (renderer === null) {
    return Promise.reject(new Error('The stage needs WebGL, and this browser has none.'));
  }
  return new Promise((resolve, reject) => {
    let game: Game | null = null;
    const fail = (problem: unknown): void => {
      clearTimeout(late);
      game?.canvas?.remove();
      game?.destroy(true);
      reject(problem instanceof Error ? problem : new Error(String(problem)));
    };
    const late = setTimeout(() => fail(new Error('The stage took too long to start.')), startLimit);
    const density = densityFor(sizeOf(parent));
    const clock = new StageClock();
    const scene = {
      key: 'stage',
      create(this: Scene) {
        clearTimeout(late);
        if (!game) return;
        const governor = new Governor(drawsInSoftware(renderer), pace);
        resolve(new Running(game, this, parent, { density, reducedMotion, governor, clock }));
      },
      update() {
        onFrame(clock);
      },
    };
    // Phaser may come as far as `create` inside its constructor, so the game is caught on its way.
    const preBoot = (made: Game): void => {
      game = made;
      makeBaseTextures(made);
    };
    try {
      new Game({ ...config(parent, density), scene, callbacks: { preBoot } });
    } catch (problem) {
      fail(problem);
    }
  });
}

/** Time of the picture: it stands still while nothing is drawn, so nothing leaps. */
class StageClock implements Frame {
  time = 0;
  seconds = 0;
  #last = performance.now();

  /** @param step seconds that the next frame moves on, whatever the time; null: as much as has passed */
  tick(now: number, step: number | null): void {
    this.seconds = step ?? Math.min(0.1, Math.max(0, now - this.#last) / 1000);
    this.#last = now;
    this.time += this.seconds;
  }
}

/** What draws WebGL here (an empty text when the browser does not tell), or null when nothing does. */
function rendererName(): string | null {
  try {
    const context = document.createElement('canvas').getContext('webgl');
    if (!context) return null;
    const names = context.getExtension('WEBGL_debug_renderer_info');
    const name: unknown = context.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER);
    // Browsers allow few contexts at once: give the trial one back.
    context.getExtension('WEBGL_lose_context')?.loseContext();
    return typeof name === 'string' ? name : '';
  } catch {
    return null;
  }
}

/** Device pixels for one CSS pixel, as many as the screen has and memory allows. */
function densityFor({ width, height }: { width: number; height: number }): number {
  const sharp = Math.min(mostDensity, Math.max(1, globalThis.devicePixelRatio));
  return Math.max(0.75, Math.min(sharp, Math.sqrt(mostPixels / (width * height))));
}

function sizeOf(parent: HTMLElement): { width: number; height: number } {
  return { width: Math.max(1, parent.clientWidth), height: Math.max(1, parent.clientHeight) };
}

function config(parent: HTMLElement, density: number) {
  const { width, height } = sizeOf(parent);
  return {
    type: webglRenderer,
    parent,
    scale: {
      mode: scaleByHand,
      width: Math.round(width * density),
      height: Math.round(height * density),
      zoom: 1 / density,
    },
    audio: { noAudio: true },
    banner: false,
    autoFocus: false,
    transparent: false,
    backgroundColor: Number.parseInt(ink.deep.slice(1), 16),
    images: { default: null, missing: null, white: null } as const,
    render: {
      antialias: true,
      // Sprites have soft edges of their own; multisampling would cost four times the pixels for nothing.
      antialiasGL: false,
      // With several textures in one draw, SwiftShader (software WebGL) mixes them up in places. All
      // people are in one atlas, so one texture at a time costs next to nothing.
      maxTextures: 1,
      mipmapFilter: 'LINEAR_MIPMAP_NEAREST',
      powerPreference: 'low-power',
    },
  };
}

/**
 * Phaser loads three tiny base textures from `data:` addresses, which a strict content security policy
 * may forbid, and waits for them. Ours are painted, and its waiting is ended by hand.
 */
function makeBaseTextures(game: Game): void {
  game.events.once('boot', () => {
    for (const key of ['__DEFAULT', '__MISSING', '__WHITE']) {
      const texture = game.textures.createCanvas(key, 4, 4);
      if (!texture) continue;
      const context = texture.getContext();
      context.fillStyle = '#fff';
      if (key === '__WHITE') context.fillRect(0, 0, 4, 4);
      texture.refresh();
    }
    game.textures.emit('ready');
  });
}

interface Held {
  readonly density: number;
  readonly reducedMotion: boolean;
  readonly governor: Governor;
  readonly clock: StageClock;
}

/** Draws when the governor says so. Phaser's own loop is put to sleep: it would draw every frame. */
class Running implements RunningGame {
  #parent: HTMLElement;
  #size: { width: number; height: number };
  #density: number;
  #left = Infinity;
  #inView = true;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended = false;
  readonly #watch: IntersectionObserver;
  readonly #listeners = new AbortController();

  constructor(
    readonly game: Game,
    readonly scene: Scene,
    parent: HTMLElement,
    readonly held: Held,
  ) {
    this.#parent = parent;
    this.#size = sizeOf(parent);
    this.#density = held.density;
    const { signal } = this.#listeners;
    document.addEventListener('visibilitychange', () => this.#ask(), { signal });
    const pressed = (): void => held.governor.pressed(performance.now());
    for (const type of ['pointerdown', 'click', 'keydown'])
      document.addEventListener(type, pressed, { signal, capture: true, passive: true });
    // Scrolled away is as good as hidden.
    this.#watch = new IntersectionObserver((entries) => {
      this.#inView = entries.at(-1)?.isIntersecting ?? true;
      this.#ask();
    });
    this.#watch.observe(game.canvas);
    this.#ask();
  }

  get canvas(): HTMLCanvasElement {
    return this.game.canvas;
  }

  get density(): number {
    return this.#density;
  }

  get pace(): Pace {
    return this.held.governor.pace;
  }

  get lost(): boolean {
    return this.canvas.getContext('webgl')?.isContextLost() ?? true;
  }

  size(): { width: number; height: number } {
    return this.#size;
  }

  fit(): boolean {
    const next = sizeOf(this.#parent);
    if (next.width === this.#size.width && next.height === this.#size.height) return false;
    this.#size = next;
    this.#density = densityFor(next);
    const { scale } = this.game;
    scale.setZoom(1 / this.#density);
    scale.resize(Math.round(next.width * this.#density), Math.round(next.height * this.#density));
    // Phaser rounds the canvas's own size; the picture fills its place whatever comes of that.
    Object.assign(this.canvas.style, { width: `${next.width}px`, height: `${next.height}px` });
    return true;
  }

  move(parent: HTMLElement): void {
    this.#parent = parent;
    parent.append(this.canvas);
    this.#ask();
  }

  park(): void {
    this.canvas.remove();
  }

  redraw(frames: number): void {
    if (this.held.reducedMotion) this.#left = frames;
    this.held.governor.changed(performance.now());
    this.#ask();
  }

  end(): void {
    this.#ended = true;
    this.#listeners.abort();
    this.#watch.disconnect();
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.canvas.remove();
    this.game.destroy(true);
    // Phaser ends itself in its next step, so it gets one.
    this.game.step(performance.now(), 0);
  }

  #mayRun(): boolean {
    return !this.#ended && !document.hidden && this.#inView && this.canvas.isConnected && this.#left > 0;
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#frame === 0 && this.#mayRun()) this.#frame = requestAnimationFrame(this.#onFrame);
  }

  readonly #later = (): void => this.#ask();

  readonly #onFrame = (now: number): void => {
    this.#frame = 0;
    const { governor, clock, reducedMotion } = this.held;
    // Not before: Phaser starts its loop some time after the scene is there.
    this.game.loop.sleep();
    if (!this.#mayRun()) return;
    const turn = governor.turn(now);
    if (turn.draw) {
      clock.tick(now, governor.pace === 'steps' ? secondsOfStep : null);
      this.game.step(now, clock.seconds * 1000);
      if (reducedMotion) this.#left -= 1;
    }
    if (turn.wait === 0) this.#ask();
    else if (turn.wait < Infinity) this.#timer = setTimeout(this.#later, turn.wait);
  };
}
