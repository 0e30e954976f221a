/** Asks the room ("can someone"), or lets two people work one task. */
import { behaviour } from '../behaviour.ts';

export const D7 = behaviour({
  id: 'D7',
  sign: '-',
  weight: 2,
  reasonForWeight:
    'Only a third of orders are directed at a person (El-Shafy 2017), and an order to the room waits for somebody; it costs minutes, not the night.',
  source: 'PagerDuty bystander warning; "Trying to be a hero"',
  harmful(played) {
    const decisions = new Set(played.scenario.tasks.filter((task) => task.decision).map((task) => task.id));
    const led = new Set(played.scenario.tasks.filter((task) => task.led).map((task) => task.id));
    const first = new Map<string, number>();
    for (const entry of played.of('assigned')) if (!first.has(entry.task)) first.set(entry.task, entry.n);
    return played.of('assigned').flatMap((entry) => {
      // The first assignment of a led task is D2's, a decision's is D3's: one act, one debt.
      if (decisions.has(entry.task) || (led.has(entry.task) && first.get(entry.task) === entry.n)) return [];
      if (entry.person !== 'room' && !entry.duplicate) return [];
      const kind = entry.person === 'room' ? 'room' : 'twice';
      return [
        {
          at: [entry.n],
          minute: entry.minute,
          times: 1,
          reason: {
            id: `reason.D7.${kind}`,
            params: { minute: entry.minute, task: entry.task, person: entry.person },
          },
        },
      ];
    });
  },
});
