/** What is kept: the list, its tree, side by side, saving, deleting with a way back, progress; in English and Arabic. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { RunLog } from '../../../src/run/log.ts';
import { writeRuns } from '../../../src/storage/file.ts';
import type { RunFile } from '../../../src/storage/types.ts';
import { $, logUntil, openPage, stickingOut, there, violations, type Opened } from '../page.tsx';
import { widely } from '../../support/wide.ts';

let opened: Opened | null = null;
let whole: RunLog;
beforeEach(async () => {
  whole ??= await logUntil(() => false);
});
afterEach(async () => {
  await opened?.services.store.clear();
  opened?.close();
  opened = null;
  history.replaceState(null, '', location.pathname + location.search);
  await page.viewport(1280, 720);
});

const rows = () => document.querySelectorAll('.nights-row').length;
const hex = (n: number) => n.toString(16).padStart(32, '0');

/** Archives of one's own, as from another device: a night with some branches, each a few moves shorter. */
function family(count: number): RunFile[] {
  return Array.from({ length: count }, (_, at): RunFile => {
    const events = at === 0 ? whole.events : whole.events.slice(0, 4 + (at % 8));
    const end = at === 0 ? whole.end : (events.at(-1)?.minute ?? 0);
    return {
      ...{
        id: hex(at + 1),
        startedAt: 1_790_000_000_000 + at * 60_000,
        playedAt: 1_790_000_000_000 + at * 60_000,
      },
      ...{ log: { ...whole, seed: whole.seed, events, end }, report: null, origin: 'played' },
      rewound: at === 0 ? null : { run: hex(1), moves: events.length, minute: end },
    };
  });
}

/** The page of that name, over a store that holds these. */
async function openKept(name: 'nights' | 'progress', files: RunFile[], locale = 'en'): Promise<Opened> {
  const before = await openPage({ at: 'title' }, { locale });
  await before.services.store.clear();
  const taken = await before.services.store.importText(writeRuns(files));
  if (!taken.ok) throw new Error(taken.problem.message);
  const { verify } = await import('../../../src/app/verify.ts');
  await verify(before.services.store, taken.value.added.slice(0, 12));
  // The rest is played back by the page itself.
  before.close();
  history.replaceState(null, '', `#${name}`);
  return openPage({ at: 'title' }, { locale });
}

describe.each(widely(['ar'], ['en']))('in %s', (locale) => {
  test('the list, the tree and two attempts side by side pass axe and fit a small phone', async () => {
    await page.viewport(320, 568);
    opened = await openKept('nights', family(4), locale);
    await there('.nights-row');
    expect(rows()).toBe(4);
    expect([await violations(), stickingOut()]).toEqual([[], []]);
    $('.nights-do .button-plain').click();
    await there('.tree');
    // The first attempt with three branches in a list of its own.
    expect(document.querySelectorAll('.tree > li > ul > li')).toHaveLength(3);
    expect([await violations(), stickingOut()]).toEqual([[], []]);
    $('.tree li li .button-plain').click();
    await there('.compare-part table');
    expect([await violations(), stickingOut()]).toEqual([[], []]);
  });

  test('progress with one night that counts passes axe and fits a small phone', async () => {
    await page.viewport(320, 568);
    opened = await openKept('progress', family(3), locale);
    await there('.trend');
    expect(document.querySelectorAll('.trend')).toHaveLength(6);
    for (const more of document.querySelectorAll('details')) more.open = true;
    expect([await violations(), stickingOut()]).toEqual([[], []]);
    expect($('.progress').textContent).not.toMatch(/\{\{|undefined|NaN|progress\./);
  });
});

test('the night is taken again from where two attempts part', async () => {
  opened = await openKept('nights', family(2));
  await there('.nights-do .button-plain');
  $('.nights-do .button-plain').click();
  await there('.tree li li .button-plain');
  $('.tree li li .button-plain').click();
  // The branch is the beginning of the other, so nothing differs but where it stops.
  await there('.compare-moves');
  await page.getByRole('button', { name: 'Take A again from where they part' }).click();
  await page.getByRole('button', { name: 'Begin there' }).click();
  await there('[data-exchange]');
  expect(document.querySelector('.nights')).toBeNull();
  expect(location.hash).toBe('');
  const { runs } = await (opened as Opened).services.store.list();
  expect(runs).toHaveLength(3);
  expect(runs[0]?.rewound).toMatchObject({ run: hex(1), moves: 5 });
});

test('progress says what it will show while there is nothing', async () => {
  opened = await openKept('progress', []);
  await expect.poll(() => $('.progress-about').textContent).toContain('Nothing to show yet');
  expect(document.querySelector('.trend')).toBeNull();
  expect(await violations()).toEqual([]);
});

test('what is ticked is deleted at once and comes back whole', async () => {
  opened = await openKept('nights', family(3));
  await there('.nights-row');
  const before = (await opened.services.store.list()).runs;
  for (const box of document.querySelectorAll<HTMLInputElement>('.nights-row input')) box.click();
  await page.getByRole('button', { name: 'Delete all 3' }).click();
  await expect.poll(rows).toBe(0);
  expect((await opened.services.store.list()).runs).toEqual([]);
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect.poll(rows).toBe(3);
  await expect.poll(async () => (await opened?.services.store.list())?.runs).toEqual(before);
});

test('a thousand are shown a page at a time, and filtered', async () => {
  opened = await openKept('nights', thousand());
  await there('.nights-row');
  expect($('.nights-count').textContent).toContain('1,000');
  expect(rows()).toBe(25);
  await page.getByRole('button', { name: 'Older' }).click();
  await expect.poll(() => $('.nights-pages p').textContent).toBe('Page 2 of 40');
  await page.getByRole('combobox', { name: 'State' }).selectOptions('Unfinished');
  await expect.poll(() => $('.nights-pages p').textContent).toBe('Page 1 of 40');
  await page.getByRole('combobox', { name: 'What' }).selectOptions('Drills');
  await expect.poll(() => $('.nights-count').textContent).toBe('Nothing like that is kept here.');
});

/** Short attempts with a seed each, as nobody plays them. */
function thousand(): RunFile[] {
  return Array.from({ length: 1000 }, (_, at): RunFile => ({
    ...{ id: hex(at + 1), startedAt: 1_790_000_000_000 + at, playedAt: 1_790_000_000_000 + at },
    ...{
      log: { ...whole, seed: at, events: whole.events.slice(0, 1), end: 0 },
      report: null,
      origin: 'played',
    },
  }));
}

describe('a file from outside', () => {
  /** Gives a file to the page's chooser. */
  async function offer(files: RunFile[]) {
    opened = await openKept('nights', []);
    await there('input[type=file]');
    const data = new DataTransfer();
    data.items.add(new File([writeRuns(files)], 'nights.json', { type: 'application/json' }));
    const input = $<HTMLInputElement>('input[type=file]');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await there('.nights-row');
  }
  const notice = () => expect.poll(() => document.querySelector('.notice')?.textContent);
  const [good] = [() => family(1)[0] as RunFile];

  test('with moves that could not have happened is kept, marked, and opens nothing', async () => {
    const run = good();
    const forged = run.log.events.map((event) =>
      event.n === 2 && event.move.type === 'reply'
        ? { ...event, move: { ...event.move, options: ['y.release.bribe'] } }
        : event,
    );
    await offer([{ ...run, log: { ...run.log, events: forged } }]);
    await notice().toContain('could not have happened');
    expect($('.nights-row').textContent).toContain('Holds moves that could not have happened');
    expect(document.querySelector('.nights-do .button')).toBeNull();
  });

  test('with many says how far it is, can be stopped, and the same file brings the rest', async () => {
    const many = Array.from({ length: 240 }, (_, at): RunFile => {
      const log = { ...whole, seed: at + 100, events: whole.events.slice(0, 6), end: 0 };
      return { ...good(), id: hex(at + 1), log: { ...log, end: log.events.at(-1)?.minute ?? 0 } };
    });
    const offered = offer(many);
    await expect.poll(() => document.querySelector('.bringing progress')).not.toBeNull();
    expect([await violations(), stickingOut()]).toEqual([[], []]);
    document.querySelector<HTMLElement>('.bringing .button')?.click();
    await expect.poll(() => document.querySelector('.bringing')).toBeNull();
    await notice().toMatch(/^(?:Stopped|\d+ are kept here)/);
    const kept = (await opened?.services.store.list())?.runs.length ?? -1;
    expect(kept).toBeLessThanOrEqual(240);
    const again = await opened?.services.store.importText(writeRuns(many));
    expect(again?.ok && again.value.added.length + again.value.known.length).toBe(240);
    await offered;
  });

  test('with a report that its moves do not lead to gets the one that they do', async () => {
    const run = good();
    await offer([run]);
    await notice().toContain('played back as it was');
    const { store } = opened?.services ?? {};
    const honest = await store?.load(hex(1));
    if (!honest?.ok || !honest.value.report) throw new Error('no report');
    const { report } = honest.value;
    opened?.close();
    await offer([{ ...run, report: { ...report, outcome: { ...report.outcome, cost: 1 } } }]);
    await notice().toContain('worked out again');
    const mended = await opened?.services.store.load(hex(1));
    expect(mended?.ok && mended.value.report).toEqual(report);
    expect(mended?.ok && mended.value.outcome?.cost).toBe(report.outcome.cost);
  });
});
