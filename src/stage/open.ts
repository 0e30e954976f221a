/** Puts it together: Phaser, the art, the set of the act, fades between acts, clicks. */
import { avatarFile } from './cast.ts';
import { startGame, type Frame, type RunningGame } from './game.ts';
import { deskLine } from './figure.ts';
import { atlasKey, Kit, type Atlas, type AtlasFrame, type Size } from './kit.ts';
import { approach } from './motion.ts';
import { paintLights, type Lights } from './paint/lights.ts';
import { Image, type Container } from './phaser.ts';
import { buildSet } from './sets/index.ts';
import type { StageSet } from './sets/set.ts';
import type { Stage, StageAct, StageCost, StageOptions, StageView } from './view.ts';

/**
 * A picture that no screen shows at the moment. The next act's screen takes it over: acts follow each other in one
 * picture, and Phaser starts once a night.
 */
let parked: { director: Director; end: ReturnType<typeof setTimeout> } | null = null;
/** Milliseconds that it waits: a caption between two acts, a screen that is being fetched. */
const parkFor = 12_000;

export async function openStage(parent: HTMLElement, options: StageOptions): Promise<Stage> {
  const kept = parked;
  if (kept?.director.suits(options)) {
    clearTimeout(kept.end);
    parked = null;
    return new Shown(kept.director, parent);
  }
  const atlas = await loadAtlas(options.artBase);
  let director: Director | null = null;
  const game = await startGame(parent, options, (frame) => director?.frame(frame));
  director = new Director(game, atlas, options);
  return new Shown(director, parent);
}

function park(director: Director): void {
  if (parked) {
    clearTimeout(parked.end);
    parked.director.end();
  }
  director.park();
  const end = setTimeout(() => {
    parked = null;
    director.end();
  }, parkFor);
  parked = { director, end };
}

/** What one screen holds of the picture, until it lets go. */
class Shown implements Stage {
  #director: Director | null;

  constructor(director: Director, parent: HTMLElement) {
    this.#director = director;
    director.enter(parent);
  }

  get painted(): Promise<void> {
    return this.#director?.painted() ?? Promise.resolve();
  }

  get cost(): StageCost {
    return this.#director?.cost ?? { pace: 'live', textureBytes: 0 };
  }

  update(view: StageView): void {
    this.#director?.update(view);
  }

  resize(): void {
    this.#director?.resize();
  }

  onPerson(listener: (id: string) => void): () => void {
    return this.#director?.onPerson(listener) ?? (() => {});
  }

  destroy(): void {
    const director = this.#director;
    this.#director = null;
    if (director) park(director);
  }
}

async function loadAtlas(artBase: string): Promise<Atlas> {
  const [response, image, avatars] = await Promise.all([
    fetch(`${artBase}people.json`),
    picture(`${artBase}people.png`),
    picture(`${artBase}${avatarFile}`),
  ]);
  if (!response.ok) throw new Error(`The stage's art is missing: people.json gave ${response.status}.`);
  const data = (await response.json()) as Atlas['data'];
  return { image, avatars, data: { ...data, frames: { ...data.frames, ...busts(data.frames) } } };
}

async function picture(address: string): Promise<HTMLImageElement> {
  const image = new globalThis.Image();
  image.src = address;
  await image.decode();
  return image;
}

/** Who sits at a desk is drawn down to the desk: each body once more, cut there. */
function busts(frames: Record<string, AtlasFrame>): Record<string, AtlasFrame> {
  return Object.fromEntries(
    Object.entries(frames)
      .filter(([name]) => name.endsWith('-body'))
      .map(([name, body]) => {
        const { frame, spriteSourceSize: source } = body;
        const h = Math.min(frame.h, Math.round(body.sourceSize.h * deskLine) - source.y);
        const cut = { ...body, frame: { ...frame, h }, spriteSourceSize: { ...source, h } };
        return [name.replace('-body', '-bust'), cut];
      }),
  );
}

/** How fast the black between two acts comes and goes, and how fast the eye settles in a room: two seconds in all. */
const fadeRate = 5.5;
const settleRate = 2.4;

/** What a room comes out of: by day that is light, as on the page around it. */
const darkness = 0x05080f;
const comesFrom: Partial<Record<StageAct, number>> = { yesterday: 0xcbd9e6, review: 0xd3c2aa };

/** Milliseconds of painting in one go, while a new room is dark. */
const slice = 8;

class Director {
  readonly #game: RunningGame;
  readonly #options: StageOptions;
  readonly #atlas: Atlas;
  readonly #root: Container;
  readonly #cover: Image;
  readonly #lightKit: Kit;
  readonly #lights: Lights;
  readonly #listeners = new Set<(id: string) => void>();
  readonly #pointer = new AbortController();
  #set: StageSet | null = null;
  #setKit: Kit | null = null;
  #act: StageAct | null = null;
  #view: StageView | null = null;
  #size: Size;
  #dark = 1;
  /** 1 when a room has just been entered, 0 when the eye has settled. */
  #near = 0;
  #ended = false;
  /** The canvas is shown: there is something on it. */
  #seen = false;
  /** Who waits for that. */
  readonly #painted: (() => void)[] = [];
  #builds = 0;

  constructor(game: RunningGame, atlas: Atlas, options: StageOptions) {
    this.#game = game;
    this.#atlas = atlas;
    this.#options = options;
    this.#size = game.size();
    game.scene.textures.addAtlas(atlasKey, atlas.image, atlas.data);
    this.#lightKit = this.#kit('lights', 1);
    this.#lights = paintLights(this.#lightKit);
    this.#root = this.#lightKit.group();
    this.#root.setScale(game.density);
    this.#cover = new Image(game.scene, 0, 0, this.#lights.plain).setOrigin(0, 0).setTint(darkness);
    this.#root.add(this.#cover);
    game.scene.add.existing(this.#root);
    // The overlay says everything in words; to a screen reader the picture is not there.
    game.canvas.setAttribute('aria-hidden', 'true');
    // Nothing is seen of it before its first picture: the page has the act's own light there.
    Object.assign(game.canvas.style, { display: 'block', visibility: 'hidden' });
    this.#listen();
  }

  update(view: StageView): void {
    if (this.#ended || (this.#view && sameView(this.#view, view))) return;
    this.#view = view;
    this.#cover.setTint(comesFrom[view.act] ?? darkness);
    const { reducedMotion } = this.#options;
    const changesAct = this.#act !== null && this.#act !== view.act;
    if (!this.#set || (reducedMotion && !this.#fits(view))) this.#build(view, true);
    else if (!changesAct && !this.#set.fits(view)) this.#build(view);
    else if (this.#fits(view)) this.#set.show(view, reducedMotion);
    this.#game.redraw(2);
  }

  resize(): void {
    if (this.#ended || !this.#game.fit()) return;
    this.#size = this.#game.size();
    this.#root.setScale(this.#game.density);
    if (this.#view) this.#build(this.#view);
    this.#game.redraw(2);
  }

  /** Resolves once the room that was asked for last is on the canvas. */
  painted(): Promise<void> {
    return new Promise((resolve) => {
      this.#painted.push(resolve);
      this.#game.redraw(2);
    });
  }

  suits({ reducedMotion, direction, artBase, pace }: StageOptions): boolean {
    const mine = this.#options;
    return (
      !this.#ended &&
      !this.#game.lost &&
      mine.reducedMotion === reducedMotion &&
      mine.direction === direction &&
      mine.artBase === artBase &&
      mine.pace === pace
    );
  }

  enter(parent: HTMLElement): void {
    this.#game.move(parent);
    this.resize();
    this.#game.redraw(2);
  }

  /** Out of the page; the last picture stays on the canvas. */
  park(): void {
    this.#listeners.clear();
    this.#game.park();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#pointer.abort();
    this.#listeners.clear();
    this.#game.end();
  }

  onPerson(listener: (id: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** For measuring: how often it draws here, and the bytes that its pictures take on the graphics card. */
  get cost(): StageCost {
    // With mipmaps, the atlas takes a third more.
    const atlas = (this.#atlas.image.naturalWidth * this.#atlas.image.naturalHeight * 4 * 4) / 3;
    const painted = this.#lightKit.bytes + (this.#setKit?.bytes ?? 0);
    return { pace: this.#game.pace, textureBytes: atlas + painted };
  }

  /** Runs before each frame: the fade to the next act first, then the set's own motion. */
  frame({ time, seconds }: Frame): void {
    const view = this.#view;
    if (this.#ended || !view) return;
    const waits = !this.#fits(view);
    // Nothing is seen of a room while it is painted, bit by bit: a black band would stand there for as long as it takes.
    const isPainting = this.#setKit?.waiting === true;
    if (isPainting === this.#seen) {
      this.#seen = !isPainting;
      this.#game.canvas.style.visibility = isPainting ? 'hidden' : '';
    }
    if (this.#seen && !waits) for (const tell of this.#painted.splice(0)) tell();
    if (isPainting) this.#dark = 1;
    else if (this.#options.reducedMotion) this.#dark = 0;
    else this.#dark = approach(this.#dark, waits ? 1.06 : -0.02, fadeRate, seconds);
    if (waits && this.#dark >= 1) this.#build(view, true);
    this.#cover.alpha = Math.min(1, Math.max(0, this.#dark));
    this.#cover.visible = this.#dark > 0;
    this.#push(seconds);
    this.#set?.frame(time, seconds);
  }

  /** A new room is entered: it comes a little closer while the dark goes. */
  #push(seconds: number): void {
    if (this.#near === 0 || !this.#set) return;
    this.#near = approach(this.#near, 0, settleRate, seconds);
    const { width, height } = this.#size;
    const grown = 1 + this.#near * 0.045;
    this.#set.root.setScale(grown);
    this.#set.root.setPosition((width * (1 - grown)) / 2, height * (1 - grown) * 0.6);
  }

  #fits(view: StageView): boolean {
    return this.#set !== null && this.#act === view.act && this.#set.fits(view);
  }

  /** @param sliced the room is entered in the dark, so it may be painted bit by bit */
  #build(view: StageView, sliced = false): void {
    const entered = this.#act !== view.act;
    this.#set?.root.destroy();
    this.#setKit?.destroy();
    this.#builds += 1;
    const kit = this.#kit(`set${this.#builds}`, this.#game.density, sliced);
    this.#setKit = kit;
    this.#act = view.act;
    this.#set = buildSet({ kit, size: this.#size, lights: this.#lights }, view);
    this.#set.show(view, true);
    if (entered && !this.#options.reducedMotion) this.#near = 1;
    this.#root.add(this.#set.root);
    this.#root.bringToTop(this.#cover);
    this.#cover.setDisplaySize(this.#size.width, this.#size.height);
    if (kit.waiting) setTimeout(() => this.#paintOn(kit), 0);
  }

  #paintOn(kit: Kit): void {
    // Another room has been built meanwhile, or the stage has ended.
    if (kit !== this.#setKit || this.#ended) return;
    if (kit.work(slice)) this.#game.redraw(2);
    else setTimeout(() => this.#paintOn(kit), 0);
  }

  #kit(name: string, density: number, sliced = false): Kit {
    const { scene } = this.#game;
    const { reducedMotion, direction } = this.#options;
    return new Kit(scene, density, reducedMotion, direction, this.#atlas, name, sliced);
  }

  #listen(): void {
    const { canvas } = this.#game;
    const { signal } = this.#pointer;
    const personAt = (event: PointerEvent | MouseEvent): string | null => {
      const box = canvas.getBoundingClientRect();
      return this.#set?.hit(event.clientX - box.left, event.clientY - box.top) ?? null;
    };
    canvas.addEventListener(
      'pointermove',
      (event) => {
        canvas.style.cursor = this.#listeners.size > 0 && personAt(event) !== null ? 'pointer' : '';
      },
      { signal },
    );
    canvas.addEventListener(
      'click',
      (event) => {
        const id = personAt(event);
        if (id !== null) for (const listener of this.#listeners) listener(id);
      },
      { signal },
    );
  }
}

/** Whether two views make the same picture: the minute alone moves nothing. */
function sameView(a: StageView, b: StageView): boolean {
  return JSON.stringify({ ...a, minute: 0 }) === JSON.stringify({ ...b, minute: 0 });
}
