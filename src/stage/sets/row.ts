/** People beside each other in one light: at the review's table, in the room's first row. */
import { artFor } from '../cast.ts';
import { Figure, type FigureLight } from '../figure.ts';
import type { Container } from '../phaser.ts';
import type { StageView } from '../view.ts';
import type { SetParts } from './set.ts';

export interface RowPlace {
  readonly x: number;
  readonly y: number;
  readonly unit: number;
  readonly facing: 1 | -1;
}

export class Row {
  readonly root: Container;
  readonly #parts: SetParts;
  readonly #people: { id: string; figure: Figure; place: RowPlace }[];

  /** @param placeOf the place of the i-th of n people */
  constructor(parts: SetParts, view: StageView, placeOf: (i: number, n: number) => RowPlace) {
    this.#parts = parts;
    this.root = parts.kit.group();
    const here = present(view);
    const art = artFor(view.people.map(({ id }) => id));
    this.#people = here.map(({ id }, i) => ({
      id,
      figure: new Figure(parts.kit, id, art.get(id) ?? 'mina'),
      place: placeOf(i, here.length),
    }));
    for (const { figure, place } of this.#people) {
      figure.root.setPosition(place.x, place.y);
      this.root.add(figure.root);
    }
  }

  show(view: StageView, light: (lit: boolean) => FigureLight, now: boolean): void {
    for (const { id, figure, place } of this.#people) {
      const person = view.people.find((one) => one.id === id);
      if (!person) continue;
      const { unit, facing } = place;
      figure.pose({ mood: person.mood, posture: 'still', seated: true, unit, facing }, now);
      figure.light(light(person.lit));
    }
  }

  frame(time: number, seconds: number): void {
    for (const { figure } of this.#people)
      if (this.#parts.kit.reducedMotion) figure.still();
      else figure.frame(time, seconds);
  }

  hit(x: number, y: number): string | null {
    const found = this.#people.find(
      ({ place }) =>
        Math.abs(x - place.x) < place.unit * 260 && y < place.y + 20 && y > place.y - place.unit * 900,
    );
    return found?.id ?? null;
  }
}

export function present(view: StageView): StageView['people'] {
  return view.people.filter(({ posture }) => posture !== 'away');
}

/** What a row is built for. */
export function rowKey(view: StageView): string {
  return present(view)
    .map(({ id }) => id)
    .join(' ');
}
