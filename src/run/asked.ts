/** Questions to one person: nobody is asked anything without saying something back, the second time too. */
import type { SaidBack } from '../scenario/schema.ts';
import type { Question } from '../scenario/vocabulary.ts';
import { must } from './book.ts';
import { holds } from './conditions.ts';
import { learn } from './learn.ts';
import { emit, type Night } from './night.ts';
import type { EntryOf } from './timeline.ts';
import { seemsLeft } from './work.ts';
import { personOf, type Item } from './world.ts';

/** When each text of a person was last said, by its place in the timeline. */
function saidBefore({ timeline }: Night, person: string): ReadonlyMap<string, number> {
  const said = new Map<string, number>();
  for (const entry of timeline) {
    if (entry.type === 'spoke' && entry.person === person && entry.text !== null)
      said.set(entry.text, entry.n);
  }
  return said;
}

/** The first answer that holds and is new, else of those that hold the one that was said longest ago; null for none. */
function answerFor(night: Night, person: string, answers: readonly SaidBack[]): SaidBack | null {
  const said = saidBefore(night, person);
  let best: SaidBack | null = null;
  for (const answer of answers) {
    if (answer.when !== undefined && !holds(answer.when, night.reading)) continue;
    const at = said.get(answer.text);
    if (at === undefined) return answer;
    if (best === null || at < (said.get(best.text) ?? 0)) best = answer;
  }
  return best;
}

/** How somebody is, for words that fit anybody. */
function stateOf(night: Night, id: string): EntryOf<'spoke'>['state'] {
  const person = personOf(night.world, id);
  if (person.frozen > 0) return 'still';
  return person.task === null ? 'idle' : 'work';
}

/** Somebody says something back at once; what they tell, the room has heard. */
export function speak(
  night: Night,
  person: string,
  about: EntryOf<'spoke'>['about'],
  answers: readonly SaidBack[],
): void {
  const answer = answerFor(night, person, answers);
  emit(night, {
    type: 'spoke',
    person,
    about,
    text: answer?.text ?? null,
    state: stateOf(night, person),
    minutes: seemsLeft(night, person),
  });
  if (answer?.fact !== undefined) learn(night, answer.fact, 'told');
}

/** What the person says to a question of the commander's. */
export const answerBack = (night: Night, person: string, question: Question): void =>
  speak(night, person, question, must(night.book.people, person).asked?.[question] ?? []);

/** What somebody stands at the commander's desk with, or undefined: a conversation of theirs that nobody holds. */
export const atDesk = ({ world }: Night, person: string): Item | undefined =>
  world.items.find(
    (item) =>
      item.from === person &&
      item.channel === 'visitor' &&
      item.conversation !== null &&
      item.heldBy === null &&
      item !== world.middleItem,
  );
