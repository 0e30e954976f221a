/** What has to hold on every screen: no accessibility rule broken, nothing wider than the window, no text cut off. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0, 2.1 and 2.2, A and AA; target size (2.5.8) is among the last. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules of WCAG that the page breaks now, one line for each place: `rule: why (where)`. */
export async function brokenRules(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axeSource);
  const options = JSON.stringify({
    runOnly: { type: 'tag', values: tags },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1, 3).join(' ').trim();
      return `${id}: ${why} (${target.join(' ')})`;
    }),
  );
}

/** Runs in the page. Text and not a function, because tsx adds helpers that a page does not have. */
const misfitScript = `(() => {
  const name = (one) => one.tagName.toLowerCase() + (one.className && one.className.baseVal === undefined ? '.' + one.className.split(' ')[0] : '')
    + ' "' + (one.textContent || '').trim().slice(0, 40) + '"';
  const out = [];
  const scrolls = (one) => {
    for (let up = one.parentElement; up; up = up.parentElement) {
      const { overflowX } = getComputedStyle(up);
      if (overflowX === 'auto' || overflowX === 'scroll') return true;
    }
    return false;
  };
  if (document.documentElement.scrollWidth > innerWidth + 1) out.push('the page scrolls sideways: ' + document.documentElement.scrollWidth + ' > ' + innerWidth);
  for (const one of document.body.querySelectorAll('*')) {
    if (one.closest('[aria-hidden=true], .hidden, [data-preview], svg, option') || !one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const box = one.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (!scrolls(one) && (box.right > innerWidth + 1 || box.left < -1)) {
      out.push('out of the window: ' + name(one) + ' ' + Math.round(box.left) + '..' + Math.round(box.right));
    }
    const { overflowX, overflowY, position, clipPath } = getComputedStyle(one);
    const texty = [...one.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim() !== '');
    if (!texty || one.matches('input, select, textarea') || clipPath !== 'none') continue;
    if (/hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1) out.push('cut off: ' + name(one));
    if (/hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 2) out.push('cut off below: ' + name(one));
    // Text that pokes out of the control it stands in.
    const control = one.closest('button, label, summary, a');
    if (!control) continue;
    const range = document.createRange();
    range.selectNodeContents(one);
    const words = range.getBoundingClientRect();
    const frame = control.getBoundingClientRect();
    if (words.width > 0 && (words.right > frame.right + 2 || words.left < frame.left - 2)) out.push('pokes out: ' + name(one) + ' of ' + name(control));
  }
  return [...new Set(out)];
})()`;

/**
 * What does not fit on the screen now: wider than the window, cut off, or poking out of its control. `data-preview`
 * marks one line of a text that can be read elsewhere as a whole.
 */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(misfitScript);
}
