/** All that a player could think of doing now, read off the screen. Some of it will be refused. */
import type { ExchangeView, Move, PersonView, Update, View } from '../../run/view.ts';
import { leadStates, roles, standingRules } from '../../scenario/vocabulary.ts';

/** Minutes of a time-box that people name. */
const timeboxes = [0, 5, 10, 20] as const;
/** Minutes to the next update that the composer offers. */
const nexts = [0, 10, 15, 30] as const;

/** Choices of an exchange: each option, or runs of neighbours when several are asked for. */
function replies({ exchange, options, pick }: ExchangeView): Move[] {
  const moves: Move[] = [];
  for (let size = Math.max(1, pick.least); size <= Math.min(pick.most, options.length); size++) {
    for (let start = 0; start < options.length; start++) {
      const chosen = Array.from({ length: size }, (_, i) => options[(start + i) % options.length] ?? '');
      moves.push({ type: 'reply', exchange, options: chosen });
    }
  }
  return moves;
}

function inTheMiddle(view: View, middle: ExchangeView): Move[] {
  // As the screens do: a conversation can be left, but a single reply by day is only the way on; and only where time
  // runs is there something else to take.
  const leave: Move[] = view.live || middle.options.length > 1 ? [{ type: 'leave' }] : [];
  return [...replies(middle), ...leave, ...(view.live ? takes(view) : [])];
}

const takes = (view: View): Move[] =>
  view.waiting.filter(({ read }) => !read).map(({ id }): Move => ({ type: 'take', item: id }));

function routes(view: View, here: readonly PersonView[]): Move[] {
  const places = ['defer', 'refuse', ...(view.liaison ? ['liaison'] : []), ...here.map(({ id }) => id)];
  return view.waiting
    .filter((item) => item.heldBy === null)
    .flatMap((item) => places.map((to): Move => ({ type: 'route', item: item.id, to })));
}

function assignments(view: View, fixers: readonly PersonView[]): Move[] {
  const people = [...fixers.map(({ id }) => id), 'room'];
  return view.tasks
    .filter((task) => !task.decision && !task.done)
    .flatMap(({ id }) =>
      people.flatMap((person) =>
        timeboxes.flatMap((timebox): Move[] => [
          { type: 'assign', task: id, person, timebox, readback: true },
          { type: 'assign', task: id, person, timebox, readback: false },
        ]),
      ),
    );
}

function decisions(view: View, fixers: readonly PersonView[]): Move[] {
  return view.tasks
    .filter((task) => task.decision && !task.done)
    .flatMap(({ id, asked }) => [
      ...(asked ? [] : [{ type: 'ask', task: id } as const]),
      ...['', ...fixers.map((fixer) => fixer.id)].flatMap((person): Move[] =>
        [true, false].map((backup) => ({
          type: 'decide',
          task: id,
          choice: person === '' ? 'refuse' : 'approve',
          person,
          timebox: person === '' ? 0 : 20,
          readback: person !== '',
          backup,
        })),
      ),
    ]);
}

function toPeople(here: readonly PersonView[], fixers: readonly PersonView[]): Move[] {
  return [
    ...here.flatMap(({ id }) =>
      (['what', 'help', 'eta'] as const).map((how): Move => ({ type: 'checkin', person: id, how })),
    ),
    ...here.map(({ id }): Move => ({ type: 'aside', person: id })),
    ...here
      .filter(({ task, roles: held }) => task !== null || held.length > 0)
      .map(({ id }): Move => ({ type: 'release', person: id })),
    ...fixers.map(({ id }): Move => ({ type: 'relieve', person: id })),
    ...fixers.flatMap((one) =>
      fixers
        .filter((two) => two !== one && one.task !== null)
        .map((two): Move => ({ type: 'pair', person: one.id, with: two.id })),
    ),
    ...here.flatMap(({ id }) => roles.map((role): Move => ({ type: 'role', role, person: id }))),
  ];
}

function posts(view: View): Move[] {
  const plain = (next: number): Update => ({
    impact: 'down',
    scope: 'all',
    action: view.tasks.find((task) => task.people.length > 0)?.id ?? 'looking',
    next,
    eta: null,
    cause: view.updateOffers.causes[0] ?? null,
    certainty: 'suspected',
  });
  return [
    ...view.drafts.map(({ audience, update }): Move => ({ type: 'post', audience, update, drafted: true })),
    ...view.audiences.flatMap(({ id }) =>
      nexts.map((next): Move => ({ type: 'post', audience: id, update: plain(next), drafted: false })),
    ),
  ];
}

function commands(view: View, here: readonly PersonView[]): Move[] {
  return [
    ...view.says.map((line): Move => ({ type: 'say', line })),
    ...view.leads.flatMap(({ id }) => leadStates.map((to): Move => ({ type: 'lead', lead: id, to }))),
    ...(view.liaison
      ? standingRules.map((rule): Move => ({
          type: 'rule',
          rule,
          names: rule === 'names' ? view.waiting.slice(0, 2).map((item) => item.from) : [],
        }))
      : []),
    ...here.map(({ id }): Move => ({ type: 'handover', to: id })),
    { type: 'terminal', action: 'down' },
  ];
}

/** Moves that the screen suggests now; none where there is nothing but to wait. */
export function plausible(view: View): Move[] {
  if (view.ended) return [];
  const hands: Move[] = [
    ...view.digs.map(({ id }): Move => ({ type: 'terminal', action: 'dig', what: id })),
    { type: 'terminal', action: 'dig' },
    { type: 'terminal', action: 'up' },
  ];
  if (view.middle) return inTheMiddle(view, view.middle);
  if (!view.live) return [];
  if (view.handsOn) return hands;
  if (view.command !== 'leading') return [{ type: 'resume' }, { type: 'terminal', action: 'down' }];
  const here = view.people.filter((person) => person.here);
  const fixers = here.filter((person) => person.part === 'fixer');
  return [
    ...takes(view),
    ...routes(view, here),
    ...assignments(view, fixers),
    ...decisions(view, fixers),
    ...toPeople(here, fixers),
    ...posts(view),
    ...commands(view, here),
  ];
}
