import { loadFolder } from './src/cli/folder.ts';
import { policies } from './src/lab/policies/index.ts';
import { paceOf } from './src/lab/pace.ts';
const L = (await loadFolder('./scenarios/wrong-table')).loaded!;
const texts = L.catalogues[0]!.texts as Record<string,string>;
for (const name of (process.argv[2]??'commander,novice').split(',')) for (const variant of ['labels','captures','addresses']) {
  const p = paceOf(L.compiled, { policy: policies[name], seed: 3, variant }, (k) => texts[k]);
  console.log(name, variant, 'total', p.total.words, 'words', p.total.exchanges, 'ex', p.total.decisions, 'dec', p.total.moves, 'moves', (p.total.seconds/60).toFixed(1), 'min');
  for (const [a, x] of Object.entries(p.acts)) console.log('   ', a, x.words, x.exchanges, x.decisions, x.moves, x.seconds.toFixed(0)+'s');
}
{
 const { view } = await import('./src/run/index.ts'); void view;
 const { playPolicy } = await import('./src/lab/play.ts');
 const groups: Record<string, Record<string, number>> = {};
 const seen = new Set<string>();
 const { wordsIn } = await import('./src/lab/pace.ts');
 const orig = texts;
 // count via wording spy
 const counted: Record<string, number> = {};
 paceOf(L.compiled, { policy: policies.commander, seed: 3, variant: 'labels' }, (k) => { const t = orig[k]; counted[k] = wordsIn(t ?? ''); return t; });
 for (const [k, n] of Object.entries(counted)) { const g = k.split('.')[0]!; (groups[g] ??= {n:0,w:0}).n!++; groups[g]!.w! += n; }
 console.log(groups);
 console.log(Object.entries(counted).filter(([k])=>k.startsWith('line.')).map(([k,n])=>k.slice(5)+' '+n).join(', '));
 console.log(Object.entries(counted).filter(([,n])=>n===0));
}
