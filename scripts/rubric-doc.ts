/** Writes docs/rubric.md from the table in src/assessment/rubric.ts: `npx tsx scripts/rubric-doc.ts`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { rules } from '../src/assessment/index.ts';
import type { Rule } from '../src/assessment/index.ts';
import { reasons } from '../src/i18n/reasons/en.ts';
import { competencies, type Competency } from '../src/scenario/vocabulary.ts';

const titles: Record<Competency, string> = {
  delegation: 'Delegation',
  safety: 'Psychological safety: making it safe to speak up',
  ownership: 'Ownership',
  communication: 'Communication',
  shielding: 'Shielding',
  learning: 'Learning',
};

const cell = (text: string) => text.replaceAll('|', '\\|');

const row = (rule: Rule) =>
  `| ${rule.id} | ${rule.sign === '+' ? '+' : '−'} | ${cell(reasons[`behaviour.${rule.id}`] ?? rule.id)} | ${rule.weight} | ` +
  `${cell(rule.reasonForWeight)} | ${cell(rule.source)}${rule.contested === undefined ? '' : ` *Contested:* ${cell(rule.contested)}`} |`;

const table = (competency: Competency) =>
  [
    `## ${titles[competency]}`,
    '',
    '| | | behaviour | weight | why this weight | source |',
    '|---|---|---|---|---|---|',
    ...rules.filter((rule) => rule.competency === competency).map(row),
    '',
  ].join('\n');

/** The whole page, laid out as the formatter would, so that neither undoes the other. */
export async function rubricPage(): Promise<string> {
  const target = resolve(import.meta.dirname, '../docs/rubric.md');
  return format(page(), { ...(await resolveConfig(target)), filepath: target });
}

function page(): string {
  return `# The rubric

For learning. Not validated for, and not to be used in, selection, appraisal or promotion.

Written from the table in \`src/assessment/rubric.ts\` by \`npx tsx scripts/rubric-doc.ts\`; a test checks that it is fresh.

- An *opportunity* is one moment at which one behaviour is called for: one that the scenario wrote (an exchange's \`calls\`) or one that arose (the first minutes, a task to give, a promise to keep). \`+\` behaviours earn from 0 up to their weight, \`−\` behaviours lose from 0 down to it, linear in how much was shown.
- A competency's score is \`100 x max(0, sum(points - worst) - charges) / sum(best - worst)\` over the opportunities that this run offered; with fewer than four there are words and no number. *Throughout* from 80, *mostly* from 60, *at a cost* from 40, *not tonight* below.
- Missed, left and prevented by one's own acts count as the worst. What chance, another branch or another variant would have brought, and confrontations that were skipped, are not offered.
- Harm outside any opportunity is a charge of the weight, or of a part or multiple of it (each minute at the keyboard, double for a poke in deep work).
- One act, one debt: a timeline entry is paid or charged once, in one competency. A reply belongs to the competency of the first behaviour its moment calls for; an entry that answers an opportunity is not charged as well; of two charges the heavier stands.
- Words are checked by deeds: a promise of prevention earns only if the review paid for an action; a missed update takes back what its promise earned; naming somebody later voids the promise not to; asserting what nobody knows voids a statement.
- The score does not depend on minutes to restore, money, luck, reading speed, mode or language.
- Weights were written with their reasons before any scripted player ran. Later changes are logged with their reason and the results before and after.

${competencies.map(table).join('\n')}`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(resolve(import.meta.dirname, '../docs/rubric.md'), await rubricPage());
}
