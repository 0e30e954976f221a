/** The threads of a node: one judges moves as they come, one works for debriefs; neither waits for the other. */
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import type { Desk } from '../debrief/desk.ts';
import type { Referee } from '../referee.ts';
import type { DeskCalls } from './desk-thread.ts';
import type { RefereeCalls } from './referee-thread.ts';
import { openThread } from './rpc.ts';

export interface Threads {
  referee: Pick<Referee, 'judge' | 'forget'>;
  desk: Desk;
  close(): Promise<void>;
}

export function openThreads(nights: readonly CompiledScenario[]): Threads {
  const referee = openThread<RefereeCalls>(new URL('./referee-thread.ts', import.meta.url), nights);
  const desk = openThread<DeskCalls>(new URL('./desk-thread.ts', import.meta.url), nights);
  return {
    referee: {
      async judge(claim, recall) {
        const verdict = await referee.call('judge', claim, null);
        if (verdict !== 'recall') return verdict;
        const again = await referee.call('judge', claim, claim.next > 0 ? await recall(claim.run) : []);
        if (again === 'recall') throw new Error('the referee does not know what it was told');
        return again;
      },
      forget: (run) => void referee.call('forget', run).catch(() => {}),
    },
    desk: {
      digest: (log) => desk.call('digest', log),
      whatIf: (log, exchange, to) => desk.call('whatIf', log, exchange, to),
    },
    async close() {
      await Promise.all([referee.close(), desk.close()]);
    },
  };
}
