/** Six months later: a hundred windows; those whose night reached customers light up, one by one. */
import type { Container, Image } from '../phaser.ts';
import { approach, wave } from '../motion.ts';
import { facadePlan, paintFacade, paintLitWindow, windowAt } from '../paint/facade.ts';
import type { StageView } from '../view.ts';
import type { BuildSet, SetParts, StageSet } from './set.ts';

/** Seconds between one window and the next; a hundred take about four. */
const step = 0.045;

interface Pane {
  readonly image: Image;
  lit: boolean;
  /** Seconds until it may light. */
  wait: number;
  level: number;
}

class LaterSet implements StageSet {
  readonly root: Container;
  readonly #panes: Pane[];
  readonly #still: boolean;

  constructor(parts: SetParts) {
    const { kit, size } = parts;
    this.#still = kit.reducedMotion;
    const plan = facadePlan(size.width, size.height);
    const sign = kit.direction === 'rtl' ? -1 : 1;
    const around = { width: plan.pane.width * 3, height: plan.pane.width * 3 };
    const lit = kit.paint(around, (context) => paintLitWindow(context, around, plan.pane));
    this.root = kit.group();
    this.root.add(kit.layer(size, (context) => paintFacade(context, plan)));
    this.#panes = Array.from({ length: plan.columns * plan.rows }, (_, i) => {
      const { x, y } = windowAt(plan, i, sign);
      const image = kit.picture(lit, x, y).setOrigin(0.5, 0.5);
      image.alpha = 0;
      return { image, lit: false, wait: 0, level: 0 };
    });
    this.root.add(this.#panes.map(({ image }) => image));
  }

  fits(): boolean {
    return true;
  }

  show(view: StageView, now: boolean): void {
    const lit = new Set(view.windows?.lit ?? []);
    let order = 0;
    // One at a time, they come at somebody else's pace.
    const several = this.#panes.filter((pane, i) => lit.has(i) !== pane.lit).length > 3;
    this.#panes.forEach((pane, i) => {
      const wanted = lit.has(i);
      if (wanted === pane.lit) return;
      pane.lit = wanted;
      // A set that is built with its windows shows them light up too; only stills have them at once.
      pane.wait = this.#still || !several ? 0 : 0.5 + order * step * (100 / Math.max(1, lit.size));
      if (now && this.#still) pane.level = wanted ? 1 : 0;
      order += 1;
    });
  }

  frame(time: number, seconds: number): void {
    for (let i = 0; i < this.#panes.length; i++) {
      const pane = this.#panes[i];
      if (!pane) continue;
      pane.wait -= seconds;
      if (pane.wait <= 0) pane.level = approach(pane.level, pane.lit ? 1 : 0, 6, seconds);
      const flicker = this.#still ? 1 : 0.96 + 0.04 * wave(time, 0.1 + (i % 7) * 0.03, (i % 13) / 13);
      pane.image.alpha = pane.level * flicker;
      pane.image.visible = pane.level > 0;
    }
  }

  hit(): null {
    return null;
  }
}

export const buildLater: BuildSet = (parts) => new LaterSet(parts);
