/** Steps that still wait for a decision. Pure. */
import type { TaskView } from '../../../run/view.ts';

export const undecided = (tasks: readonly TaskView[]): TaskView[] =>
  tasks.filter((task) => task.decision && !task.done && task.people.length === 0);
