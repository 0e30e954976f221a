/** How the room learns something: facts become observations, and observations put cards on the board. */
import { must } from './book.ts';
import { emit, setFact, type Night } from './night.ts';
import type { EntryOf } from './timeline.ts';

/** Seven cards at most (DESIGN section 2); the oldest one that was ruled out makes room. */
export const mostLeads = 7;

/** Puts a card on the board as suspected, unless it is there. */
export function addLead(night: Night, lead: string): void {
  const { leads, minute } = night.world;
  if (leads.some((card) => card.id === lead)) return;
  if (leads.length >= mostLeads) {
    const spent = leads.findIndex((card) => card.state === 'ruledOut');
    leads.splice(Math.max(0, spent), 1);
  }
  leads.push({ id: lead, state: 'suspected', at: minute });
  emit(night, { type: 'lead', lead, to: 'suspected', by: 'room', evidence: false });
}

/** Sets a fact; an observation is news to the audiences and may put a card on the board. */
export function learn(night: Night, fact: string, how: EntryOf<'learned'>['how']): boolean {
  if (!setFact(night, fact)) return false;
  const known = night.book.facts.get(fact);
  if (known?.kind !== 'observation') return true;
  night.world.newsAt = night.world.minute;
  emit(night, { type: 'learned', fact, how });
  // Whether somebody said it themself or it was found: the same event that the timeline tells it by.
  if (how === 'told') setFact(night, `told.${fact}`);
  if (known.lead !== undefined) addLead(night, must(night.book.leads, known.lead).id);
  return true;
}
