/**
 * Audiences: promises, patience, callers. Silence past a promised time costs patience, and an impatient audience
 * calls, escalates and walks in. Cadences come from the scenario (DOMAIN section 0: no consensus on 15 minutes).
 */
import { draw, shuffled } from './chance.ts';
import { firstHolding, holds } from './conditions.ts';
import { arriveCaller } from './items.ts';
import { updateImpacts, type Update } from './moves.ts';
import { chance, emit, setFact, type Night } from './night.ts';
import { hold, please, ruleTakes } from './noise.ts';
import type { DraftFlaw, PostTruth } from './timeline.ts';
import { audienceOf, unit, type AudienceState, type LeadCard } from './world.ts';
import { must } from './book.ts';
import type { Audience } from '../scenario/schema.ts';

/** Minutes a promised update may be late and still count as kept (DOMAIN C2). */
export const grace = 2;

/** Whether the room knows that something is gone. */
function lossKnown({ world, book }: Night): boolean {
  const { lost } = book.scenario;
  return lost !== undefined && world.facts[lost] !== undefined;
}

const isRestored = ({ world, book }: Night): boolean => world.facts[book.scenario.restored] !== undefined;

/**
 * Whether an update may say this now. Nobody can write that something is missing, or back, before the room knows it;
 * that it works again can be said as soon as the graphs look so: that is the bet. What once could be said still can.
 */
export function canSay(night: Night, impact: Update['impact']): boolean {
  if (impact === 'lost') return lossKnown(night);
  if (impact === 'restored') return isRestored(night);
  if (impact === 'degraded' || impact === 'works') return night.world.facts['impact.degraded'] !== undefined;
  return true;
}

/** What the composer offers about how bad it is: all that can be said, less what a verified restore has overtaken. */
export function offeredImpacts(night: Night): Update['impact'][] {
  const overtaken: readonly Update['impact'][] = isRestored(night) ? ['unknown', 'down', 'lost'] : [];
  return updateImpacts.filter((impact) => canSay(night, impact) && !overtaken.includes(impact));
}

/** Cards of the board that can be named as a cause: a symptom is none. */
export function causeCards(night: Night): LeadCard[] {
  return night.world.leads.filter((card) => must(night.book.leads, card.id).kind === 'cause');
}

/** How bad it is as the room knows it, in an audience's words. */
export function knownImpact(night: Night): Update['impact'] {
  const { world, book } = night;
  if (world.facts[book.scenario.restored] !== undefined) return 'restored';
  if (lossKnown(night)) return 'lost';
  return world.impact === 'degraded' ? 'degraded' : 'down';
}

/** What is being done, as the room knows it: the task in hand that matters most, else `looking`. */
export function currentAction(night: Night): string {
  const { world, book } = night;
  const running = book.scenario.tasks.filter((task) =>
    Object.values(world.people).some((person) => person.task === task.id),
  );
  return (running.findLast((task) => task.critical) ?? running.at(-1))?.id ?? 'looking';
}

/** The card that the board calls known, or null. */
function boardCause(night: Night): string | null {
  return causeCards(night).find((card) => card.state === 'known')?.id ?? null;
}

/** An update that says what the room knows, no more. */
export function honestUpdate(night: Night, audience: Audience): Update {
  return {
    impact: knownImpact(night),
    scope: 'all',
    action: currentAction(night),
    next: audience.cadence,
    eta: null,
    cause: boardCause(night),
    certainty: 'known',
  };
}

/** The flaw of the liaison's next draft, fixed by seed, audience and its number: one draft in three has one. */
export function draftFlaw(night: Night, audience: Audience): DraftFlaw | null {
  const state = audienceOf(night.world, audience.id);
  const { seed } = night.header;
  const roll = draw({ seed, purpose: 'draft', subject: audience.id, ordinal: state.posts });
  if (roll >= 1 / 3) return null;
  if (roll < 1 / 9 && causeCards(night).length > 0) return 'cause';
  if (roll < 2 / 9 && state.last !== null) return 'stale';
  return 'eta';
}

/** The liaison's draft: right about two times in three, otherwise with one plausible flaw. */
export function draft(night: Night, audience: Audience): Update {
  const honest = honestUpdate(night, audience);
  const flaw = draftFlaw(night, audience);
  if (flaw === 'eta') return { ...honest, eta: 20 };
  if (flaw === 'stale') return audienceOf(night.world, audience.id).last ?? honest;
  if (flaw === 'cause') {
    const cards = causeCards(night);
    const guess = cards.find((card) => card.state === 'suspected') ?? cards[0];
    return guess ? { ...honest, cause: guess.id, certainty: 'known' } : honest;
  }
  return honest;
}

const claims = (update: Update) =>
  [update.impact, update.scope, update.action, update.eta, update.cause, update.certainty].join('|');

/** The flaw of a draft that an update still carries. */
function letThrough(night: Night, audience: Audience, update: Update, drafted: boolean): DraftFlaw | null {
  if (!drafted) return null;
  const flaw = draftFlaw(night, audience);
  if (flaw === null) return null;
  const flawed = draft(night, audience);
  if (flaw === 'eta') return update.eta === null ? null : flaw;
  if (flaw === 'cause') return update.cause === flawed.cause && update.certainty === 'known' ? flaw : null;
  return claims(update) === claims(flawed) && claims(update) !== claims(honestUpdate(night, audience))
    ? flaw
    : null;
}

/** What was true when an update went out. */
function truthOf(night: Night, audience: Audience, update: Update, drafted: boolean): PostTruth {
  const { world, book } = night;
  const state = audienceOf(world, audience.id);
  const cause = update.cause === null ? null : must(book.leads, update.cause);
  return {
    impact: knownImpact(night),
    causeKnown:
      cause === null ? null : update.certainty === 'suspected' || holds(cause.evidence, night.reading),
    restored: world.facts[book.scenario.restored] !== undefined,
    sinceLast: state.lastPostAt === null ? null : world.minute - state.lastPostAt,
    changed: state.lastPostAt === null || world.newsAt >= state.lastPostAt,
    repeat: state.last !== null && claims(state.last) === claims(update),
    flaw: letThrough(night, audience, update, drafted),
  };
}

/** What an update says and is not so: whoever reads it may notice, and the scenario can have them say it. */
function noteClaims(night: Night, { impact }: Update, truth: PostTruth): void {
  if ((impact === 'works' || impact === 'restored') && !truth.restored) setFact(night, 'claimed.works');
  if (truth.causeKnown === false) setFact(night, 'claimed.cause');
}

/** The earliest minute by which an audience was told that all would be back, with one more update. */
const backBy = ({ world }: Night, { backBy: before }: AudienceState, { eta }: Update): number | null =>
  eta === null ? before : Math.min(before ?? world.minute + eta, world.minute + eta);

/** What an audience answers: its lines of that mood in an order of this run's own, each once before any again. */
function answerText(night: Night, audience: Audience, mood: keyof Audience['answers']): string | undefined {
  const { answered } = audienceOf(night.world, audience.id);
  const texts = shuffled(audience.answers[mood], night.header.seed, `answer/${audience.id}/${mood}`);
  const text = texts[answered[mood] % Math.max(1, texts.length)];
  answered[mood] += 1;
  return text;
}

/**
 * Sends an update: keeps or misses the promise, makes the next one, and moves the audience's patience. `by` is
 * whoever sends it in the commander's place.
 */
export function post(
  night: Night,
  id: string,
  update: Update,
  drafted: boolean,
  by: string | null = null,
): void {
  const audience = must(night.book.audiences, id);
  const state = audienceOf(night.world, id);
  const { minute } = night.world;
  const truth = truthOf(night, audience, update, drafted);
  const margin = state.promisedAt === null ? null : state.promisedAt - minute;
  emit(night, { type: 'post', audience: id, update, drafted, truth, margin, ...(by === null ? {} : { by }) });
  setFact(night, `posted.${id}`);
  noteClaims(night, update, truth);
  if (state.promisedAt !== null && !state.missed && margin !== null && margin <= audience.cadence) {
    emit(night, { type: 'promise', audience: id, due: state.promisedAt, kept: margin >= -grace });
  }
  const spam = truth.sinceLast !== null && truth.sinceLast < 10 && !truth.changed;
  const mood = spam || truth.repeat ? 'angry' : update.next > 30 || update.next === 0 ? 'plain' : 'pleased';
  please(night, id, (mood === 'pleased' ? 0.25 : mood === 'plain' ? 0.12 : -0.1) * night.model.patience);
  state.promisedAt = update.next > 0 ? minute + update.next : null;
  state.missed = false;
  state.lastPostAt = minute;
  state.posts += 1;
  state.last = update;
  state.backBy = backBy(night, state, update);
  state.answers = { at: minute + 1 + Math.floor(chance(night, 'answer', id) * 2), mood };
}

function missPromise(night: Night, audience: Audience): void {
  const state = audienceOf(night.world, audience.id);
  const due = state.promisedAt;
  if (due === null || night.world.minute <= due + grace) return;
  if (!state.missed) {
    state.missed = true;
    state.patience = unit(state.patience - 0.2);
    emit(night, { type: 'promise', audience: audience.id, due, kept: false });
  } else {
    state.patience = unit(state.patience - 0.02);
  }
}

/**
 * Chance of a caller in a minute from an audience that is well served: with three of them and what else comes in,
 * nobody shielded, each fixer is interrupted two to three times an hour (DOMAIN 2.1).
 */
const atRest = 0.025;

/** How likely an audience is to send somebody in a minute: silence and a thin patience add up. Game figures. */
function callChance(night: Night, audience: Audience): number {
  const state = audienceOf(night.world, audience.id);
  const overdue = state.promisedAt === null ? 0 : Math.max(0, night.world.minute - state.promisedAt);
  const unheard = state.posts === 0 ? 0.03 : 0;
  const rate = atRest + unheard + (1 - state.patience) * 0.07 + overdue * 0.012;
  return Math.min(0.3, rate * night.model.noise);
}

/** The last callers of an audience, who take turns once everybody has called. */
const insist = 3;

/** The next caller after so many: in the order of the file, each once, then the last ones in turn. */
function callerAfter({ callers }: Audience, sent: number): Audience['callers'][number] | undefined {
  if (sent < callers.length) return callers[sent];
  const tail = callers.slice(-insist);
  return tail[(sent - callers.length) % tail.length];
}

function sendCaller(night: Night, audience: Audience): void {
  const state = audienceOf(night.world, audience.id);
  if (audience.callers.length === 0 || night.world.minute - state.calledAt < 3) return;
  if (chance(night, 'caller', audience.id) >= callChance(night, audience)) return;
  const caller = callerAfter(audience, state.callers);
  if (!caller) return;
  state.callers += 1;
  state.calledAt = night.world.minute;
  const item = arriveCaller(night, caller);
  if (ruleTakes(night, item)) hold(night, item, 'liaison');
}

/** One minute of every audience. */
export function audienceMinute(night: Night): void {
  if (night.world.facts[night.book.scenario.restored] !== undefined) return;
  for (const audience of night.book.scenario.audiences) {
    const state = audienceOf(night.world, audience.id);
    missPromise(night, audience);
    if (state.backBy !== null && night.world.minute > state.backBy) setFact(night, 'claimed.back');
    if (state.answers && night.world.minute >= state.answers.at) {
      const { mood } = state.answers;
      const text = answerText(night, audience, mood);
      state.answers = null;
      if (text !== undefined) emit(night, { type: 'answer', audience: audience.id, text, mood });
    }
    sendCaller(night, audience);
  }
}

/** The promises that stand when the bridge opens: what the status page and the board calendar say already. */
export function standingPromises(night: Night): void {
  for (const audience of night.book.scenario.audiences) {
    audienceOf(night.world, audience.id).promisedAt = night.world.minute + audience.cadence;
  }
}

/** Impact of this minute; a change of the rate is an entry. */
export function updateImpact(night: Night): { id: string; rate: number } {
  const impact = firstHolding(night.book.scenario.impacts, night.reading) ?? { id: 'none', rate: 0 };
  if (impact.id !== night.world.impact) {
    night.world.impact = impact.id;
    night.world.newsAt = night.world.minute;
    setFact(night, `impact.${impact.id}`);
    emit(night, { type: 'impact', impact: impact.id, rate: impact.rate });
  }
  return impact;
}

/** Minutes before a promise from which the liaison has a draft ready. */
const draftAhead = 4;

/** Whether the liaison has a draft for this audience now: due soon, never told, or something changed since. */
export function updateDue(night: Night, audience: Audience): boolean {
  const { world } = night;
  if (world.bridgeSince === null) return false;
  const state = audienceOf(world, audience.id);
  if (state.lastPostAt === null) return true;
  if (state.promisedAt !== null && state.promisedAt - world.minute <= draftAhead) return true;
  return world.newsAt > state.lastPostAt && world.minute - state.lastPostAt >= 2;
}
