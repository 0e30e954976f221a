/** A run that is over: kept once, whoever comes to its end first. */
import type { Report } from '../../assessment/types.ts';
import type { Db } from './database/open.ts';

/** @param at milliseconds since 1970 */
export async function endRun(trx: Db, run: string, report: Report, at: number): Promise<void> {
  await trx
    .updateTable('runs')
    .set({ ended_at: at, report: JSON.stringify(report) })
    .where('id', '=', run)
    .where('ended_at', 'is', null)
    .execute();
}
