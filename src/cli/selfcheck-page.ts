/** The self-check as a page for docs/selfcheck: tables, and what does not hold first. */
import { competencies } from '../scenario/vocabulary.ts';
import { bars, type SelfCheck, type Spread } from '../lab/selfcheck/selfcheck.ts';
import { tolerance } from '../lab/selfcheck/swaps.ts';

const fixed = (value: number) => (Number.isNaN(value) ? 'none' : value.toFixed(2));
const cell = ({ median, low, high }: Spread) =>
  median === null ? '' : `${Math.round(median)} (${Math.round(low ?? 0)}-${Math.round(high ?? 0)})`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) => [
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '---').join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
];
const listed = (ids: readonly string[]) => (ids.length === 0 ? 'none' : ids.join(', '));

const players = (check: SelfCheck) => [
  '## Players by competency',
  '',
  `Median over ${check.seeds} seeds in each variant, with the tenth and the ninetieth percentile. The looks play as the novice and choose their replies by the words alone.`,
  '',
  ...table(
    ['player', ...competencies, 'minutes'],
    check.players.map((row) => [
      row.player,
      ...competencies.map((one) => cell(row.scores[one])),
      String(Math.round(row.minutes)),
    ]),
  ),
];

const separation = (check: SelfCheck) => [
  '## Told apart',
  '',
  `The chance that a night of the first scores higher than a night of the second (area under the curve; at least ${bars.separation}), in the variant where it is lowest.`,
  '',
  ...table(
    ['players', 'competency', 'area', 'variant'],
    check.separation.map((one) => [
      `${one.good}, ${one.bad}${one.shown ? ' (shown, not asked)' : ''}`,
      one.competency,
      fixed(one.area),
      one.variant,
    ]),
  ),
];

const stability = (check: SelfCheck) => [
  '## The player, not the night',
  '',
  `ICC(2,1) with players as targets and seeds as raters (at least ${bars.stability}, else the competency is shown without a number), in the variant where it is lowest; the same among players who are the novice but for one trait, which is the harder question and no gate; the largest distance of a player's medians between two variants; one player's standard deviation over seeds; and how the score goes with the minutes to the restore within one player's nights (correlation), which the rubric does not read.`,
  '',
  ...table(
    [
      'competency',
      'ICC',
      'variant',
      'among alike',
      'between variants',
      'whose',
      'SD over seeds',
      'with minutes',
    ],
    check.stability.map((one) => [
      one.competency,
      fixed(one.overSeeds),
      one.variant,
      fixed(one.amongAlike),
      one.betweenVariants.toFixed(1),
      one.farthest,
      one.spread.toFixed(1),
      fixed(one.withMinutes),
    ]),
  ),
];

const looks = (check: SelfCheck) => [
  '## Shortcuts by the look of the words',
  '',
  'In the variant where each comes nearest to the novice. A mean below the novice, and nowhere more than 5 above.',
  '',
  ...table(
    ['look', 'language', 'mean', 'novice', 'nearest or farthest above', 'points'],
    check.heuristics.map((one) => [
      one.heuristic,
      one.language,
      one.mean.toFixed(1),
      one.novice.toFixed(1),
      one.best,
      one.above.toFixed(1),
    ]),
  ),
];

const swaps = (check: SelfCheck) => [
  '## Swaps',
  '',
  `A positive move replaced by its negative counterpart, in up to ${check.contexts} nights in which that changes something; none may raise its competency by more than ${tolerance}. An exchange's name stands for its worst answer, in the player's own night with the later moves kept where they still apply; what rests on a later move that the changed night cannot hold is left out of both. No nights: the positive move is not made by the players that were asked.`,
  '',
  ...table(
    ['swap', 'competency', 'nights', 'raised', 'mean change', 'largest'],
    check.swaps.map((one) => [
      one.id,
      one.competency,
      String(one.contexts),
      String(one.raised),
      one.mean.toFixed(1),
      one.most.toFixed(1),
    ]),
  ),
];

const exploits = (check: SelfCheck) => [
  '## Exploit search',
  '',
  `A hill climber over all moves that a screen suggests, ${check.replays} replays in all, judged on two nights and tried on four others. What its best does otherwise than the player it began from, after all that did not matter was taken out.`,
  '',
  ...check.exploits.flatMap((one) => [
    `**From the ${one.base}, in ${one.variant}:** mean ${one.before} to ${one.after} on the searched nights, ${one.elsewhere.before} to ${one.elsewhere.after} on others. ${competencies.map((name) => `${name} ${one.scores[name].before} to ${one.scores[name].after}`).join(', ')}.`,
    '',
    ...(one.changes.length === 0
      ? ['- nothing']
      : one.changes.map(({ what, worth }) => `- ${what} (${worth} of the mean)`)),
    '',
  ]),
];

const coverage = ({ coverage: seen }: SelfCheck) => [
  '## Coverage',
  '',
  `Over ${seen.nights} nights. Endings: ${Object.entries(seen.endings)
    .map(([how, n]) => `${how} ${n}`)
    .join(', ')}.`,
  '',
  ...(['exchanges', 'options', 'injects', 'lines', 'tasks'] as const).map(
    (what) => `- ${what}: ${seen[what].seen} of ${seen[what].all}; never: ${listed(seen[what].never)}`,
  ),
  '',
  `Behaviours that these nights never asked for: ${listed(seen.silent)}.`,
  '',
  ...table(
    ['behaviour', 'opportunities', 'charges', 'without points'],
    seen.behaviours.map((one) => [
      one.behaviour,
      String(one.opportunities),
      String(one.charges),
      String(one.mentions),
    ]),
  ),
];

/** The page in Markdown, before the formatter. */
export function selfCheckPage(check: SelfCheck, title: string, unchecked: string): string {
  return [
    `# Self-check of "${title}"`,
    '',
    `*${check.notice}*`,
    '',
    'For learning. Not validated for, and not to be used in, selection, appraisal or promotion.',
    '',
    unchecked,
    '',
    `Written by \`npm run bridge -- selfcheck ${check.scenario} --seeds ${check.seeds} --contexts ${check.contexts} --replays ${check.replays}\`. Engine ${check.engine}, content ${check.contentHash.slice(0, 12)}.`,
    '',
    check.holds ? 'All gates hold.' : `These do not hold (${check.failures.length}):`,
    '',
    ...check.failures.map((line) => `- ${line}`),
    ...(check.holds ? [] : ['']),
    ...players(check),
    ...separation(check),
    ...stability(check),
    ...looks(check),
    ...swaps(check),
    ...exploits(check),
    ...coverage(check),
  ].join('\n');
}
