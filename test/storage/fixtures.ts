/** A run to store: its header, moves, log and report, each with what a test wants different. */
import type { Report } from '../../src/assessment/types.ts';
import { causes } from '../../src/run/ledger.ts';
import { engineVersion, logFormat, type RunHeader, type RunLog } from '../../src/run/log.ts';
import type { LoggedMove, Move } from '../../src/run/moves.ts';
import { competencies } from '../../src/scenario/vocabulary.ts';
import { careful } from '../support/update.ts';

export function header(change: Partial<RunHeader> = {}): RunHeader {
  return {
    format: logFormat,
    engine: engineVersion,
    scenario: 'wrong-table',
    contentHash: 'ab'.repeat(32),
    seed: 7,
    variant: 'first',
    options: { skipConfrontations: false, mode: 'standard', teaching: true },
    ...change,
  };
}

/** One of each move. */
export const everyMove: Move[] = [
  { type: 'reply', exchange: 'call.1', options: ['call.1.who'] },
  { type: 'leave' },
  { type: 'take', item: 'ceo-calls' },
  { type: 'route', item: 'ceo-calls', to: 'rosa' },
  { type: 'say', line: 'declare' },
  { type: 'role', role: 'customer-liaison', person: 'rosa' },
  { type: 'assign', task: 'db-logs', person: 'mina', timebox: 10, readback: true },
  { type: 'release', person: 'mina' },
  { type: 'pair', person: 'mina', with: 'tomas' },
  { type: 'relieve', person: 'tomas' },
  { type: 'checkin', person: 'mina', how: 'what' },
  { type: 'aside', person: 'tomas' },
  { type: 'ask', task: 'restore' },
  { type: 'lead', lead: 'release', to: 'ruledOut' },
  {
    type: 'decide',
    task: 'restore',
    choice: 'approve',
    person: 'mina',
    timebox: 0,
    readback: false,
    backup: true,
  },
  {
    type: 'post',
    audience: 'customers',
    update: careful,
    drafted: false,
  },
  { type: 'rule', rule: 'names', names: ['lawyer', 'ceo'] },
  { type: 'terminal', action: 'dig' },
  { type: 'terminal', action: 'dig', what: 'log' },
  { type: 'handover', to: 'rosa' },
  { type: 'resume' },
  { type: 'inject', inject: 'call-9' },
  { type: 'skip' },
  { type: 'hold', on: true },
  { type: 'land' },
];

/** Move number `n`: every kind of move in turn, one each second minute. */
export function moveAt(n: number): LoggedMove {
  const move = everyMove[n % everyMove.length] ?? { type: 'leave' };
  return { n, minute: Math.floor(n / 2), by: 'player', move };
}

export function moves(count: number): LoggedMove[] {
  return Array.from({ length: count }, (_, n) => moveAt(n));
}

export function log(count = 3, change: Partial<RunLog> = {}): RunLog {
  return { ...header(), events: moves(count), end: Math.floor(count / 2) + 1, ...change };
}

export function report(change: Partial<Report> = {}): Report {
  const byCause = Object.fromEntries(
    causes.map((cause, i) => [cause, i]),
  ) as Report['outcome']['costByCause'];
  const competency: Report['competencies']['safety'] = {
    offered: 5,
    earned: 3.5,
    possible: 8,
    charged: 1,
    score: 31.25,
    band: 6.2,
    rating: 'notTonight',
    findings: [
      {
        behaviour: 'S1',
        opportunity: 'confess.1',
        at: [12, 14],
        minute: 33,
        points: -1,
        best: 2,
        worst: -1,
        missed: false,
        reason: { id: 'reason.S1.asked-who', params: { person: 'tomas', minutes: 4 } },
        source: 'DOMAIN 1 S1',
        contested: false,
      },
    ],
  };
  return {
    scenario: 'wrong-table',
    contentHash: 'ab'.repeat(32),
    engine: engineVersion,
    seed: 7,
    variant: 'first',
    outcome: {
      minutesToRestore: 71,
      cutOff: false,
      cost: 412_300.5,
      costByCause: byCause,
      minutesByCause: byCause,
      learnedAt: null,
      learnedHow: 'never',
      peopleWhoLeft: ['tomas'],
      interruptions: 4,
    },
    competencies: Object.fromEntries(
      competencies.map((name) => [name, competency]),
    ) as Report['competencies'],
    ...change,
  };
}
