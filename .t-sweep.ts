import { loadFolder } from './src/cli/folder.ts';
import { policies } from './src/lab/policies/index.ts';
import { sweep, medians, median, minutesOf, seeds, bridgeMinutes } from './src/lab/sweep.ts';
const [,, names='commander', n='20'] = process.argv;
const loaded = (await loadFolder('./scenarios/wrong-table'));
if (!loaded.loaded) { console.log(loaded.problems); process.exit(1); }
const c = loaded.loaded.compiled; const T = loaded.loaded.catalogues[0]!.texts as Record<string,string>; const H = (await import('./src/lab/policies/heuristics.ts')).heuristics((id) => T['option.'+id] ?? ''); if (names==='heur') Object.assign(policies, H);
console.log('policy'.padEnd(12), 'variant'.padEnd(10), 'deleg safet owner commu shiel learn | restore learned(told) cut bridge int');
for (const name of (names==='heur'?['novice',...Object.keys(H)]:names==='all'?Object.keys(policies):names.split(','))) for (const v of ['labels','captures','addresses']) {
  const p = policies[name]; if (!p) continue;
  const t = Date.now();
  const nights = sweep(c, seeds(Number(n)), { policy: p, variant: v });
  const m = medians(nights);
  const o = nights.map(x=>x.report.outcome);
  console.log(name.padEnd(12), v.padEnd(10), Object.values(m).map(x=>x.toFixed(1).padStart(5)).join(' '), '|', median(minutesOf(nights)), median(o.map(x=>x.learnedAt??123)), o.filter(x=>x.learnedHow==='told').length+'/'+o.filter(x=>x.learnedHow==='found').length+'/'+n, o.filter(x=>x.cutOff).length, median(nights.map(bridgeMinutes)), median(o.map(x=>x.interruptions)), 'left', o.filter(x=>x.peopleWhoLeft.length).length, Math.round((Date.now()-t)/Number(n))+'ms');
}
