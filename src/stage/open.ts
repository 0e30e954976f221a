/** Puts it together: Phaser, the art, the set of the act, fades between acts, clicks. */
import { startGame, type Frame, type RunningGame } from './game.ts';
import { deskLine } from './figure.ts';
import { atlasKey, Kit, type Atlas, type AtlasFrame, type Size } from './kit.ts';
import { approach } from './motion.ts';
import { paintLights, type Lights } from './paint/lights.ts';
import { Image, type Container } from './phaser.ts';
import { buildSet } from './sets/index.ts';
import type { StageSet } from './sets/set.ts';
import type { Stage, StageAct, StageOptions, StageView } from './view.ts';

export async function openStage(parent: HTMLElement, options: StageOptions): Promise<Stage> {
  const atlas = await loadAtlas(options.artBase);
  let director: Director | null = null;
  const game = await startGame(parent, options.reducedMotion, (frame) => director?.frame(frame));
  director = new Director(game, atlas, options);
  return director;
}

async function loadAtlas(artBase: string): Promise<Atlas> {
  const image = new globalThis.Image();
  image.src = `${artBase}people.png`;
  const [response] = await Promise.all([fetch(`${artBase}people.json`), image.decode()]);
  if (!response.ok) throw new Error(`The stage's art is missing: people.json gave ${response.status}.`);
  const data = (await response.json()) as Atlas['data'];
  return { image, data: { ...data, frames: { ...data.frames, ...busts(data.frames) } } };
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

/** Seconds of black between two acts, half out and half in. */
const fadeRate = 7;

class Director implements Stage {
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
  #ended = false;
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
    this.#cover = new Image(game.scene, 0, 0, this.#lights.plain).setOrigin(0, 0).setTint(0x05080f);
    this.#root.add(this.#cover);
    game.scene.add.existing(this.#root);
    // The overlay says everything in words; to a screen reader the picture is not there.
    game.canvas.setAttribute('aria-hidden', 'true');
    game.canvas.style.display = 'block';
    this.#listen();
  }

  update(view: StageView): void {
    if (this.#ended) return;
    this.#view = view;
    const { reducedMotion } = this.#options;
    const changesAct = this.#act !== null && this.#act !== view.act;
    if (!this.#set || (reducedMotion && !this.#fits(view))) this.#build(view);
    else if (!changesAct && !this.#set.fits(view)) this.#build(view);
    else if (this.#fits(view)) this.#set.show(view, reducedMotion);
    this.#game.redraw(2);
  }

  resize(): void {
    if (this.#ended || !this.#game.fit()) return;
    this.#size = this.#game.size();
    if (this.#view) this.#build(this.#view);
    this.#game.redraw(2);
  }

  destroy(): void {
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

  /** Runs before each frame: the fade to the next act first, then the set's own motion. */
  frame({ time, seconds }: Frame): void {
    const view = this.#view;
    if (this.#ended || !view) return;
    const waits = !this.#fits(view);
    if (this.#options.reducedMotion) this.#dark = 0;
    else this.#dark = approach(this.#dark, waits ? 1.06 : -0.02, fadeRate, seconds);
    if (waits && this.#dark >= 1) this.#build(view);
    this.#cover.alpha = Math.min(1, Math.max(0, this.#dark));
    this.#cover.visible = this.#dark > 0;
    this.#set?.frame(time, seconds);
  }

  #fits(view: StageView): boolean {
    return this.#set !== null && this.#act === view.act && this.#set.fits(view);
  }

  #build(view: StageView): void {
    this.#set?.root.destroy();
    this.#setKit?.destroy();
    this.#builds += 1;
    const kit = this.#kit(`set${this.#builds}`, this.#game.density);
    this.#setKit = kit;
    this.#act = view.act;
    this.#set = buildSet({ kit, size: this.#size, lights: this.#lights }, view);
    this.#set.show(view, true);
    this.#root.add(this.#set.root);
    this.#root.bringToTop(this.#cover);
    this.#cover.setDisplaySize(this.#size.width, this.#size.height);
  }

  #kit(name: string, density: number): Kit {
    const { scene } = this.#game;
    const { reducedMotion, direction } = this.#options;
    return new Kit(scene, density, reducedMotion, direction, this.#atlas, name);
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
