import { loadFolder } from './src/cli/folder.ts';
import { playPolicy } from './src/lab/play.ts';
import { assess } from './src/assessment/index.ts';
import { policies } from './src/lab/policies/index.ts';
const [,, name='commander', seed='1', variant='labels', mode='log'] = process.argv;
const loaded = await loadFolder('./scenarios/wrong-table');
const L = loaded.loaded; if (!L) { console.log(loaded.problems); process.exit(1); }

const policy = policies[name];
const run = playPolicy(L.compiled, { policy, seed: Number(seed), variant });
if (mode==='log') for (const e of run.timeline) console.log(e.minute, JSON.stringify({...e, n: undefined, minute: undefined}).slice(0,230));
const r = assess({ scenario: L.compiled.scenario, header: run.header, timeline: run.timeline, ledger: run.ledger });
console.log(r.outcome);
for (const [c, v] of Object.entries(r.competencies)) { console.log('##', c, v.score, 'of', v.offered, 'charged', v.charged);
 for (const f of v.findings) if (f.points < f.best || f.opportunity===null) console.log('   ', f.behaviour, f.opportunity, f.minute, f.points, 'best', f.best, f.reason.id, JSON.stringify(f.reason.params).slice(0,100)); }
