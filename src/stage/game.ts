/** Starts Phaser in an element, stops it when nobody looks, and ends it without a trace. */
import { Game, scaleByHand, webglRenderer, type Scene } from './phaser.ts';
import { ink } from './palette.ts';

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
  /** Current size in CSS pixels. */
  size(): { width: number; height: number };
  /** Fits the canvas to its parent; true when the size changed. */
  fit(): boolean;
  /** Draws at least this many more frames, then stops, when motion is reduced. */
  redraw(frames: number): void;
  end(): void;
}

/** More than this and the graphics card pays for what nobody sees. */
const mostDensity = 2;
/** Calm motion needs no more, and laptops stay cool. */
const framesASecond = 30;
/** Milliseconds until the overlay goes on without us. */
const startLimit = 15_000;
/** A machine whose frames take longer than this on average draws in software and gets few of them. */
const slowFrame = 80;
/** Milliseconds between its frames, so that the overlay keeps the processor. */
const slowPause = 160;

/** @param onFrame called before each frame is drawn */
export function startGame(
  parent: HTMLElement,
  reducedMotion: boolean,
  onFrame: (frame: Frame) => void,
): Promise<RunningGame> {
  if (!hasWebGL()) return Promise.reject(new Error('The stage needs WebGL, and this browser has none.'));
  const density = Math.min(mostDensity, Math.max(1, globalThis.devicePixelRatio));
  return new Promise((resolve, reject) => {
    let game: Game | null = null;
    const fail = (problem: unknown): void => {
      clearTimeout(late);
      game?.canvas?.remove();
      game?.destroy(true);
      reject(problem instanceof Error ? problem : new Error(String(problem)));
    };
    const late = setTimeout(() => fail(new Error('The stage took too long to start.')), startLimit);
    const clock = makeClock();
    const scene = {
      key: 'stage',
      create(this: Scene) {
        clearTimeout(late);
        if (game) resolve(running(game, this, parent, density, reducedMotion));
      },
      update() {
        onFrame(clock());
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

/** Real time between frames. A tab that was away comes back with one small step, not with a leap. */
function makeClock(): () => Frame {
  let last = performance.now();
  let time = 0;
  return () => {
    const now = performance.now();
    const seconds = Math.min(0.25, (now - last) / 1000);
    last = now;
    time += seconds;
    return { time, seconds };
  };
}

function hasWebGL(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl');
    // Browsers allow few contexts at once: give the trial one back.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
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
    fps: { limit: framesASecond },
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

function running(
  game: Game,
  scene: Scene,
  parent: HTMLElement,
  density: number,
  reducedMotion: boolean,
): RunningGame {
  let size = sizeOf(parent);
  let left = Infinity;
  let inView = true;
  const mayRun = (): boolean => !document.hidden && inView && left > 0;
  const onVisibility = (): void => (mayRun() ? game.loop.wake() : game.loop.sleep());
  document.addEventListener('visibilitychange', onVisibility);
  // Scrolled away is as good as hidden.
  const watch = new IntersectionObserver((entries) => {
    inView = entries.at(-1)?.isIntersecting ?? true;
    onVisibility();
  });
  watch.observe(game.canvas);
  const isSlow = makeSlowCheck();
  let pause: ReturnType<typeof setTimeout> | undefined;
  game.events.on('postrender', () => {
    left -= 1;
    if (left > 0 && !isSlow()) return;
    game.loop.sleep();
    if (left > 0) pause = setTimeout(onVisibility, slowPause);
  });
  return {
    scene,
    canvas: game.canvas,
    density,
    size: () => size,
    fit() {
      const next = sizeOf(parent);
      if (next.width === size.width && next.height === size.height) return false;
      size = next;
      game.scale.resize(Math.round(size.width * density), Math.round(size.height * density));
      return true;
    },
    redraw(frames) {
      if (reducedMotion) left = frames;
      if (mayRun() && !game.loop.running) game.loop.wake();
    },
    end() {
      document.removeEventListener('visibilitychange', onVisibility);
      watch.disconnect();
      clearTimeout(pause);
      left = Infinity;
      game.canvas.remove();
      // Phaser ends itself in its next frame, so it needs one.
      game.loop.wake();
      game.destroy(true);
    },
  };
}

/** True from the moment that frames have been slow for a while; asked once a frame. */
function makeSlowCheck(): () => boolean {
  let last = performance.now();
  let average = 0;
  let frames = 0;
  let slow = false;
  return () => {
    const now = performance.now();
    // The first frames compile shaders and upload pictures.
    if (frames > 10) average += (Math.min(500, now - last) - average) * 0.08;
    last = now;
    frames += 1;
    slow ||= frames > 40 && average > slowFrame;
    return slow;
  };
}
