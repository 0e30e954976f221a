/**
 * Writes docs/facilitating.md and docs/data-sheet.md from the texts of the console's help: `npx tsx
 * scripts/guide-doc.ts`.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'oxfmt';
import { blocksOf, guides, type GuideName } from '../src/app/workshop/guide/content.ts';
import { guide } from '../src/i18n/en/host/guide.ts';

/** Where each page is. */
export const guideFiles: Readonly<Record<GuideName, string>> = {
  facilitating: resolve(import.meta.dirname, '../docs/facilitating.md'),
  sheet: resolve(import.meta.dirname, '../docs/data-sheet.md'),
};

const texts: Readonly<Record<string, string>> = guide;
const text = (key: string): string => texts[key] ?? key;

/** A whole page, laid out as the formatter would, so that neither undoes the other. */
export async function guidePage(name: GuideName): Promise<string> {
  return (await format(`${name}.md`, page(name))).code;
}

function page(name: GuideName): string {
  const parts = guides[name].map((part) => {
    const blocks = blocksOf(text(`guide.${name}.${part}.text`)).map((block) =>
      block.kind === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : block.text,
    );
    return [`## ${text(`guide.${name}.${part}`)}`, ...blocks].join('\n\n');
  });
  return [
    `# ${text(`guide.${name}`)}`,
    text(`guide.${name}.about`),
    'The help of the console shows the same text, in its languages; both are made from `src/i18n/*/host/guide.ts` (`npx tsx scripts/guide-doc.ts`).',
    ...parts,
    '',
  ].join('\n\n');
}

if (process.argv[1] === import.meta.filename) {
  for (const name of Object.keys(guides) as GuideName[])
    writeFileSync(guideFiles[name], await guidePage(name));
}
