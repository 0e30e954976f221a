/** A report in some lines for a terminal. */
import { competencies } from '../scenario/vocabulary.ts';
import type { Report } from '../assessment/index.ts';
import { minutesUnplayed } from '../assessment/types.ts';
import type { Scenario } from '../scenario/schema.ts';
import { notice } from './notice.ts';

const dollars = (amount: number): string =>
  `$${Math.round(amount)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')}`;

const ratings = {
  throughout: 'throughout',
  mostly: 'mostly',
  atCost: 'at a cost',
  notTonight: 'not tonight',
  tooLittle: 'too little seen tonight',
} as const;

function endOf(outcome: Report['outcome'], ended: boolean): string {
  const { landedAt } = outcome;
  if (landedAt !== undefined) return `ended by the host in minute ${landedAt}, not restored, counted as`;
  if (!outcome.cutOff) return 'restored after';
  return ended ? 'cut off, counted as' : 'not over where the log ends, not restored after';
}

function outcomeLines({ outcome }: Report, ended: boolean): string[] {
  const played = Object.entries(outcome.minutesByCause).filter(([, minutes]) => minutes > 0);
  const unplayed = minutesUnplayed(outcome);
  const causes = unplayed > 0 ? [...played, ['not played', unplayed] as const] : played;
  return [
    `${endOf(outcome, ended)} ${outcome.minutesToRestore} minutes, ${dollars(outcome.cost)}`,
    `  by cause: ${causes.map(([cause, minutes]) => `${cause} ${minutes} min`).join(', ') || 'none'}`,
    `  interruptions: ${outcome.interruptions}; went home: ${outcome.peopleWhoLeft.join(', ') || 'nobody'}`,
  ];
}

/**
 * A report's lines. Competencies as words with the number behind them; for learning, as every report says. An
 * exercise has no outcome, and is silent on what it is not about; a drill has findings and no number.
 * @param ended false for a log of a night that was left before its end
 */
export function summaryOf(report: Report, kind: Scenario['kind'], ended: boolean): string[] {
  const exercise = kind === 'drill' || kind === 'form';
  const told = competencies.filter((name) => !exercise || report.competencies[name].offered > 0);
  const rows = told.map((name) => {
    const { rating, score, earned, possible, charged, offered, findings } = report.competencies[name];
    if (kind === 'drill') {
      const seen = findings.flatMap(({ opportunity, reason }) =>
        opportunity === null ? [] : reason.id.replace('reason.', ''),
      );
      return `  ${name.padEnd(14)} ${seen.join(', ')}`;
    }
    const points = `${round(earned)} of ${round(possible)} points, ${round(charged)} charged, ${offered} opportunities`;
    return `  ${name.padEnd(14)} ${ratings[rating].padEnd(24)} ${score === null ? '  -' : String(Math.round(score)).padStart(3)}  (${points})`;
  });
  return [
    `${report.scenario}, variant ${report.variant}, seed ${report.seed}, engine ${report.engine}`,
    ...(exercise ? [] : outcomeLines(report, ended)),
    ...rows,
    notice,
  ];
}

const round = (value: number): number => Math.round(value * 10) / 10;
