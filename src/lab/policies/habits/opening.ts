/** The first minutes: command, the frame, the support roles, the standing rule, asking people by name. */
import type { Move, View } from '../../../run/view.ts';
import type { Role, StandingRule } from '../../../scenario/vocabulary.ts';
import type { Habit } from './habit.ts';

/** Says the first of these lines that can be said now. */
export const say =
  (...lines: string[]): Habit =>
  (view) => {
    const line = lines.find((id) => view.says.includes(id));
    return line === undefined ? null : { type: 'say', line };
  };

/** Says a line of this kind to one person, once: to somebody who shows something, else to anybody. */
export const sayOne =
  (start: string): Habit =>
  (view) => {
    if (view.log.some((entry) => entry.type === 'said' && entry.line.startsWith(start))) return null;
    const showing = view.people
      .filter(({ here, tell }) => here && tell !== null)
      .map(({ id }) => `${start}-${id}`);
    const line = [...showing, ...view.says].find((id) => id.startsWith(start) && view.says.includes(id));
    return line === undefined ? null : { type: 'say', line };
  };

/** Somebody of the team stood at the desk and went back: asks them, by name, once, what they see. */
export const inviteBack =
  (start: string): Habit =>
  (view) => {
    const gone = view.log.findLast(
      (entry) =>
        entry.type === 'arrived' &&
        entry.channel === 'visitor' &&
        !view.waiting.some((item) => item.id === entry.item) &&
        view.says.includes(`${start}-${entry.from}`) &&
        !view.log.some(
          (other) => other.type === 'opened' && other.speaker === entry.from && other.n > entry.n,
        ),
    );
    return gone?.type === 'arrived' ? { type: 'say', line: `${start}-${gone.from}` } : null;
  };

/** Who holds a role, if anybody. */
const holder = (view: View, role: Role) => view.people.find((person) => person.roles.includes(role));

/** Gives a role to the first person of this part who is here and holds fewer than two. */
export const role =
  (name: Role, part: 'deputy' | 'support' | 'fixer'): Habit =>
  (view): Move | null => {
    if (holder(view, name)) return null;
    const person = view.people.find((one) => one.here && one.part === part && one.roles.length < 2);
    return person ? { type: 'role', role: name, person: person.id } : null;
  };

/** Gives the liaison a standing rule, once. */
export const rule =
  (name: StandingRule): Habit =>
  (view) =>
    view.liaison && view.rule === null ? { type: 'rule', rule: name, names: [] } : null;
