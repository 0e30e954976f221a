/** A night sent to somebody: as a picture with its words, and as a link that this version can't play back. */
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cardSize } from '../../../src/app/share/card.ts';
import { toFragment } from '../../../src/storage/share.ts';
import { report } from '../../storage/fixtures.ts';
import { $, logUntil, openPage, openRun, stickingOut, there, violations, type Opened } from '../page.tsx';

let opened: Opened | null = null;
afterEach(async () => {
  await opened?.services.store.clear();
  opened?.close();
  opened = null;
  await page.viewport(1280, 720);
});

test('a picture of a night says in words what it shows, names nobody, and what it is not for', async () => {
  opened = await openRun(await logUntil(() => false));
  for (const name of ['More', 'Keep and share', 'Make a picture of it'])
    await page.getByRole('button', { name, exact: true }).click();
  await there('.card-picture');
  const picture = $<HTMLImageElement>('.card-picture');
  await picture.decode();
  expect([picture.naturalWidth, picture.naturalHeight]).toEqual([cardSize.width, cardSize.height]);
  expect(picture.alt).toContain('Psychological safety: ');
  expect(picture.alt).toContain('not to be used in, selection, appraisal or promotion');
  expect(picture.alt).not.toMatch(/Rosa|Tomás|Mina|Ingrid|June|Ade/);
  expect(await violations()).toEqual([]);
});

test('a night shows its link as a QR code that a phone’s screen can hold', async () => {
  await page.viewport(390, 844);
  opened = await openRun(await logUntil(() => false));
  for (const name of ['More', 'Keep and share', 'Show it as a QR code'])
    await page.getByRole('button', { name, exact: true }).click();
  await there('dialog .qr');
  const code = $<SVGSVGElement & HTMLElement>('dialog .qr');
  // Two pixels of the screen at least for each square, or no camera tells them apart.
  await expect
    .poll(() => code.getBoundingClientRect().width / code.viewBox.baseVal.width)
    .toBeGreaterThanOrEqual(2);
  expect([await violations(), stickingOut()]).toEqual([[], []]);
});

describe.each(['en', 'ar'])('a link of another version, in %s', (locale) => {
  test('is shown as stored, on a small phone too', async () => {
    await page.viewport(320, 568);
    const log = await logUntil((view) => view.act === 'yesterday');
    const fragment = toFragment({ ...log, engine: 99 }, report());
    if (!fragment.ok) throw new Error(fragment.problem.message);
    opened = await openPage({ at: 'link', fragment: fragment.value }, { locale });
    await there('.digest');
    expect(document.querySelectorAll('.digest tr')).toHaveLength(6);
    if (locale === 'en') expect($('.digest-stored').textContent).toContain('As stored, not recomputed');
    expect([await violations(), stickingOut()]).toEqual([[], []]);
    expect((await opened.services.store.list()).runs).toEqual([]);
  });
});

test('a link of a night that was not over says so and goes on from there', async () => {
  const log = await logUntil((view) => view.act === 'yesterday' && view.middle !== null);
  const fragment = toFragment(log);
  if (!fragment.ok) throw new Error(fragment.problem.message);
  opened = await openPage({ at: 'link', fragment: fragment.value });
  await there('[data-exchange]');
  await expect.poll(() => document.querySelector('.notice')?.textContent).toContain('not over');
});
