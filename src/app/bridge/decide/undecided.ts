/** Steps that can be decided. Pure. */
import type { TaskView } from '../../../run/view.ts';

/** Steps that can be approved now; what was refused once stands last. */
export const decidable = (tasks: readonly TaskView[]): TaskView[] =>
  tasks
    .filter((task) => task.decision && !task.done && task.people.length === 0)
    .toSorted((a, b) => Number(a.refused) - Number(b.refused));

/** Steps that still wait for a word: a no is one. */
export const undecided = (tasks: readonly TaskView[]): TaskView[] =>
  decidable(tasks).filter(({ refused }) => !refused);
