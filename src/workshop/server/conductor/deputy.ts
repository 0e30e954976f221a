/**
 * The night's deputy, who decides where nobody commands: answers as the scenario marks it, and does the plain things
 * that somebody has to do. One thing at a time, so that it can be said aloud. Good practice and no more: nothing is
 * called known, nothing is done by hand, and no step is taken before the room was asked.
 */
import {
  price,
  refuse,
  view as viewOf,
  type Move,
  type Run,
  type Update,
  type View,
} from '../../../run/index.ts';
import type { Role } from '../../../scenario/vocabulary.ts';
import type { Task } from '../../../scenario/schema.ts';

/** Minutes for which somebody else commands before the deputy asks for it back. */
const letsCommand = 3;

/** The option of an exchange that the deputy takes, among those offered; null where none is marked. */
export function deputyOption({ compiled }: Run, exchange: string, offered: readonly string[]): string | null {
  const found = compiled.scenario.conversations
    .flatMap(({ exchanges }) => exchanges)
    .find(({ id }) => id === exchange);
  return found?.options.find(({ id, deputy }) => deputy && offered.includes(id))?.id ?? null;
}

/** What the deputy answers to what is in the middle; null when nothing is. */
export function deputyReply(run: Run): Move | null {
  const { middle } = viewOf(run);
  if (!middle) return null;
  const { exchange, options, pick } = middle;
  const marked = deputyOption(run, exchange, options);
  const rest = options.filter((id) => id !== marked).sort();
  const chosen = [...(marked === null ? [] : [marked]), ...rest].slice(0, Math.max(1, pick.least));
  return { type: 'reply', exchange, options: chosen };
}

/** The next plain thing to do while minutes pass; null to let one pass. */
export function deputyMove(run: Run): Move | null {
  const view = viewOf(run);
  if (!view.live || view.middle || view.ended) return null;
  if (view.handsOn) return possible(run, { type: 'terminal', action: 'up' });
  if (view.command !== 'leading') return comeBack(run, view);
  for (const wish of wishes) {
    for (const move of wish(run, view)) if (possible(run, move)) return move;
  }
  return null;
}

const possible = (run: Run, move: Move): Move | null => (refuse(run, move) === null ? move : null);

function comeBack(run: Run, view: View): Move | null {
  const taken = view.log.findLast(({ type }) => type === 'command');
  if (taken && view.minute - taken.minute < letsCommand) return null;
  return possible(run, { type: 'resume' });
}

type Wish = (run: Run, view: View) => Move[];

/** The most urgent first. */
const wishes: readonly Wish[] = [
  ...[opening, roles, desk, steps, work, standingRule, noise, updates, comingBack, asking],
];

/** Says who leads, and how. */
function opening({ compiled }: Run, { says }: View): Move[] {
  return compiled.scenario.says
    .filter(({ id, kind }) => says.includes(id) && (kind === 'declare' || kind === 'frame'))
    .map(({ id }) => ({ type: 'say', line: id }));
}

const wanted: readonly [Role, part: string][] = [
  ['deputy', 'deputy'],
  ['scribe', 'deputy'],
  ['customer-liaison', 'support'],
  ['internal-liaison', 'support'],
];

/** Support roles go to whoever is there for them, and to no fixer. */
function roles(_run: Run, { people }: View): Move[] {
  return wanted
    .filter(([role]) => !people.some((person) => person.roles.includes(role)))
    .flatMap(([role, part]) =>
      people
        .filter((person) => person.here && person.part === part && person.roles.length < 2)
        .map(({ id }): Move => ({ type: 'role', role, person: id })),
    );
}

function standingRule(_run: Run, { rule, liaison }: View): Move[] {
  return liaison && rule === null ? [{ type: 'rule', rule: 'harm', names: [] }] : [];
}

/** Minutes of a first or next promise that the deputy gives where nobody has drafted one. */
const nextUpdate = 15;

/** Minutes that lie between two updates to one audience, whatever happens: more is noise. */
const apart = 8;

/** Sends what is due: the liaison's draft, or a plain text where nobody drafts; never more than the room knows. */
function updates(_run: Run, view: View): Move[] {
  const { drafts, audiences, minute } = view;
  return audiences
    .filter(({ lastPostAt, promisedAt }) => {
      if (lastPostAt === null) return true;
      return minute - lastPostAt >= apart && promisedAt !== null && promisedAt <= minute + 2;
    })
    .map(({ id }): Move => {
      const draft = drafts.find(({ audience }) => audience === id)?.update;
      const drafted = draft !== undefined;
      return { type: 'post', audience: id, drafted, update: drafted ? honest(view, draft) : plainest(view) };
    });
}

/** Says how bad it is, and that somebody is looking. */
function plainest({ updateOffers: { impacts }, impact }: View): Update {
  return {
    impact: impacts.find((one) => one === impact) ?? impacts.find((one) => one !== 'unknown') ?? 'unknown',
    scope: 'unsaid',
    action: 'looking',
    next: nextUpdate,
    eta: null,
    cause: null,
    certainty: 'suspected',
  };
}

/** No estimate, and no cause that the board does not call known. */
function honest({ leads }: View, update: Update): Update {
  const isKnown = leads.some(({ id, state }) => id === update.cause && state === 'known');
  return {
    ...update,
    eta: null,
    cause: isKnown ? update.cause : null,
    certainty: isKnown ? 'known' : 'suspected',
    next: update.next > 0 ? update.next : nextUpdate,
  };
}

/** Whoever stands at the desk, then whoever calls and wants to talk. */
function desk(_run: Run, { waiting }: View): Move[] {
  const talking = waiting.filter(({ talks, heldBy, read }) => talks && heldBy === null && !read);
  const atDesk = talking.filter(({ channel }) => channel === 'visitor');
  return [...atDesk, ...talking].map(({ id }) => ({ type: 'take', item: id }));
}

/** Noise goes to the liaison; what is left over is read when it does not break anything. */
function noise(_run: Run, { waiting }: View): Move[] {
  const free = waiting.filter(({ heldBy, talks, read }) => heldBy === null && !talks && !read);
  return [
    ...free.map(({ id }): Move => ({ type: 'route', item: id, to: 'liaison' })),
    ...free.filter((item) => !item.noise).map(({ id }): Move => ({ type: 'take', item: id })),
  ];
}

/** Steps on the way to the restore that wait for a decision: asks first, then approves. */
function steps(run: Run, view: View): Move[] {
  const { tasks } = run.compiled.scenario;
  return view.tasks
    .filter(({ id, decision, done, people }) => {
      const isCritical = tasks.some((task) => task.id === id && task.critical);
      return decision && !done && people.length === 0 && isCritical && !isMoot(view, id, tasks);
    })
    .flatMap((task): Move[] => {
      const person = bestFor(run, view, task.id);
      if (!task.asked) return [{ type: 'ask', task: task.id }];
      if (person === null) return [];
      const { id } = task;
      return [
        {
          type: 'decide',
          task: id,
          choice: 'approve',
          person,
          timebox: timeboxOf(tasks, id),
          readback: true,
          backup: true,
        },
      ];
    });
}

/** A step whose way is barred by work that is still in hand: what is irreversible waits for the rest of the room. */
function isMoot(view: View, id: string, tasks: readonly Task[]): boolean {
  const task = view.tasks.find((one) => one.id === id);
  if (!task?.irreversible) return false;
  return tasks.some((other) => other.led && view.people.some((person) => person.task?.id === other.id));
}

/** Minutes that an order is given for: the work and a third of it again, in fives. */
function timeboxOf(tasks: readonly Task[], id: string): number {
  const effort = tasks.find((task) => task.id === id)?.effort ?? 10;
  return Math.max(5, Math.floor((effort * 4 + 14) / 15) * 5);
}

/** The free fixer who knows most about it, the first of the cast among equals. */
function bestFor({ compiled }: Run, view: View, task: string): string | null {
  const kind = compiled.scenario.tasks.find(({ id }) => id === task)?.kind ?? '';
  const isPartner = (id: string) => view.people.some((person) => person.task?.with === id);
  let best: string | null = null;
  let most = 0;
  for (const { id, part, here, task: inHand, roles: held } of view.people) {
    if (part !== 'fixer' || !here || inHand !== null || held.length > 0 || isPartner(id)) continue;
    const skill = compiled.scenario.cast.find((person) => person.id === id)?.skills[kind] ?? 0;
    if (skill <= most) continue;
    most = skill;
    best = id;
  }
  return best;
}

/** Open work that nobody has, what leads on first. */
function work(run: Run, view: View): Move[] {
  const { tasks } = run.compiled.scenario;
  const weight = (id: string) => {
    const task = tasks.find((one) => one.id === id);
    return (task?.critical ? 0 : 2) + (task?.led ? 0 : 1);
  };
  return view.tasks
    .filter(({ decision, done, people }) => !decision && !done && people.length === 0)
    .toSorted((a, b) => weight(a.id) - weight(b.id))
    .flatMap(({ id }): Move[] => {
      const person = bestFor(run, view, id);
      if (person === null) return [];
      return [{ type: 'assign', task: id, person, timebox: timeboxOf(tasks, id), readback: true }];
    });
}

/** Asks whoever's time is up, once. */
function comingBack(_run: Run, { people, minute, log }: View): Move[] {
  return people
    .filter(({ id, task, here }) => {
      if (!here || task === null || task.timebox === 0 || minute < task.since + task.timebox) return false;
      return !log.some(
        (entry) => entry.type === 'checkin' && entry.person === id && entry.minute >= task.since,
      );
    })
    .map(({ id }) => ({ type: 'checkin', person: id, how: 'what' }));
}

/** Asks somebody who shows something what they see; thanks nobody for nothing. */
function asking(run: Run, { people, says }: View): Move[] {
  const showing = people.filter(({ here, tell, part }) => here && tell !== null && part === 'fixer');
  return run.compiled.scenario.says
    .filter(
      ({ id, kind }) =>
        kind === 'invite' && says.includes(id) && showing.some((person) => id.endsWith(`-${person.id}`)),
    )
    .map(({ id }): Move => ({ type: 'say', line: id }))
    .filter((move) => price(run, move) <= 1);
}
