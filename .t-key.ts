import { loadFolder } from './src/cli/folder.ts';
import { policies } from './src/lab/policies/index.ts';
import { playPolicy } from './src/lab/play.ts';
const c = (await loadFolder('./scenarios/wrong-table')).loaded!.compiled;
for (let seed=1; seed<=10; seed++) {
 const run = playPolicy(c, { policy: (policies as any)[process.argv[2]??'novice'], seed, variant: process.argv[3] ?? 'labels' });
 const out: string[] = [];
 for (const e of run.timeline) {
  if (e.type==='learned' && ['errors-timeouts','deployed-1652','rolled-back','rows-gone','delete-0231','writes-stopped','copy-restored','reconciled','cutover-done','restore-verified'].includes(e.fact)) out.push(e.minute+':'+e.fact+(e.fact==='delete-0231'?'('+e.how+')':''));
  if (e.type==='assigned' && ['audit-trail','snapshot-restore','verify','row-count'].includes(e.task)) out.push(e.minute+':>'+e.task+'/'+e.person);
  if (e.type==='interrupted' && e.lag>3) out.push(e.minute+':!'+e.person+e.lag);
  if (e.type==='error'||e.type==='harm') out.push(e.minute+':'+e.type);
  if (e.type==='missed' ) out.push(e.minute+':miss '+e.conversation);
 }
 console.log(seed, run.ledger.minutes, out.join(' '));
}
