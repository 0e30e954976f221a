/** Makes the public view of a run: plain data, nothing of the truth that was not seen. */
import { causeCards, draft, draftBase, offeredActions, offeredImpacts, updateDue } from './audiences.ts';
import { chapterAt, must } from './book.ts';
import { shuffled } from './chance.ts';
import { firstHolding, holds } from './conditions.ts';
import { onScreen } from './digs.ts';
import { inTheWay } from './epilogue.ts';
import { freeLiaison, liaisons, writerTo } from './noise.ts';
import { called, type Night } from './night.ts';
import { peopleOn } from './people.ts';
import type { Fact } from '../scenario/schema.ts';
import type { Run } from './run.ts';
import { standIn } from './standIn.ts';
import { hearersOf, offered } from './talk.ts';
import type { Entry, EntryOf } from './timeline.ts';
import type {
  AnsweredView,
  AudienceView,
  CastView,
  DraftView,
  ExchangeView,
  ItemView,
  LeadView,
  Mood,
  PersonView,
  TaskView,
  TextRef,
  View,
} from './view.ts';
import { isOpen, seemsLeft } from './work.ts';
import { taskOf, type Item, type PersonState } from './world.ts';

/** Minutes for which a tell stays with its person. */
const tellLasts = 4;

function moodOf(night: Night, person: PersonState): Mood {
  if (night.world.facts[night.book.scenario.restored] !== undefined) return 'relieved';
  // Fear shows once there is something to fear, whoever has it: candour alone gives nobody away.
  if (person.stress > 0.72) return person.candour < 0.32 ? 'angry' : 'afraid';
  if (person.fatigue > 0.62) return 'tired';
  return person.stress > 0.45 ? 'concerned' : 'calm';
}

function taskLeft(night: Night, id: string, person: PersonState): PersonView['task'] {
  if (person.task === null) return null;
  return {
    id: person.task,
    left: seemsLeft(night, id),
    lag: person.lag,
    timebox: person.timebox,
    since: person.since,
    with: person.with,
  };
}

function peopleView(night: Night): PersonView[] {
  return Object.entries(night.world.people).map(([id, person]) => ({
    id,
    part: must(night.book.people, id).part,
    here: person.here,
    task: taskLeft(night, id, person),
    roles: [...person.roles],
    focus: person.focus,
    mood: moodOf(night, person),
    tell:
      person.here && person.tell && night.world.minute - person.tell.minute <= tellLasts
        ? { id: `tell.${person.tell.text}` }
        : null,
    interrupted: person.lag > 0 && person.interruptions > 0,
  }));
}

function itemView(night: Night, item: Item): ItemView {
  return {
    id: item.id,
    inject: item.inject,
    from: item.from,
    channel: item.channel,
    text: item.text === '' ? null : { id: `line.${item.text}` },
    since: item.since,
    patience: item.patience,
    heldBy: item.heldBy,
    liaison: freeLiaison(night, item),
    talks: item.conversation !== null,
    noise: item.noise,
    read: item.read,
  };
}

function exchangeView(night: Night): ExchangeView | null {
  const at = night.flow.exchange;
  if (at === null) return null;
  const { exchange, conversation } = must(night.book.exchanges, at);
  const says = firstHolding(exchange.says, night.reading);
  const lines: TextRef[] = says ? [{ id: `line.${says.text}` }] : [];
  const speaker = called(night, exchange.speaker);
  return {
    conversation: conversation.id,
    exchange: exchange.id,
    with: called(night, conversation.with),
    speaker,
    lines,
    options: shuffled(
      offered(night, exchange).map((option) => option.id),
      night.header.seed,
      exchange.id,
    ),
    pick: exchange.pick,
    hearers: conversation.hearers,
    hears: hearersOf(night, conversation),
    minutes: exchange.minutes,
  };
}

function tasksView(night: Night): TaskView[] {
  if (night.world.bridgeSince === null) return [];
  return night.book.scenario.tasks
    .filter((task) => isOpen(night, task) || peopleOn(night, task.id).length > 0)
    .map((task) => ({
      id: task.id,
      kind: task.kind,
      decision: task.decision !== undefined,
      irreversible: task.decision?.irreversible ?? false,
      asked: taskOf(night.world, task.id).asked,
      refused: taskOf(night.world, task.id).refused,
      people: peopleOn(night, task.id),
      done: taskOf(night.world, task.id).doneAt !== null,
    }));
}

function pendingView(night: Night): TextRef | null {
  const { tasks, pending } = night.book.scenario;
  const waits = tasks.some(
    (task) => task.decision && isOpen(night, task) && peopleOn(night, task.id).length === 0,
  );
  const found = waits || !pending ? null : firstHolding(pending, night.reading);
  return found && { id: `pending.${found.text}` };
}

function draftsView(night: Night): DraftView[] {
  if (liaisons(night).length === 0) return [];
  return night.book.scenario.audiences
    .filter((audience) => updateDue(night, audience))
    .map((audience) => ({
      audience: audience.id,
      update: draft(night, audience),
      before: draftBase(night, audience),
      by: writerTo(night, audience.id) ?? '',
    }));
}

/** Of these observations the ones that the room has heard, in the order in which it did. */
function heard({ world: { facts } }: Night, observations: readonly Fact[]): TextRef[] {
  return observations
    .filter(({ id }) => facts[id] !== undefined)
    .sort((a, b) => (facts[a.id] ?? 0) - (facts[b.id] ?? 0))
    .map(({ id }) => ({ id: `fact.${id}` }));
}

const leadsView = (night: Night): LeadView[] =>
  night.world.leads.map(({ id, state }) => {
    const { kind, origin } = must(night.book.leads, id);
    const first = origin === undefined ? [] : [{ id: `line.${origin}` }];
    return {
      id,
      state,
      kind,
      speaksFor: [...first, ...heard(night, night.book.bearing.get(id)?.for ?? [])],
      speaksAgainst: heard(night, night.book.bearing.get(id)?.against ?? []),
    };
  });

/** Who is heard or seen in an entry of the log, or null. */
function appears(entry: Entry): string | null {
  switch (entry.type) {
    case 'arrived':
    case 'told':
      return entry.from;
    case 'opened':
    case 'answered':
      return entry.speaker;
    case 'tell':
    case 'spoke':
    case 'role':
    case 'readback':
    case 'done':
      return entry.person;
    default:
      return null;
  }
}

/** When each person first appeared; the timeline only grows, so that each entry is read once. */
const meetings = new WeakMap<readonly Entry[], { read: number; met: Map<string, number> }>();

function metOf({ timeline }: Night): ReadonlyMap<string, number> {
  const known = meetings.get(timeline) ?? { read: 0, met: new Map<string, number>() };
  for (const entry of timeline.slice(known.read)) {
    const who = appears(entry);
    if (who !== null && !known.met.has(who)) known.met.set(who, entry.n);
  }
  known.read = timeline.length;
  meetings.set(timeline, known);
  return known.met;
}

function castView(night: Night): CastView[] {
  const met = metOf(night);
  return night.book.scenario.cast.map(({ id, part }) => ({
    id,
    part,
    name: { id: `person.${id}.name` },
    role: { id: `person.${id}.role` },
    met: met.get(id) ?? null,
  }));
}

/** Minutes for which an answer still is what was just said. */
const answerLasts = 1;

/** What was said back to the last reply, unless the night has gone on since. */
function answeredView({ timeline, world }: Night): AnsweredView | null {
  for (let at = timeline.length - 1; at >= 0; at--) {
    const entry = timeline[at];
    if (!entry || world.minute - entry.minute > answerLasts || entry.type === 'replied') return null;
    if (entry.type === 'missed') return null;
    if (entry.type !== 'answered') continue;
    const { exchange, option, speaker, text } = entry;
    return { exchange, option, speaker, text: { id: `answer.${text}` } };
  }
  return null;
}

/** Minutes for which what somebody said to a question still is what was just said; the question itself takes one. */
const heardLasts = 2;

/** What a commander does after which an answer is not the last word any more. */
const movesOn: ReadonlySet<Entry['type']> = new Set([
  ...(['replied', 'missed', 'said', 'assigned', 'decided', 'asked', 'post', 'took'] as const),
]);

/** The entry of the log in which somebody answered the commander's question, unless the night has gone on since. */
function heardView({ timeline, world }: Night): number | null {
  for (let at = timeline.length - 1; at >= 0; at--) {
    const entry = timeline[at];
    if (!entry || world.minute - entry.minute > heardLasts || movesOn.has(entry.type)) return null;
    if (entry.type === 'spoke') return entry.n;
  }
  return null;
}

const audiencesView = (night: Night): AudienceView[] =>
  Object.entries(night.world.audiences).map(([id, audience]) => ({
    id,
    promisedAt: audience.promisedAt,
    lastPostAt: audience.lastPostAt,
    posts: audience.posts,
    patience: audience.patience,
  }));

/** Entries that a player may see: nothing that the commander missed while looking down, no plain bookkeeping. */
function logView(night: Night): Entry[] {
  const { lookedDown } = night.world;
  const hidden = night.flow.command === 'hands' && lookedDown !== null ? lookedDown : Infinity;
  return night.timeline.filter((entry) => {
    if (entry.type === 'signal' || entry.type === 'skipped') return false;
    // A kept promise is the update itself; a missed one is news.
    if (entry.type === 'promise') return !entry.kept;
    if (entry.type === 'arrived' || entry.type === 'tell' || entry.type === 'interrupted')
      return entry.minute < hidden;
    return true;
  });
}

/** How far the team has its grip, 0..1: facts on the board, work in hand, the restore. */
function control(night: Night): number {
  const { world, book } = night;
  if (world.facts[book.scenario.restored] !== undefined) return 1;
  const critical = book.scenario.tasks.filter((task) => task.critical);
  const done = critical.filter((task) => taskOf(world, task.id).doneAt !== null).length;
  const working =
    book.fixers.filter((id) => world.people[id]?.task !== null).length / Math.max(1, book.fixers.length);
  return Math.min(
    0.9,
    (done / Math.max(1, critical.length)) * 0.6 + working * 0.2 + (world.rule === null ? 0 : 0.1),
  );
}

/** Waiting things as the commander sees them; with the head down nothing new is announced. */
function waitingView(night: Night): ItemView[] {
  const { lookedDown, items, middleItem } = night.world;
  const down = night.flow.command === 'hands' ? (lookedDown ?? Infinity) : Infinity;
  return items
    .filter((item) => item !== middleItem && item.since < down)
    .map((item) => itemView(night, item));
}

/** Where the clock on the wall stands: minutes since midnight. */
function clockOf(night: Night): { clock: number; day: number } {
  const chapter = chapterAt(
    night.book.scenario,
    Math.min(night.world.chapter, night.book.scenario.chapters.length - 1),
  );
  const [hours = '0', minutes = '0'] = chapter.clock.split(':');
  const gone = chapter.live ? night.world.minute - night.world.chapterSince : 0;
  return { clock: (Number(hours) * 60 + Number(minutes) + gone) % 1440, day: chapter.day };
}

/** What a player sees now. A fresh plain object; cheap enough for every step. */
export function view(run: Run): View {
  const { night } = run;
  const { world, book } = night;
  const chapter = chapterAt(book.scenario, Math.min(world.chapter, book.scenario.chapters.length - 1));
  // What was done since the minute began is seen at once: the header says no other thing than the people.
  const impact = firstHolding(book.scenario.impacts, night.reading);
  const rate = impact?.rate ?? 0;
  const present = Object.values(world.people).filter((person) => person.here);
  const ending = night.timeline.findLast((entry): entry is EntryOf<'epilogue'> => entry.type === 'epilogue');
  const other =
    book.scenario.variants.find((variant) => variant.holder !== night.holder)?.holder ?? night.holder;
  const [liaison] = liaisons(night);
  return {
    scenario: book.scenario.id,
    act: chapter.act,
    chapter: chapter.id,
    ...clockOf(night),
    minute: world.minute,
    live: chapter.live,
    ended: world.ended !== null,
    phase: night.flow.phase,
    money: world.ledger.cost,
    rate: world.ledger.restoredAt === null ? rate : 0,
    impact: world.impact === '' ? '' : (impact?.id ?? world.impact),
    people: peopleView(night),
    cast: castView(night),
    audiences: audiencesView(night),
    leads: leadsView(night),
    tasks: tasksView(night),
    pending: pendingView(night),
    says: book.scenario.says
      .filter(
        (line) =>
          world.bridgeSince !== null &&
          world.said[line.id] === undefined &&
          (!line.when || holds(line.when, night.reading)) &&
          (!line.asks || world.people[line.asks.who]?.here === true),
      )
      .map((line) => line.id),
    middle: exchangeView(night),
    answered: answeredView(night),
    heard: heardView(night),
    waiting: waitingView(night),
    rule: world.rule,
    liaison: liaison
      ? {
          person: liaison.id,
          people: liaisons(night).map(({ id }) => id),
          held: world.items.filter((item) => item.heldBy !== null).length,
          capacity: liaisons(night).reduce((sum, one) => sum + one.capacity, 0),
        }
      : null,
    command: night.flow.command,
    commander: standIn(night),
    handsOn: world.lookedDown !== null,
    digs: world.lookedDown === null ? [] : onScreen(night).map(({ id, minutes }) => ({ id, minutes })),
    drafts: draftsView(night),
    updateOffers: {
      impacts: offeredImpacts(night),
      actions: offeredActions(night),
      causes: causeCards(night)
        .filter((card) => card.state !== 'ruledOut')
        .map((card) => card.id),
    },
    control: control(night),
    stress: present.reduce((sum, person) => sum + person.stress, 0) / Math.max(1, present.length),
    log: logView(night),
    params: { holder: night.holder, other },
    epilogue: ending
      ? {
          chance: ending.chance,
          windows: ending.windows,
          livedFails: ending.livedFails,
          speaks: ending.speaks,
          against: inTheWay(night),
        }
      : null,
  };
}
