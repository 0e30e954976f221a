/** `panel`, `items` and `selfcheck`: what they write, what they say of it, and what they refuse. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bridge } from '../../src/cli/bridge.ts';
import { deskSentence } from '../../src/cli/panel/report.ts';
import { pageOf } from '../../src/cli/panel/page.ts';
import { momentsOf, questionnaireOf } from '../../src/cli/panel/questionnaire.ts';
import type { RatingsFile } from '../../src/cli/panel/types.ts';
import { loadSound } from '../../src/cli/scenarios.ts';
import { debrief } from '../../src/i18n/en/debrief.ts';
import { longDayFolder } from '../support/night.ts';

const folder = mkdtempSync(join(tmpdir(), 'panel-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function type(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await bridge(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

const path = (name: string) => join(folder, name);
function file(name: string, content: unknown): string {
  writeFileSync(path(name), typeof content === 'string' ? content : JSON.stringify(content));
  return path(name);
}

const loaded = await loadSound('wrong-table');
const moments = momentsOf(loaded);
const asked = await questionnaireOf(loaded, 'en', moments);

/** What a rater saves who gives every option the same, but for some. */
const ratings = (id: string, change: Partial<RatingsFile> = {}): RatingsFile => ({
  format: 1,
  kind: 'panel-ratings',
  scenario: asked.scenario,
  contentHash: asked.contentHash,
  texts: asked.texts,
  language: 'en',
  rater: { id, outlook: 'operations', standing: 'independent' },
  ratings: asked.items.flatMap((item) => item.options.map(({ id: option }) => ({ option, rating: 4 }))),
  notes: '',
  ...change,
});

describe('panel export', () => {
  test('asks in English and in Arabic, the same options', async () => {
    const arabic = await questionnaireOf(loaded, 'ar', moments);
    expect(arabic.dir).toBe('rtl');
    expect(arabic.items.map((item) => item.options.map(({ id }) => id))).toEqual(
      asked.items.map((item) => item.options.map(({ id }) => id)),
    );
  });
  test('every text is a text, none is an id', () => {
    const texts = asked.items.flatMap((item) => [
      ...item.says,
      ...item.before,
      ...item.options.map(({ text }) => text),
    ]);
    expect(texts.filter((text) => /^(line|option|answer|tell|fact)\.|\{\{/.test(text))).toEqual([]);
  });
  test('writes one file that may load nothing', async () => {
    const page = await pageOf(asked);
    expect(page).toContain("default-src 'none'");
    expect(page.match(/(?:src|href)="(?!data:)[^"]+"/g)).toBeNull();
    expect(page).not.toMatch(/"(?:shows|calls|weight)":/);
  });
  test('typed, writes that file and says how much is asked; with --json, what it asks', async () => {
    const [exercise, locale] = ['swoop', 'ar'];
    const there = await loadSound(exercise);
    const wanted = await questionnaireOf(there, locale);
    const answer = await type('panel', 'export', exercise, '--locale', locale, '--out', path('page.html'));
    expect(answer.out).toContain(`${wanted.items.length} moments`);
    expect(readFileSync(path('page.html'), 'utf8')).toBe(await pageOf(wanted));
    const json = await type('panel', 'export', exercise, '--locale', locale, '--json');
    expect(JSON.parse(json.out)).toEqual(wanted);
  });
  test('refuses a language that there is not', async () => {
    const answer = await type('panel', 'export', 'wrong-table', '--locale', 'xx');
    expect([answer.exit, answer.err]).toEqual([2, '"wrong-table" has no texts in "xx"; there are ar, en.']);
  });
});

describe('panel import', () => {
  test('says what five raters said, and until then that nobody has checked', async () => {
    const files = ['a', 'b', 'c', 'd', 'e'].map((id) => file(`${id}.json`, ratings(id)));
    const some = await type('panel', 'import', ...files.slice(0, 4));
    expect(some.out).toContain('not yet checked by independent experts');
    const all = await type('panel', 'import', ...files);
    expect(all.exit).toBe(0);
    expect(all.out).not.toContain('not yet checked');
    expect(all.out).toContain('Raters: 5 (independent experts: 5, desk readings: 0).');
  });
  test('does not take desk readings, or files that do not say who rated, for independent experts', async () => {
    const desk = ['f', 'g', 'h', 'i', 'j', 'k'].map((id) =>
      file(`${id}.json`, ratings(id, { rater: { id, outlook: 'operations', standing: 'desk' } })),
    );
    const old = file('old.json', { ...ratings('old'), rater: { id: 'old', outlook: 'operations' } });
    const experts = ['l', 'm', 'n', 'o'].map((id) => file(`${id}.json`, ratings(id)));
    const read = await type('panel', 'import', ...desk, old, ...experts, '--out', path('page.md'));
    expect(read.out).toContain('not yet checked by independent experts');
    expect(read.out).toContain(deskSentence);
    expect(read.out).toContain('Raters: 11 (independent experts: 4, desk readings: 7).');
    const page = readFileSync(path('page.md'), 'utf8');
    expect(page).toMatch(
      /^# Ratings of "Wrong table"\n\nScored by the authors' reading .*\n\nDesk readings show/,
    );
    const { checked, independent } = JSON.parse(
      (await type('panel', 'import', ...desk, ...experts, '--json')).out,
    ) as { checked: boolean; independent: string[] };
    expect([checked, independent]).toEqual([false, ['l', 'm', 'n', 'o']]);
  });
  test('the page of the desk check carries both sentences', () => {
    const page = readFileSync(new URL('../../docs/selfcheck/panel-desk.md', import.meta.url), 'utf8');
    expect(page).toContain(debrief['debrief.unchecked']);
    expect(page).toContain(deskSentence);
    expect(page).toContain('Raters: 8 (independent experts: 0, desk readings: 8).');
  });
  test.each<[string, unknown, string]>([
    ['noise.json', 'once upon a time', 'is not JSON'],
    ['other.json', { format: 1, kind: 'recipe' }, 'is not what the rating page saves at kind'],
    [
      'eight.json',
      ratings('x', { ratings: [{ option: 'call.1.names', rating: 8 }] }),
      'at ratings[0].rating',
    ],
    [
      'twice.json',
      ratings('x', {
        ratings: [
          { option: 'call.1.names', rating: 1 },
          { option: 'call.1.names', rating: 2 },
        ],
      }),
      'rates "call.1.names" twice',
    ],
    ['gone.json', ratings('x', { ratings: [{ option: 'old', rating: 1 }] }), 'None of the rated options'],
    ['path.json', ratings('x', { scenario: '../../etc' }), 'There is no scenario'],
  ])('refuses %s with a sentence', async (name, content, sentence) => {
    const answer = await type('panel', 'import', file(name, content));
    expect(answer.err).toContain(sentence);
    expect([answer.exit, answer.out, answer.err.split('\n').length]).toEqual([1, '', 1]);
  });
  test('refuses two files by one rater, no file, and no verb', async () => {
    const [a, b] = [file('one.json', ratings('same')), file('two.json', ratings('same'))];
    expect((await type('panel', 'import', a, b)).err).toContain('are both by "same"');
    expect((await type('panel', 'import')).exit).toBe(2);
    expect((await type('panel')).exit).toBe(2);
  });
});

describe('items', () => {
  test('says how hard each moment was, by language', async () => {
    const logs = await Promise.all(
      [1, 2].map(async (seed) => {
        const log = path(`run-${seed}.json`);
        await type('play', longDayFolder, '--policy', 'random', '--seed', String(seed), '--log', log);
        return log;
      }),
    );
    // The fixture is no scenario of ours, so its logs are of nothing that is known.
    expect((await type('items', ...logs)).err).toContain('There is no scenario');
    const ours = await Promise.all(
      [1, 2].map(async (seed) => {
        const log = path(`ours-${seed}.json`);
        await type('play', 'wrong-table', '--policy', 'novice', '--seed', String(seed), '--log', log);
        return log;
      }),
    );
    const answer = await type('items', ours[0] ?? '', `ar=${ours[1] ?? ''}`, '--json');
    const { runs, reports } = JSON.parse(answer.out) as {
      runs: number;
      reports: { language: string; runs: number; items: { item: string; difficulty: number }[] }[];
    };
    expect(runs).toBe(2);
    expect(reports.map(({ language, runs: n }) => [language, n])).toEqual([
      ['all', 2],
      ['ar', 1],
      ['unknown', 1],
    ]);
    expect(reports[0]?.items.find(({ item }) => item === 'O1.room.1')?.difficulty).toBe(1);
  });
  test('refuses what is no run, and nothing', async () => {
    expect((await type('items', file('x.json', '[]'))).exit).toBe(1);
    expect((await type('items')).exit).toBe(2);
  });
});

describe('selfcheck', () => {
  test('refuses a number that is none, and a scenario whose players it does not know', async () => {
    expect((await type('selfcheck', 'wrong-table', '--seeds', 'many')).err).toContain('takes a whole number');
    expect((await type('selfcheck', longDayFolder, '--seeds', '2')).err).toContain(
      'the self-check is for nights',
    );
  });
});
