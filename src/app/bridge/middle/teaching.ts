/**
 * The deputy's questions of a first night: each brings in one verb at the moment that calls for it, and none tells
 * what to say with it. Pure: the question follows from what can be seen, so it goes when the moment has gone.
 */
import type { SayLine } from '../../../scenario/schema.ts';
import type { View } from '../../../run/view.ts';
import type { Panel, Verb } from '../panels.ts';
import { soon } from '../top/promise.ts';

export interface Lesson {
  /** `bridge.teach.<id>` words it. */
  id:
    | 'takeback'
    | 'command'
    | 'tasks'
    | 'phones'
    | 'waits'
    | 'rule'
    | 'promise'
    | 'late'
    | 'first-word'
    | 'decision'
    | 'leads'
    | 'quiet';
  verb: Verb | 'wait';
  /** A person or item that the question is about. */
  about: string | null;
  /** What one tap on the question opens, where it is not the beginning of its verb. */
  opens?: Panel;
}

/** The first question whose moment it is, or null when nothing needs asking. */
export function lessonFor(view: View, lines: readonly SayLine[]): Lesson | null {
  if (!view.live || view.ended || view.handsOn || view.middle) return null;
  return rules.reduce<Lesson | null>((found, rule) => found ?? rule(view, lines), null);
}

/** Callers who got through to a fixer's desk before the deputy names the cure, and minutes for which it is named. */
const landed = 2;
const namedFor = 5;

/** Night minute until which the deputy asks who leads. */
const askedUntil = 18;

type Rule = (view: View, lines: readonly SayLine[]) => Lesson | null;

const rules: readonly Rule[] = [
  (view) =>
    view.command === 'executive' || view.command === 'deputy'
      ? { id: 'takeback', verb: 'decide', about: null }
      : null,
  (view, lines) => {
    const declares = view.says.some((id) => lines.find((line) => line.id === id)?.kind === 'declare');
    // Whoever has given command away, or taken it back, has said who leads.
    const said = view.log.some((entry) => entry.type === 'command');
    // Asked for a quarter of an hour; who leads by then without saying so is not asked again.
    return declares && !said && view.minute < askedUntil ? { id: 'command', verb: 'say', about: null } : null;
  },
  (view) => {
    const idle = view.people.filter(
      (one) => one.part === 'fixer' && one.here && !one.task && one.roles.length === 0,
    );
    const open = view.tasks.some((task) => !task.decision && !task.done && task.people.length === 0);
    const first = idle[0];
    return first && open && view.log.every((entry) => entry.type !== 'assigned')
      ? { id: 'tasks', verb: 'assign', about: first.id }
      : null;
  },
  (view) => {
    // Nobody has the phones, and for the second time one rings at a desk where somebody works.
    const through = view.log.filter((entry) => entry.type === 'routed' && entry.by === 'none');
    const last = through[landed - 1];
    return view.liaison === null && last !== undefined && view.minute - last.minute <= namedFor
      ? { id: 'phones', verb: 'say', about: null, opens: { verb: 'say', tab: 'roles' } }
      : null;
  },
  (view) => {
    const item = view.waiting.find((one) => one.heldBy === null);
    const dealt = view.log.some(
      (entry) => entry.type === 'took' || (entry.type === 'routed' && entry.by === 'player'),
    );
    return item && !dealt ? { id: 'waits', verb: 'answer', about: item.from } : null;
  },
  (view) =>
    // Who stands at the door was never told what may pass.
    view.liaison !== null && view.rule === null
      ? { id: 'rule', verb: 'say', about: view.liaison.person, opens: { verb: 'say', tab: 'liaison' } }
      : null,
  (view) => {
    const silent = view.audiences.every((audience) => audience.posts === 0);
    return silent && view.audiences.length > 0 ? { id: 'first-word', verb: 'say', about: null } : null;
  },
  (view) => {
    // Whoever has waited longest for a promised word, among those who have hardly heard any.
    const [due] = view.audiences
      .flatMap((one) => (one.promisedAt === null ? [] : [{ ...one, left: one.promisedAt - view.minute }]))
      .filter((one) => one.left <= soon && one.posts < 3)
      .toSorted((a, b) => a.left - b.left);
    return due ? { id: due.left < 0 ? 'late' : 'promise', verb: 'say', about: due.id } : null;
  },
  (view) => {
    const step = view.tasks.find((task) => task.decision && !task.done && task.people.length === 0);
    return step && view.log.every((entry) => entry.type !== 'decided')
      ? { id: 'decision', verb: 'decide', about: step.id }
      : null;
  },
  (view) => {
    const untouched = view.log.every((entry) => entry.type !== 'lead' || entry.by !== 'player');
    return view.leads.length > 1 && untouched ? { id: 'leads', verb: 'decide', about: null } : null;
  },
  (view) => {
    const busy = view.people
      .filter((one) => one.part === 'fixer' && one.here)
      .every((one) => one.task !== null);
    const calm = view.waiting.every((one) => one.heldBy !== null);
    return busy && calm && view.minute < 30 ? { id: 'quiet', verb: 'wait', about: null } : null;
  },
];

/** Who asks: the person with the role, else the one of the cast whose part it is. */
export function deputyOf(view: View): string | null {
  const here = view.people.filter((person) => person.here);
  return (
    (here.find((one) => one.roles.includes('deputy')) ?? here.find((one) => one.part === 'deputy'))?.id ??
    null
  );
}
