/** People beside each other in one light: at the review's table, in the room's first row. */
import { artFor } from '../cast.ts';
import { Figure, type FigureLight } from '../figure.ts';
import { approach } from '../motion.ts';
import type { Container } from '../phaser.ts';
import type { StageView } from '../view.ts';
import type { SetParts } from './set.ts';

export interface RowPlace {
  readonly x: number;
  readonly y: number;
  readonly unit: number;
  readonly facing: 1 | -1;
}

interface Sitter {
  readonly id: string;
  readonly figure: Figure;
  place: RowPlace;
  /** Who speaks stands up: 0 sits, 1 stands. */
  up: number;
  wanted: number;
}

export class Row {
  readonly root: Container;
  readonly #parts: SetParts;
  readonly #placeOf: (i: number, n: number) => RowPlace;
  readonly #stands: boolean;
  #people: Sitter[] = [];
  #key = '';

  /**
   * @param placeOf the place of the i-th of n people
   * @param stands whether the one who speaks gets up
   */
  constructor(parts: SetParts, placeOf: (i: number, n: number) => RowPlace, stands: boolean) {
    this.#parts = parts;
    this.#placeOf = placeOf;
    this.#stands = stands;
    this.root = parts.kit.group();
  }

  show(view: StageView, light: (lit: boolean) => FigureLight, now: boolean): void {
    this.#seat(view);
    for (const sitter of this.#people) {
      const person = view.people.find((one) => one.id === sitter.id);
      if (!person) continue;
      const { unit, facing } = sitter.place;
      sitter.wanted = this.#stands && person.lit ? 1 : 0;
      if (now) sitter.up = sitter.wanted;
      const seated = sitter.wanted === 0;
      sitter.figure.pose({ mood: person.mood, posture: 'still', seated, unit, facing }, now);
      sitter.figure.light(light(person.lit));
    }
  }

  frame(time: number, seconds: number): void {
    for (const sitter of this.#people) {
      const { figure, place } = sitter;
      sitter.up = approach(sitter.up, sitter.wanted, 5, seconds);
      figure.root.setPosition(place.x, place.y - sitter.up * place.unit * 190);
      if (this.#parts.kit.reducedMotion) figure.still();
      else figure.frame(time, seconds);
    }
  }

  /** Whoever is there, in the order of the view; those who stay keep their figure. */
  #seat(view: StageView): void {
    const here = present(view);
    const key = here.map(({ id }) => id).join(' ');
    if (key === this.#key) return;
    this.#key = key;
    const art = artFor(view.people.map(({ id }) => id));
    const before = new Map(this.#people.map((sitter) => [sitter.id, sitter]));
    this.#people = here.map(({ id }, i) => {
      const place = this.#placeOf(i, here.length);
      const kept = before.get(id);
      before.delete(id);
      if (kept) return Object.assign(kept, { place });
      const figure = new Figure(this.#parts.kit, id, art.get(id) ?? 'mina');
      this.root.add(figure.root);
      return { id, figure, place, up: 0, wanted: 0 };
    });
    for (const { figure } of before.values()) figure.root.destroy();
  }

  hit(x: number, y: number): string | null {
    const found = this.#people.find(
      ({ place }) =>
        Math.abs(x - place.x) < place.unit * 260 && y < place.y + 20 && y > place.y - place.unit * 900,
    );
    return found?.id ?? null;
  }
}

/** Whoever is in the room. Behind a closed door that is one person. */
export function present(view: StageView): StageView['people'] {
  const alone = view.people.filter(({ posture }) => posture === 'aside');
  return alone.length > 0 ? alone : view.people.filter(({ posture }) => posture !== 'away');
}
