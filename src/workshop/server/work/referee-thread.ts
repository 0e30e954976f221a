/** The referee in a thread of its own: replays never hold up the sockets. */
import { workerData } from 'node:worker_threads';
import type { LoggedMove } from '../../../run/index.ts';
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import { openReferee, type Claim, type Verdict } from '../referee.ts';
import { answerCalls } from './rpc.ts';

const nights = new Map((workerData as CompiledScenario[]).map((one) => [one.scenario.id, one]));
const referee = openReferee((id) => nights.get(id));

/** A claim with the stored moves of its run, where those were asked for. */
export interface Asked {
  claim: Claim;
  stored: LoggedMove[] | null;
}
/** What it threw: of one claim, and of no other that came with it. */
export interface Failed {
  error: string;
}

async function judge({ claim, stored }: Asked): Promise<Verdict | 'recall' | Failed> {
  if (stored === null && !referee.knows(claim)) return 'recall';
  try {
    return await referee.judge(claim, () => Promise.resolve(stored ?? []));
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

const calls = {
  /** Judges one after the other. `recall`: the run is not at hand; ask again with its stored moves. */
  async judge(asked: readonly Asked[]): Promise<(Verdict | 'recall' | Failed)[]> {
    const verdicts: (Verdict | 'recall' | Failed)[] = [];
    for (const one of asked) verdicts.push(await judge(one));
    return verdicts;
  },
  forget: (run: string): void => referee.forget(run),
};
export type RefereeCalls = typeof calls;

answerCalls(calls);
