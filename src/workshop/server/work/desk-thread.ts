/** The debrief's work in a thread of its own: reports of nights that were cut short, what-ifs of a whole room. */
import { workerData } from 'node:worker_threads';
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import { openDesk } from '../debrief/desk.ts';
import { answerCalls } from './rpc.ts';

const nights = new Map((workerData as CompiledScenario[]).map((one) => [one.scenario.id, one]));
const desk = openDesk((id) => nights.get(id));

const calls = { digest: desk.digest, whatIf: desk.whatIf };
export type DeskCalls = typeof calls;

answerCalls(calls);
