/** The states of the bridge that are looked at and checked: a moment, and the keys that open what it is about. */
import type { View } from '../../../src/run/view.ts';
import { busy, confessing, entries, first, person, working } from './night.ts';
import type { Shown } from './session.ts';

export interface State {
  view: View;
  /** Keys pressed once the screen is up. */
  keys?: string[];
  /** A control that is clicked after the keys, by its accessible name. */
  click?: string[];
  over?: Partial<Shown>;
  /** What the screen shows a moment later. */
  then?: Partial<Shown>;
}

const down = entries(
  { minute: 17, type: 'hands-on', action: 'down', minutes: 0, commanding: true, missed: 0 },
  { minute: 17, type: 'hands-on', action: 'dig', minutes: 4, commanding: true, missed: 0 },
);

/** Two things were looked at, one of them real. */
const looked = entries(
  { minute: 17, type: 'hands-on', action: 'down', minutes: 0, commanding: true, missed: 0 },
  {
    minute: 17,
    type: 'hands-on',
    action: 'dig',
    minutes: 2,
    commanding: true,
    missed: 0,
    what: 'log',
    text: 'dig.log',
  },
  {
    minute: 19,
    type: 'hands-on',
    action: 'dig',
    minutes: 1,
    commanding: true,
    missed: 0,
    what: 'queue',
    text: 'dig.queue',
  },
  { minute: 19, type: 'learned', fact: 'rows', how: 'hands' },
);
const screen = [
  { id: 'diff', minutes: 3 },
  { id: 'slow', minutes: 2 },
  { id: 'alarms', minutes: 1 },
  { id: 'notes', minutes: 2 },
];

const missed = entries(
  ...down,
  {
    minute: 18,
    type: 'arrived',
    item: 'i7',
    inject: 'ceo',
    channel: 'call',
    from: 'ingrid',
    text: 'ceo.1',
    noise: true,
    harm: false,
    signal: false,
  },
  { minute: 19, type: 'interrupted', person: 'mina', by: 'ingrid', lag: 11, deep: true, cause: 'noise' },
  { minute: 20, type: 'tell', person: 'tomas', text: 'tomas.stops' },
  { minute: 21, type: 'hands-on', action: 'up', minutes: 0, commanding: true, missed: 3 },
);

const draft = {
  impact: 'down',
  scope: 'all',
  action: 'db-logs',
  next: 15,
  eta: 20,
  cause: 'delete',
  certainty: 'known',
} as const;

const crowd = [
  ...busy().waiting,
  {
    id: 'i4',
    inject: 'alert',
    from: 'vendor',
    channel: 'alert',
    text: { id: 'line.alert.1' },
    since: 17,
    patience: 5,
    heldBy: null,
    liaison: 'rosa',
    talks: false,
    noise: true,
    read: false,
  },
  {
    id: 'i5',
    inject: 'ceo',
    from: 'ingrid',
    channel: 'call',
    text: { id: 'line.ceo.1' },
    since: 17,
    patience: 1,
    heldBy: null,
    liaison: 'rosa',
    talks: true,
    noise: true,
    read: false,
  },
  {
    id: 'i6',
    inject: 'press',
    from: 'nadia',
    channel: 'call',
    text: { id: 'line.sales.1' },
    since: 14,
    patience: 3,
    heldBy: 'rosa',
    liaison: 'rosa',
    talks: false,
    noise: true,
    read: false,
  },
] satisfies View['waiting'];

export const states: Record<string, State> = {
  first: { view: first() },
  idle: {
    view: busy({
      waiting: [],
      log: [
        ...busy().log,
        ...entries(
          {
            minute: 16,
            type: 'decided',
            task: 'rollback',
            choice: 'approve',
            asked: true,
            backup: true,
            irreversible: false,
          },
          { minute: 12, type: 'lead', lead: 'delete', to: 'known', by: 'player', evidence: true },
        ),
      ].map((one, n) => ({ ...one, n })),
    }),
  },
  conversation: { view: confessing() },
  crowd: {
    view: busy({
      waiting: crowd,
      liaison: { person: 'rosa', people: ['rosa'], held: 2, capacity: 3 },
      leads: ['release', 'delete', 'vendor', 'replica', 'retries', 'network', 'disk'].map((id, i) => ({
        id,
        state: (['suspected', 'known', 'ruledOut'] as const)[i % 3] ?? 'suspected',
        kind: 'cause' as const,
        speaksFor: [],
        speaksAgainst: [],
      })),
      audiences: busy().audiences.map((one) => (one.id === 'board' ? { ...one, promisedAt: 14 } : one)),
    }),
  },
  say: { view: busy({ says: ['declare', 'frame', 'invite', 'thank'] }), keys: ['s'] },
  person: { view: busy(), keys: ['s'], click: ['One person', 'Tomás'] },
  update: { view: busy(), keys: ['s'], click: ['An update'] },
  draft: {
    view: busy({
      drafts: ['customers', 'executives', 'board'].map((audience) => ({
        audience,
        update: draft,
        by: 'rosa',
        before: { ...draft, action: 'looking', eta: null },
      })),
    }),
    keys: ['s'],
    click: ['An update'],
  },
  roles: { view: first(), keys: ['s'], click: ['Roles'] },
  liaison: { view: busy(), keys: ['s'], click: ['The liaison'] },
  assign: { view: busy(), keys: ['a', '3', '3'] },
  change: { view: busy(), keys: ['a'], click: ['Change something', 'Ade'] },
  answer: { view: busy({ waiting: crowd }), keys: ['w'] },
  decide: { view: busy(), keys: ['d'] },
  restore: { view: busy(), keys: ['d', '2'] },
  leads: { view: busy(), keys: ['d'], click: ['What we think'] },
  command: { view: busy(), keys: ['d'], click: ['Command'] },
  keyboard: { view: busy(), keys: ['d'], click: ['Your keyboard'] },
  hands: {
    view: busy({
      handsOn: true,
      command: 'hands',
      waiting: [],
      log: [...busy().log, ...down].map((one, n) => ({ ...one, n })),
    }),
  },
  screen: {
    view: busy({
      handsOn: true,
      command: 'hands',
      waiting: [],
      digs: screen,
      log: [...busy().log, ...looked].map((one, n) => ({ ...one, n })),
    }),
  },
  missed: {
    view: busy({ handsOn: true, command: 'hands', log: down }),
    then: {
      view: busy({
        minute: 21,
        clock: 208,
        log: missed,
        people: [
          ...busy().people.slice(1),
          person('mina', { task: working('db-logs', 13, 11), interrupted: true, focus: 0.2 }),
        ],
      }),
    },
  },
  paying: {
    view: busy(),
    over: {
      paying: { from: 16, to: 18, landed: busy().log.slice(-3) },
      clock: { hold: 'paying', speed: 1, paused: false, waiting: false },
    },
  },
};
