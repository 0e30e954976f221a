/** The questionnaire as one HTML file that works from a disk: style, script and data are inside, and nothing else is. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import type { Questionnaire } from './types.ts';

const besides = (name: string) => readFile(join(import.meta.dirname, 'page', name), 'utf8');

/** The page's script as browsers run it: its types taken off, its one import (of types) with them. */
async function scriptText(): Promise<string> {
  const { code } = await transformWithOxc(await besides('script.ts'), 'script.ts', { sourcemap: false });
  return code.replace(/^(?:import|export)\b[^;]*;$/gm, '');
}

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** The whole page. The policy in its head lets it load nothing, from anywhere. */
export async function pageOf(questionnaire: Questionnaire): Promise<string> {
  const [style, script] = await Promise.all([besides('style.css'), scriptText()]);
  // In a script element only `<` could end the data.
  const data = JSON.stringify(questionnaire).replaceAll('<', '\\u003c');
  const policy = `default-src 'none'; style-src ${sha(style)}; script-src ${sha(script)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${questionnaire.language}" dir="${questionnaire.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(questionnaire.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<div id="page"></div>
<p id="status" role="status"></p>
</main>
<script type="application/json" id="questionnaire">${data}</script>
<script>${script}</script>
</body>
</html>
`;
}
