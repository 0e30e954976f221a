/** What has to hold on every screen: no accessibility rule broken, nothing wider than the window, no text cut off. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0, 2.1 and 2.2, A and AA; target size (2.5.8) is among the last. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Rules of WCAG that the page breaks now, one line for each place: `rule: why (where)`. Under a visitor's own colours
 * the contrast is the system's, and axe reads the colours that the page would have had: there `ownColours` is true.
 */
export async function brokenRules(page: Page, ownColours = false): Promise<string[]> {
  await atRest(page);
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axeSource);
  const options = JSON.stringify({
    runOnly: { type: 'tag', values: tags },
    rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: !ownColours } },
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
  // In a box of one pixel, kept for screen readers.
  const forReadersOnly = (one) => {
    for (let up = one; up; up = up.parentElement) if (getComputedStyle(up).clipPath === 'inset(50%)') return true;
    return false;
  };
  // Scrolled away inside a box of its own.
  const scrolledOut = (one, x, y) => {
    for (let up = one.parentElement; up; up = up.parentElement) {
      if (!/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowY + getComputedStyle(up).overflowX)) continue;
      const frame = up.getBoundingClientRect();
      if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) return true;
    }
    return false;
  };
  if (document.documentElement.scrollWidth > innerWidth + 1) out.push('the page scrolls sideways: ' + document.documentElement.scrollWidth + ' > ' + innerWidth);
  // Behind a modal dialog nothing is read.
  const top = document.querySelector('dialog:modal') || document.body;
  for (const one of top.querySelectorAll('*')) {
    if (one.closest('[aria-hidden=true], .hidden, [data-preview], svg, option') || !one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const box = one.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (!scrolls(one) && (box.right > innerWidth + 1 || box.left < -1)) {
      out.push('out of the window: ' + name(one) + ' ' + Math.round(box.left) + '..' + Math.round(box.right));
    }
    const { overflowX, overflowY, position, clipPath } = getComputedStyle(one);
    const texty = [...one.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim() !== '');
    if (!texty || one.matches('input, select, textarea') || clipPath !== 'none' || forReadersOnly(one)) continue;
    if (/hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1) out.push('cut off: ' + name(one));
    if (/hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 2) out.push('cut off below: ' + name(one));
    // Text that pokes out of the box or the control it stands in.
    const own = [...one.childNodes].filter((child) => child.nodeType === 3 && child.textContent.trim() !== '').map((child) => {
      const range = document.createRange();
      range.selectNodeContents(child);
      return range.getBoundingClientRect();
    });
    const words = { left: Math.min(...own.map((one) => one.left)), right: Math.max(...own.map((one) => one.right)) };
    let block = one;
    while (block.parentElement && /^(inline|contents)$/.test(getComputedStyle(block).display)) block = block.parentElement;
    for (const frame of [block, one.closest('button, label, summary, a')]) {
      if (!frame || words.right - words.left < 1) continue;
      const { left, right } = frame.getBoundingClientRect();
      if (words.right > right + 2 || words.left < left - 2) out.push('pokes out: ' + name(one) + ' of ' + name(frame));
    }
  }
  // Controls in the window that something else lies on: a press in their middle would not reach them.
  const open = document.querySelector('dialog:modal') ?? document;
  for (const one of open.querySelectorAll('button, select, summary, input:not([type=file]), a')) {
    if (one.closest('[inert]') || !one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const box = one.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    if (box.width === 0 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
    const on = (at) => {
      const top = document.elementFromPoint(...at);
      return top && !one.contains(top) && !one.closest('label')?.contains(top) ? top : null;
    };
    const top = on([x, y]);
    if (!top || scrolledOut(one, x, y) || top.closest('aside') || getComputedStyle(top).position === 'sticky') continue;
    // A panel may lie on part of what is behind it.
    const corners = [[box.left + 3, box.top + 3], [box.right - 3, box.top + 3], [box.left + 3, box.bottom - 3], [box.right - 3, box.bottom - 3]];
    if (document.querySelector('dialog')?.parentElement?.contains(top) && corners.some((at) => !on(at))) continue;
    out.push('covered: ' + name(one) + ' by ' + name(top));
  }
  return [...new Set(out)];
})()`;

/** Waits until nothing that moves on its own is on its way any more. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    .map((one) => one.finished.catch(() => {})))`);
}

/**
 * What does not fit on the screen now: wider than the window, cut off, poking out of its control, or lying on one.
 * `data-preview`
 * marks one line of a text that can be read elsewhere as a whole.
 */
export async function misfits(page: Page): Promise<string[]> {
  await atRest(page);
  return page.evaluate<string[]>(misfitScript);
}

/** Boxes that reach over the right edge of the window now, outermost first: what makes the page scroll sideways. */
export function widerThanWindow(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[...document.querySelectorAll('body *')]
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([, { left, right, width }]) => width > 0 && (right > innerWidth || left < 0))
    .map(([one, { left, right }]) => one.tagName.toLowerCase() + '.' + (one.getAttribute('class') ?? '')
      + ' "' + one.textContent.trim().slice(0, 40) + '" ' + left.toFixed(1) + '..' + right.toFixed(1))`);
}
