import { loadFolder } from './src/cli/folder.ts';
import { policies } from './src/lab/policies/index.ts';
import { unshielded } from './src/lab/policies/unshielded.ts';
import { sweep, median, minutesOf, seeds } from './src/lab/sweep.ts';
const n = Number(process.argv[2] ?? 30);
const c = (await loadFolder('./scenarios/wrong-table')).loaded!.compiled;
for (const variant of ['labels','captures','addresses']) {
  const a = sweep(c, seeds(n), { policy: policies.commander, variant }), b = sweep(c, seeds(n), { policy: unshielded, variant });
  const q = (x: number[]) => [.1,.25,.5,.75,.9].map(p=>x.toSorted((u,v)=>u-v)[Math.floor(p*x.length)]).join(' ');
  console.log(variant, 'shielded', q(minutesOf(a)), '| bare', q(minutesOf(b)), 'ratio', (median(minutesOf(b))/median(minutesOf(a))).toFixed(2), 'cut', b.filter(x=>x.report.outcome.cutOff).length, 'int', median(b.map(x=>x.report.outcome.interruptions)), 'noise arrivals', median(b.map(x=>x.run.timeline.filter(e=>e.type==='arrived'&&e.noise).length)), 'noise ints', median(b.map(x=>x.run.timeline.filter(e=>e.type==='interrupted'&&e.cause==='noise').length)), 'deep', median(b.map(x=>x.run.timeline.filter(e=>e.type==='interrupted'&&e.cause==='noise'&&e.deep).length)), 'shielded arrivals', median(a.map(x=>x.run.timeline.filter(e=>e.type==='arrived'&&e.noise).length)), JSON.stringify(b[0].report.outcome.minutesByCause));
}
{
 const b = sweep(c, seeds(n), { policy: unshielded, variant: 'labels' });
 let ints=0, work=0, mina=0, minaW=0;
 for (const {run} of b) { const end = run.ledger.minutes;
  ints += run.timeline.filter(e=>e.type==='interrupted'&&e.cause==='noise').length; mina += run.timeline.filter(e=>e.type==='interrupted'&&e.cause==='noise'&&e.person==='mina').length;
  const since: Record<string, number> = {};
  for (const e of run.timeline) { if (e.type==='assigned') { since[e.person]=e.minute; } if ((e.type==='done'||e.type==='dropped') && since[e.person]!==undefined) { work += e.minute - since[e.person]!; if (e.person==='mina') minaW += e.minute - since[e.person]!; delete since[e.person]; } } }
 console.log('per work hour', (ints/work*60).toFixed(2), 'mina', (mina/minaW*60).toFixed(2), 'per fixer hour overall', (ints / b.reduce((s,x)=>s+x.run.ledger.minutes,0)*60/3).toFixed(2));
}
