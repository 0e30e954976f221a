/** The cards on the board of leads: what the leader calls known is pinned up bright. */
import type { Kit } from '../kit.ts';
import { approach } from '../motion.ts';
import { boardOf, cardAt, paintCard } from '../paint/board.ts';
import type { Container, Image } from '../phaser.ts';
import type { BridgePlan } from '../plan.ts';
import type { LeadState } from '../view.ts';

const mostCards = 7;
const states: readonly LeadState[] = ['suspected', 'known', 'ruledOut'];

export class BoardCards {
  readonly #cards: { image: Image; wide: number; state: LeadState | null; fresh: number }[];
  readonly #papers: Record<LeadState, string>;

  constructor(kit: Kit, plan: BridgePlan, parent: Container) {
    const board = boardOf(plan);
    const wide = Math.max(6, cardAt(board, 0).width);
    const size = { width: wide, height: wide * 0.82 };
    const [suspected, known, ruledOut] = states.map((state) =>
      kit.paint(size, (context) => paintCard(context, size, state)),
    );
    this.#papers = { suspected: suspected ?? '', known: known ?? '', ruledOut: ruledOut ?? '' };
    this.#cards = Array.from({ length: mostCards }, (_, i) => {
      const { x, y } = cardAt(board, i);
      const image = kit.picture(this.#papers.suspected, x, y).setOrigin(0.5, 0.5);
      // Hung by people: none quite straight.
      image.angle = ((i * 37) % 9) - 4;
      image.visible = false;
      return { image, wide: 1 / kit.density, state: null, fresh: 0 };
    });
    parent.add(this.#cards.map(({ image }) => image));
  }

  show(leads: readonly LeadState[], now: boolean): void {
    this.#cards.forEach((card, i) => {
      const state = leads[i] ?? null;
      if (state === card.state) return;
      card.state = state;
      card.fresh = now ? 0 : 1;
      card.image.visible = state !== null;
      if (state !== null) card.image.setTexture(this.#papers[state]);
    });
  }

  /** A card that was just moved is still in somebody's hand: larger, then flat on the board. */
  frame(seconds: number): void {
    for (const card of this.#cards) {
      card.fresh = approach(card.fresh, 0, 3, seconds);
      card.image.setScale(card.wide * (1 + card.fresh * 0.7));
    }
  }
}
