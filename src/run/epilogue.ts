/**
 * Six months later: the same mistake by a newcomer, on 100 nights. A guardrail lowers the chance that it reaches
 * customers; whether the newcomer speaks follows from candour, not from the guardrail. A game model.
 */
import { draw } from './chance.ts';
import { holds } from './conditions.ts';
import { emit, type Night } from './night.ts';

/** Mean candour of the people who were on the bridge: the culture that the newcomer joins. */
function culture(night: Night): number {
  const people = night.book.scenario.cast.filter(
    (person) => person.part === 'fixer' || person.part === 'support',
  );
  const sum = people.reduce((total, person) => total + (night.world.people[person.id]?.candour ?? 0), 0);
  return people.length === 0 ? 0 : sum / people.length;
}

/** The reductions that hold, in the order of the scenario. */
const bought = ({ book, reading }: Night) =>
  (book.scenario.epilogue?.reductions ?? []).filter(({ when }) => holds(when, reading));

/** The texts of what was bought, what holds back most first: what got through is told by it. */
export const inTheWay = (night: Night): string[] =>
  bought(night)
    .toSorted((a, b) => b.by - a.by)
    .map(({ text }) => text);

/** Runs the hundred nights and the one that is lived. */
export function epilogue(night: Night): void {
  const parameters = night.book.scenario.epilogue;
  if (!parameters) return;
  const { seed } = night.header;
  let chance = parameters.base;
  for (const { by } of bought(night)) chance -= by * night.model.guardrail;
  chance = Math.min(100, Math.max(2, chance));
  const windows: number[] = [];
  for (let window = 0; window < 100; window++) {
    if (draw({ seed, purpose: 'window', subject: String(window) }) * 100 < chance) windows.push(window);
  }
  const livedFails = draw({ seed, purpose: 'lived', subject: parameters.newcomer }) * 100 < chance;
  emit(night, {
    type: 'epilogue',
    chance,
    windows,
    livedFails,
    speaks: culture(night) >= parameters.speaksAt,
  });
}
