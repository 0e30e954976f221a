/** The threads of a node: one judges moves as they come, one works for debriefs; neither waits for the other. */
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import type { Desk } from '../debrief/desk.ts';
import type { Referee, Verdict } from '../referee.ts';
import type { DeskCalls } from './desk-thread.ts';
import type { Asked, RefereeCalls } from './referee-thread.ts';
import { openThread } from './rpc.ts';

export interface Threads {
  referee: Pick<Referee, 'judge' | 'forget'>;
  desk: Desk;
  /** Starts the referee's thread, which takes a moment: sooner than the first move. */
  warm(): void;
  close(): Promise<void>;
}

export function openThreads(nights: readonly CompiledScenario[]): Threads {
  const referee = openThread<RefereeCalls>(new URL('./referee-thread.ts', import.meta.url), nights);
  const desk = openThread<DeskCalls>(new URL('./desk-thread.ts', import.meta.url), nights);
  /** What is asked in one go travels as one message. */
  let going: Asked[] = [];
  let answers: ReturnType<RefereeCalls['judge']> | null = null;
  async function judge(asked: Asked): Promise<Verdict | 'recall'> {
    const at = going.push(asked) - 1;
    answers ??= Promise.resolve().then(() => {
      const all = going;
      going = [];
      answers = null;
      return referee.call('judge', all);
    });
    const verdict = (await answers)[at];
    if (verdict === undefined) throw new Error('the referee left a claim without a verdict');
    if (typeof verdict !== 'string' && 'error' in verdict) throw new Error(verdict.error);
    return verdict;
  }
  return {
    referee: {
      async judge(claim, recall) {
        const verdict = await judge({ claim, stored: null });
        if (verdict !== 'recall') return verdict;
        const again = await judge({ claim, stored: claim.next > 0 ? await recall(claim.run) : [] });
        if (again === 'recall') throw new Error('the referee does not know what it was told');
        return again;
      },
      forget: (run) => void referee.call('forget', run).catch(() => {}),
    },
    desk: {
      digest: (log) => desk.call('digest', log),
      whatIf: (log, exchange, to) => desk.call('whatIf', log, exchange, to),
    },
    warm: () => void referee.call('forget', '').catch(() => {}),
    async close() {
      await Promise.all([referee.close(), desk.close()]);
    },
  };
}
