/** Is on the call and says nothing: leaves what has to be answered, and lets everything else pass. */
import type { Policy } from './policy.ts';

export const absent: Policy<null> = {
  id: 'absent',
  summary: 'is there, and does nothing',
  begin: () => null,
  decide: (view) => (view.middle && !view.live ? { type: 'leave' } : 'wait'),
};
