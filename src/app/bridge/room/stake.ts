/** What hangs on the step that is being carried out: how far it is, and what could still turn it. Pure. */
import type { PersonView, View } from '../../../run/view.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import type { Panel } from '../panels.ts';

/** What could still turn it, each with the place where something can be done about it. */
export type Threat =
  /** A step in many parts, and nobody reads along. */
  | { kind: 'alone'; person: string }
  /** Work that it will be short of, and nobody is on it. */
  | { kind: 'open'; task: string }
  /** Nobody keeps callers away, or as many wait with whoever does as can. */
  | { kind: 'loud'; person: string }
  | { kind: 'full'; person: string };

export interface Stake {
  task: string;
  person: string;
  /** Night minutes that it has taken, and that it seems to take still. */
  gone: number;
  left: number;
  /** What could still turn it; empty where all is done that can be. */
  threats: Threat[];
}

/** Threats kept in sight. */
const most = 3;
/** A step that is over in a moment hangs on nothing any more. */
const least = 2;

type Tasks = Pick<Scenario, 'tasks'>;

/** The step that takes longest of those in hand, or null: only what was decided can turn a night. */
export function stakeOf(view: View, scenario: Tasks): Stake | null {
  const steps = view.people.filter((one) => one.here && isStep(one, scenario));
  const [doer] = steps.toSorted((a, b) => (b.task?.left ?? 0) - (a.task?.left ?? 0));
  if (!doer?.task || doer.task.left < least) return null;
  const { id, left, since } = doer.task;
  return {
    task: id,
    person: doer.id,
    gone: Math.max(0, view.minute - since),
    left,
    threats: threatsTo(doer, view, scenario).slice(0, most),
  };
}

const isStep = ({ task }: PersonView, { tasks }: Tasks): boolean =>
  task !== null && tasks.some(({ id, decision }) => id === task.id && decision !== undefined);

function threatsTo(doer: PersonView, view: View, { tasks }: Tasks): Threat[] {
  const task = tasks.find(({ id }) => id === doer.task?.id);
  const others = view.people.filter(({ task: on }) => on?.id === doer.task?.id);
  const free = view.people.some((one) => one.here && one.part === 'fixer' && one.task === null);
  const isAlone = task?.sequence === true && others.length < 2 && doer.task?.with === null && free;
  const critical = new Set(tasks.filter((one) => one.critical).map(({ id }) => id));
  const open = view.tasks.filter(
    (one) => !one.decision && !one.done && one.people.length === 0 && critical.has(one.id),
  );
  const { liaison } = view;
  return [
    ...(isAlone ? [{ kind: 'alone', person: doer.id } as const] : []),
    ...open.map(({ id }) => ({ kind: 'open', task: id }) as const),
    ...(liaison === null ? [{ kind: 'loud', person: doer.id } as const] : []),
    ...(liaison !== null && liaison.held >= liaison.capacity
      ? [{ kind: 'full', person: liaison.person } as const]
      : []),
  ];
}

/** Where something can be done about it. */
export function helpFor(threat: Threat): Panel {
  switch (threat.kind) {
    case 'alone':
      return { verb: 'assign', tab: 'change', person: threat.person };
    case 'open':
      return { verb: 'assign', tab: 'give' };
    case 'loud':
      return { verb: 'say', tab: 'roles' };
    case 'full':
      return { verb: 'answer' };
  }
}
