/** A small made-up night in English, enough to fill the bridge screen: its texts, and views of it. */
import type { Entry, EntryBody } from '../../../src/run/timeline.ts';
import type { PersonView, TaskView, View } from '../../../src/run/view.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';

export const texts: Record<string, string> = {
  'person.mina.name': 'Mina',
  'person.mina.role': 'databases',
  'person.ade.name': 'Ade',
  'person.ade.role': 'releases',
  'person.tomas.name': 'Tomás',
  'person.tomas.role': 'data jobs',
  'person.june.name': 'June',
  'person.june.role': 'on-call lead',
  'person.rosa.name': 'Rosa',
  'person.rosa.role': 'support lead',
  'person.ingrid.name': 'Ingrid',
  'person.ingrid.role': 'chief executive',
  'person.victor.name': 'Victor',
  'person.piotr.name': 'Piotr',
  'person.lee.name': 'Leeds warehouse',
  'person.nadia.name': 'Nadia',
  'person.vendor.name': 'Payment provider',
  'dig.log': 'The log',
  'line.dig.log': 'Two thousand lines of the same. // three is plenty',
  'dig.queue': 'The queue',
  'line.dig.queue': 'Minus four. // cannot happen',
  'dig.diff': "Yesterday's diff",
  'dig.slow': 'The slow queries',
  'dig.alarms': "Tonight's alarms",
  'dig.notes': 'Your old to-dos',
  'audience.customers': 'Customers',
  'audience.executives': 'Executives',
  'audience.board': 'Board',
  'impact.down': 'Checkout down for everyone',
  'impact.degraded': 'Checkout slow, some orders fail',
  cutoff: "Sunday's copy goes back",
  'task.db-logs': 'the database logs',
  'task.deployment': 'the latest deployment',
  'task.replica': 'the replica numbers',
  'task.payments': 'the payment records',
  'task.rollback': 'roll back the release',
  'task.restore': 'restore the orders from the 01:00 snapshot',
  'lead.release': "Tuesday's release",
  'lead.delete': 'A delete ran at 02:31',
  'lead.vendor': 'The payment vendor',
  'lead.replica': 'The replica has it too',
  'lead.retries': 'Retries fill the queue',
  'lead.network': 'The network',
  'lead.disk': 'A full disk',
  'tell.tomas.stops': 'starts to type, stops',
  'tell.mina.leans': 'leans in, headphones on',
  'say.declare': "I'm the incident commander. Everything goes through me.",
  'say.frame': 'We find out what broke before we ask who. Nobody is in trouble tonight.',
  'say.invite': 'Tomás, you know those jobs. What are we not seeing?',
  'say.thank': 'Rosa, thank you for calling before touching anything.',
  'line.confess.1':
    "It's probably nothing, but. The cleanup I ran before the pager. I'm not sure which database that window was on.",
  'option.confess.running': 'Thank you for telling me now. Is anything of it still running?',
  'option.confess.why': 'Okay. Why was that window open on production at all?',
  'option.confess.home': 'Leave it, go home. Mina will find whatever it was.',
  'option.confess.later': 'Which table, and when? We do the why later, with you.',
  'line.sales.1': 'St Ann’s cannot order gloves. That is a hospital. When is it back?',
  'line.leeds.1': 'Picks look doubled?',
  'line.piotr.1': 'I have a theory about the retries. Five minutes?',
  'line.alert.1': 'Elevated error rate on card payments.',
  'line.ceo.1': 'I have the board in ten minutes. Give me something.',
  'fact.rows': 'Mina says forty thousand rows are gone from orders.',
  'answer.tomas.work': 'Prompts. I read each one before the…',
  'pending.closed': 'The shop opens with the copy, once it is checked.',
  'answer.customers.1': 'Thank you. We will wait with the theatre list.',
  'risk.rollback.1': 'Ade: it takes the new retry limit with it. The queue could spike.',
  'risk.rollback.2': 'June: nobody has tried the way back on this version.',
};

const cast: Scenario['cast'] = [
  { id: 'mina', part: 'fixer' },
  { id: 'ade', part: 'fixer' },
  { id: 'tomas', part: 'fixer' },
  { id: 'june', part: 'deputy' },
  { id: 'rosa', part: 'support' },
  { id: 'ingrid', part: 'executive' },
  { id: 'victor', part: 'voice' },
  { id: 'piotr', part: 'voice' },
  { id: 'lee', part: 'voice' },
  { id: 'nadia', part: 'voice' },
  { id: 'vendor', part: 'voice' },
].map((one) => ({
  skills: {},
  candour: 0.5,
  stress: 0.3,
  fatigue: 0.3,
  tells: { open: [], wary: [], shut: [] },
  ...(one as Pick<Scenario['cast'][number], 'id' | 'part'>),
}));

/** The parts of a scenario that the screen reads. */
export const scenario = {
  impacts: [{ id: 'down', when: { all: [] }, rate: 24_000 }],
  cutoff: { minute: 123, effects: [], warned: 'older-soon' },
  injects: [],
  tasks: [
    { id: 'db-logs', critical: true },
    { id: 'deployment', critical: true },
    { id: 'payments', critical: true },
    { id: 'replica' },
    { id: 'restore', critical: true, sequence: true, decision: { risks: [], harm: [] } },
  ],
  restored: 'restore-verified',
  id: 'sketch',
  kind: 'test',
  cast,
  audiences: [
    { id: 'customers', cadence: 15 },
    { id: 'executives', cadence: 15 },
    { id: 'board', cadence: 30 },
  ],
  says: [
    { id: 'declare', kind: 'declare' },
    { id: 'frame', kind: 'frame' },
    { id: 'invite', kind: 'invite' },
    { id: 'thank', kind: 'thank' },
  ],
} as unknown as Scenario;

export function person(id: string, over: Partial<PersonView> = {}): PersonView {
  const part = cast.find((one) => one.id === id)?.part ?? 'voice';
  return {
    id,
    part,
    here: true,
    task: null,
    roles: [],
    focus: 0.6,
    mood: 'calm',
    tell: null,
    interrupted: false,
    ...over,
  };
}

/** Work that nobody has taken up. */
export const task = (id: string, over: Partial<TaskView> = {}): TaskView => ({
  id,
  kind: 'data',
  decision: false,
  irreversible: false,
  asked: false,
  refused: false,
  people: [],
  done: false,
  ...over,
});

export const working = (id: string, left: number, lag = 0): NonNullable<PersonView['task']> => ({
  id,
  left,
  lag,
  timebox: 10,
  since: 10,
  with: null,
});

/** Numbers entries in the order given. */
export function entries(...bodies: (EntryBody & { minute: number })[]): Entry[] {
  return bodies.map((body, n) => ({ n, ...body }));
}

/** 03:24, seventeen minutes in: the picture of the sketch. */
export function busy(over: Partial<View> = {}): View {
  return {
    scenario: 'sketch',
    cast: [],
    answered: null,
    heard: null,
    pending: null,
    commander: null,
    updateOffers: {
      impacts: ['unknown', 'down', 'degraded', 'works'],
      actions: ['looking', 'db-logs', 'deployment'],
      causes: ['release', 'delete'],
    },
    act: 'bridge',
    chapter: 'bridge',
    clock: 3 * 60 + 24,
    day: 0,
    minute: 17,
    live: true,
    ended: false,
    phase: 'grip',
    money: 412300,
    rate: 24000,
    impact: 'down',
    people: [
      person('mina', {
        task: working('db-logs', 6),
        focus: 0.92,
        mood: 'calm',
        tell: { id: 'tell.mina.leans' },
      }),
      person('ade', {
        task: working('deployment', 14, 8),
        focus: 0.28,
        interrupted: true,
        mood: 'concerned',
      }),
      person('tomas', { focus: 0.35, mood: 'afraid', tell: { id: 'tell.tomas.stops' } }),
      person('june', { roles: ['deputy', 'scribe'], focus: 0.7 }),
      person('rosa', { roles: ['customer-liaison'], focus: 0.66, mood: 'tired' }),
      person('ingrid', { here: false }),
    ],
    audiences: [
      { id: 'customers', promisedAt: 23, lastPostAt: 8, posts: 1, patience: 0.7 },
      { id: 'executives', promisedAt: null, lastPostAt: null, posts: 0, patience: 0.6 },
      { id: 'board', promisedAt: 19, lastPostAt: 4, posts: 1, patience: 0.5 },
    ],
    leads: [
      { id: 'release', state: 'suspected', kind: 'cause', speaksFor: [], speaksAgainst: [] },
      { id: 'delete', state: 'known', kind: 'cause', speaksFor: [], speaksAgainst: [] },
      { id: 'vendor', state: 'ruledOut', kind: 'cause', speaksFor: [], speaksAgainst: [] },
    ],
    tasks: [
      task('db-logs', { people: ['mina'] }),
      task('deployment', { kind: 'release', people: ['ade'] }),
      task('replica'),
      task('payments'),
      task('rollback', { kind: 'release', decision: true, asked: true }),
      task('restore', { decision: true, irreversible: true }),
    ],
    says: ['frame', 'invite', 'thank'],
    middle: null,
    waiting: [
      {
        id: 'i1',
        inject: 'leeds',
        from: 'lee',
        channel: 'message',
        text: { id: 'line.leeds.1' },
        since: 16,
        patience: 3,
        heldBy: null,
        liaison: 'rosa',
        talks: false,
        noise: true,
        read: false,
      },
      {
        id: 'i2',
        inject: 'piotr',
        from: 'piotr',
        channel: 'visitor',
        text: { id: 'line.piotr.1' },
        since: 16,
        patience: 2,
        heldBy: null,
        liaison: 'rosa',
        talks: true,
        noise: true,
        read: false,
      },
      {
        id: 'i3',
        inject: 'sales',
        from: 'victor',
        channel: 'call',
        text: { id: 'line.sales.1' },
        since: 12,
        patience: 4,
        heldBy: 'rosa',
        liaison: 'rosa',
        talks: true,
        noise: true,
        read: false,
      },
    ],
    rule: 'harm',
    liaison: { person: 'rosa', people: ['rosa'], held: 1, capacity: 3 },
    command: 'leading',
    handsOn: false,
    digs: [],
    drafts: [],
    control: 0.35,
    stress: 0.5,
    log: entries(
      { minute: 3, type: 'said', line: 'declare', kind: 'declare', hearers: 'room', shows: {} },
      { minute: 6, type: 'readback', task: 'db-logs', person: 'mina', timebox: 10 },
      {
        minute: 8,
        type: 'assigned',
        task: 'db-logs',
        person: 'mina',
        timebox: 10,
        readback: true,
        led: true,
        busy: false,
        duplicate: false,
      },
      { minute: 9, type: 'answer', audience: 'customers', text: 'customers.1', mood: 'pleased' },
      { minute: 14, type: 'learned', fact: 'rows', how: 'task' },
      { minute: 15, type: 'asked', task: 'rollback', texts: ['rollback.1', 'rollback.2'] },
      { minute: 16, type: 'interrupted', person: 'ade', by: 'victor', lag: 8, deep: true, cause: 'noise' },
    ),
    params: {},
    epilogue: null,
    ...over,
  };
}

/** The first minute on the bridge: nobody leads, nobody has a task. */
export function first(over: Partial<View> = {}): View {
  const view = busy();
  return {
    ...view,
    clock: 3 * 60 + 11,
    minute: 4,
    money: 96000,
    people: view.people.map((one) => person(one.id, { here: one.here })),
    audiences: view.audiences.map((one) => ({ ...one, promisedAt: null, lastPostAt: null, posts: 0 })),
    leads: [],
    tasks: view.tasks.filter((task) => !task.decision).map((task) => ({ ...task, people: [] })),
    says: ['declare', 'frame'],
    waiting: [],
    rule: null,
    liaison: null,
    control: 0.05,
    stress: 0.4,
    log: [],
    ...over,
  };
}

/** Somebody frightened stands at the desk. */
export function confessing(over: Partial<View> = {}): View {
  return busy({
    middle: {
      conversation: 'confess',
      exchange: 'confess.1',
      with: 'tomas',
      speaker: 'tomas',
      lines: [{ id: 'line.confess.1' }],
      options: ['confess.running', 'confess.why', 'confess.later', 'confess.home'],
      pick: { least: 1, most: 1 },
      hearers: 'private',
      hears: ['tomas'],
      minutes: 2,
    },
    ...over,
  });
}
