/** Who may import whom: the one-way flow of the design, as data. */

/** The folders that are layers of their own, the inner before the outer that contains it. */
export const layers = [
  'scenario/load',
  'scenario',
  'run',
  'assessment',
  'lab/policies',
  'lab',
  'statement',
  'storage',
  'i18n',
  'sound',
  'stage',
  'workshop/protocol',
  'workshop/rehearsal',
  'workshop/server',
  'workshop/client',
  'app',
  'lms',
  'cli',
] as const;
export type Layer = (typeof layers)[number];

/** `types`: only what disappears when compiled. */
type Access = 'all' | 'types';

/** What each layer may import beside itself. A layer that is not named is forbidden. */
export const mayImport: Record<Layer, Partial<Record<Layer, Access>>> = {
  scenario: {},
  // The YAML parser and the checks are for authors; a player's browser gets checked JSON.
  'scenario/load': { scenario: 'all' },
  run: { scenario: 'all' },
  assessment: { scenario: 'all', run: 'all' },
  // A policy plays from what a player sees; `policyMayImport` below names the files.
  'lab/policies': {},
  lab: { scenario: 'all', run: 'all', assessment: 'all', 'lab/policies': 'all' },
  // A statement is a text and nothing of a night; so it can be read anywhere, and advises without a score in reach.
  statement: {},
  storage: { scenario: 'all', run: 'all', assessment: 'types' },
  i18n: { scenario: 'all', run: 'types' },
  sound: { scenario: 'all', run: 'types' },
  stage: { scenario: 'all', run: 'types' },
  // A report's words for a rating travel as they are.
  'workshop/protocol': { scenario: 'all', run: 'all', assessment: 'types' },
  // Simulated phones talk to a server from outside, by the messages that real ones have.
  'workshop/rehearsal': { 'workshop/protocol': 'all', scenario: 'all', run: 'all' },
  // The words of the few pages that the server writes by itself; phones of its rehearsals.
  'workshop/server': {
    'workshop/rehearsal': 'all',
    'workshop/protocol': 'all',
    scenario: 'all',
    run: 'all',
    assessment: 'all',
    i18n: 'all',
  },
  'workshop/client': { 'workshop/protocol': 'all', storage: 'all' },
  app: {
    scenario: 'all',
    run: 'all',
    assessment: 'all',
    statement: 'all',
    storage: 'all',
    i18n: 'all',
    sound: 'all',
    stage: 'all',
    'workshop/protocol': 'all',
    'workshop/client': 'all',
  },
  lms: { run: 'all', assessment: 'all', storage: 'all' },
  cli: {
    scenario: 'all',
    'scenario/load': 'all',
    run: 'all',
    assessment: 'all',
    lab: 'all',
    'lab/policies': 'all',
    storage: 'all',
    i18n: 'all',
    'workshop/protocol': 'all',
    'workshop/server': 'all',
    'workshop/client': 'all',
    lms: 'all',
  },
};

/** What a policy may import beside other policies: the view of a run, and the words both sides share. */
export const policyMayImport = [/^src\/run\/view[^/]*\.ts$/, /^src\/scenario\/(vocabulary|ids)\.ts$/];
/** Not even by name: a policy that knows the rubric plays the rubric. */
export const policyMayNotName = ['behaviours', 'Behaviour', 'competencies', 'Competency'];

/** Which layers a package lives in; one that is not listed here has no home yet and is refused. */
export const packageHomes: readonly (readonly [pattern: RegExp, homes: readonly Layer[] | 'anywhere'])[] = [
  [/^node:/, ['cli', 'workshop/server']],
  // Takes the types off the script that goes into an exported page.
  [/^vite$/, ['cli']],
  [/^yaml$/, ['scenario/load']],
  [/^valibot$/, 'anywhere'],
  [/^compromise(\/|$)/, ['statement']],
  [/^xstate(\/|$)/, ['run', 'lab']],
  [/^fflate$/, ['storage', 'app', 'lms', 'cli']],
  [/^idb$/, ['storage']],
  [/^pino$/, ['workshop/server']],
  [/^i18next$/, ['i18n']],
  [/^howler$/, ['sound']],
  [/^(phaser|virtual:phaser-parts)(\/|$)/, ['stage']],
  // Draws the codes that phones scan.
  [/^uqr$/, ['app']],
  [/^(preact|@fontsource-variable\/[^/]+)(\/|$)/, ['app', 'lms']],
  [
    /^(hono|@hono\/node-server|kysely|libsql|pg|redis|socket\.io|@socket\.io\/redis-streams-adapter)(\/|$)/,
    ['workshop/server'],
  ],
  [/^socket\.io-client$/, ['workshop/client', 'workshop/rehearsal']],
  // Made by our own build plugins.
  [/^virtual:/, ['app', 'i18n', 'sound', 'stage', 'lms']],
];

/** Layers that must come out the same on every machine: no clock, no chance, portable arithmetic. */
export const pureLayers: readonly Layer[] = [
  'scenario/load',
  'scenario',
  'run',
  'assessment',
  'lab/policies',
  'lab',
  'statement',
];

/** The layer of a source file, or undefined outside all layers. */
export function layerOf(path: string): Layer | undefined {
  return layers.find((layer) => path.startsWith(`src/${layer}/`));
}
