/** What `check` asks of a drill and of a form beside what it asks of every scenario. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load/load.ts';

const root = join(import.meta.dirname, '../../scenarios');

/** The problems of one of our scenarios after a change to its files. */
async function problemsOf(id: string, change: (scenario: string) => string, texts = (text: string) => text) {
  const read = (name: string) => readFileSync(join(root, id, name), 'utf8');
  const files = [
    { name: 'scenario.yaml', text: change(read('scenario.yaml')) },
    { name: 'text/en.yaml', text: texts(read('text/en.yaml')) },
  ];
  const { problems } = await loadScenario(files, () => '');
  return problems.map(({ what }) => what);
}

it('a drill and a form as they are have none', async () => {
  expect(await problemsOf('confession', (text) => text)).toEqual([]);
  expect(await problemsOf('form-ferry', (text) => text)).toEqual([]);
});

it.each([
  [
    'one variant',
    /\n {2}- \{ id: stopped, holder: hana, truths: \[\] \}/,
    '',
    'a drill has a single variant',
  ],
  ['no behaviours', /\ntrains: .*/, '', 'a drill names no behaviours'],
  [
    'two objectives',
    /(objectives:)/,
    '$1\n  - { id: another, competency: learning }',
    'a drill has 2 objectives',
  ],
  [
    'a behaviour of another competency',
    /trains: \[/,
    'trains: [L1, ',
    'no objective is about the competency of L1',
  ],
  [
    'one decision',
    /script: \[running, stopped, form, after\]/,
    'script: [form, after]',
    '"running" has 1 decisions',
  ],
])('a drill with %s is told so', async (_, pattern, instead, problem) => {
  expect(await problemsOf('confession', (text) => text.replace(pattern, instead))).toContain(problem);
});

it('a drill says of each moment what it called for', async () => {
  const without = (text: string) => text.replace(/\n {2}why\.form\.1: .*/, '');
  expect(await problemsOf('confession', (text) => text, without)).toContain(
    'the text "why.form.1" is missing',
  );
});

it('a form offers at least four moments in each of three competencies, in every variant', async () => {
  const shorter = (text: string) => text.replace(/script: \[later, .*\]/, 'script: [after]');
  expect(await problemsOf('form-ferry', shorter)).toEqual(
    expect.arrayContaining([
      '"running" has 2 opportunities in ownership',
      '"stopped" has 2 opportunities in ownership',
    ]),
  );
});
