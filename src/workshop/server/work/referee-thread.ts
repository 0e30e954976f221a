/** The referee in a thread of its own: replays never hold up the sockets. */
import { workerData } from 'node:worker_threads';
import type { LoggedMove } from '../../../run/index.ts';
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import { openReferee, type Claim, type Verdict } from '../referee.ts';
import { answerCalls } from './rpc.ts';

const nights = new Map((workerData as CompiledScenario[]).map((one) => [one.scenario.id, one]));
const referee = openReferee((id) => nights.get(id));

const calls = {
  /** `recall`: the run is not at hand; ask again with its stored moves. */
  judge: async (claim: Claim, stored: LoggedMove[] | null): Promise<Verdict | 'recall'> =>
    stored === null && !referee.knows(claim)
      ? 'recall'
      : referee.judge(claim, () => Promise.resolve(stored ?? [])),
  forget: (run: string): void => referee.forget(run),
};
export type RefereeCalls = typeof calls;

answerCalls(calls);
