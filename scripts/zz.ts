import { loadFolder } from '../src/cli/folder.ts';
import { policies } from '../src/lab/policies/index.ts';
import { altered } from '../src/lab/selfcheck/altered.ts';
import { reportOf } from '../src/lab/sweep.ts';
import { playPolicy } from '../src/lab/play.ts';
import { mean } from '../src/lab/statistics.ts';
const { loaded } = await loadFolder('scenarios/wrong-table');
const c=loaded!.compiled;
const ks=['delegation','safety','ownership','communication','shielding','learning'] as const;
for (const base of ['novice','commander','blamer'] as const) {
 const play=(p:any)=>[1,2,3,4,5,6,7,8,9,10].map(seed=>reportOf(playPolicy(c,{policy:p,seed,variant:'captures'})));
 const b=play(policies[base]);
 console.log(base, ks.map(k=>k.slice(0,4)+' '+mean(b.map(r=>r.competencies[k].score??0)).toFixed(1)).join(' '));
 for (const talk of c.scenario.conversations) for (const e of talk.exchanges) if (e.calls.length) {
  const p=altered(policies[base],'l',()=>({alter:(m:any)=>m.type==='reply'&&m.exchange===e.id?{type:'leave'}:m}));
  const a=play(p); const d=ks.map(k=>mean(a.map(r=>r.competencies[k].score??0))-mean(b.map(r=>r.competencies[k].score??0)));
  const kk=ks.findIndex(k=>k[0]===({D:'d',S:'s',O:'o',C:'c',H:'s',L:'l'} as any)[e.calls[0]![0]!] && (e.calls[0]![0]!=='H'?k!=='shielding':k==='shielding'));
  if (mean(d)>0.05||d[kk]!>0.05) console.log('  leaves',e.id,'mean',mean(d).toFixed(2),ks.map((k,i)=>Math.abs(d[i]!)>.3?k.slice(0,5)+' '+d[i]!.toFixed(1):'').join(' '));
 }
}
