/**
 * Writes docs/rubric.md from the table in src/assessment/rubric.ts: `npx tsx scripts/rubric-doc.ts`. The game's own page
 * *How am I scored?* is made from the same content (`src/app/scoring/content.ts`).
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'oxfmt';
import { scoringOf, type ScoredBehaviour, type ScoredCompetency } from '../src/app/scoring/content.ts';
import { all } from '../src/i18n/en/all.ts';

const cell = (text: string) => text.replaceAll('|', '\\|');

const row = ({ id, sign, name, weight, why, source, contested }: ScoredBehaviour) =>
  `| ${id} | ${sign === '+' ? '+' : '−'} | ${cell(name)} | ${weight} | ${cell(why)} | ${cell(source)}` +
  `${contested === null ? '' : ` *Contested:* ${cell(contested)}`} |`;

const table = ({ name, sub, behaviours }: ScoredCompetency) =>
  [
    `## ${name}: ${sub}`,
    '',
    '| | | behaviour | weight | why this weight | source |',
    '|---|---|---|---|---|---|',
    ...behaviours.map(row),
    '',
  ].join('\n');

/** The whole page, laid out as the formatter would, so that neither undoes the other. */
export async function rubricPage(): Promise<string> {
  return (await format('rubric.md', page())).code;
}

function page(): string {
  const { rules, competencies } = scoringOf({
    text: (key) => all[key],
    why: ({ reasonForWeight }) => reasonForWeight,
  });
  return `# The rubric

${all['app.learning-only']} ${all['debrief.unchecked']}

Written from the table in \`src/assessment/rubric.ts\` by \`npx tsx scripts/rubric-doc.ts\`; a test checks that it is fresh. The game shows the same under *How am I scored?*

${rules.map((rule) => `- ${rule}`).join('\n')}

${competencies.map(table).join('\n')}`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(resolve(import.meta.dirname, '../docs/rubric.md'), await rubricPage());
}
