/**
 * Audiences: promises, patience, callers. Silence past a promised time costs patience, and an impatient audience
 * calls, escalates and walks in. Cadences come from the scenario (DOMAIN section 0: no consensus on 15 minutes).
 */
import { draw, shuffled } from './chance.ts';
import { firstHolding, holds } from './conditions.ts';
import { arriveCaller } from './items.ts';
import { standsDone, updateImpacts, type Update } from './moves.ts';
import { chance, emit, setFact, type Night } from './night.ts';
import { hold, please, ruleTakes } from './noise.ts';
import { grace } from './promises.ts';
import type { DraftFlaw, PostTruth } from './timeline.ts';
import { audienceOf, taskOf, unit, type AudienceState, type Known, type LeadCard } from './world.ts';
import { must } from './book.ts';
import type { Audience } from '../scenario/schema.ts';

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

/** Steps that were approved, are done, and have been undone or overtaken by nothing: a shop closed on purpose. */
function standingSteps({ world, book, reading }: Night): string[] {
  return book.scenario.tasks
    .filter(({ id, decision }) => decision !== undefined && taskOf(world, id).doneAt !== null)
    .filter(({ closes }) => closes === undefined || !holds(closes, reading))
    .map(({ id }) => standsDone + id);
}

/** Tasks that somebody has in hand. */
const inHand = ({ world, book }: Night) =>
  book.scenario.tasks.filter((task) => Object.values(world.people).some((person) => person.task === task.id));

/** What the composer offers about what is being done: only what is so. */
export function offeredActions(night: Night): string[] {
  if (isRestored(night)) return ['watching'];
  return ['looking', ...inHand(night).map(({ id }) => id), ...standingSteps(night)];
}

/** Whether an update may name this as what is being done. Work can be named before and after it is in hand. */
export function canName(night: Night, action: string): boolean {
  if (action === 'looking') return true;
  if (action === 'watching') return isRestored(night);
  if (!action.startsWith(standsDone)) return night.book.tasks.has(action);
  const task = night.book.tasks.get(action.slice(standsDone.length));
  return task?.decision !== undefined && taskOf(night.world, task.id).doneAt !== null;
}

/** The task in hand that matters most, one that was spoken of already apart. */
function mainTask(night: Night, spokenOf?: string): string | null {
  const running = inHand(night).filter(({ id }) => id !== spokenOf);
  return (running.findLast((task) => task.critical) ?? running.at(-1))?.id ?? null;
}

/** What is being done, as the room knows it: the task in hand that matters most, else what stands, else `looking`. */
export function currentAction(night: Night): string {
  if (isRestored(night)) return 'watching';
  return mainTask(night) ?? standingSteps(night).at(-1) ?? 'looking';
}

/** The card that was called known last and still is, or null. */
function boardCause(night: Night): string | null {
  const known = causeCards(night).filter((card) => card.state === 'known');
  return (
    known.reduce<LeadCard | null>((last, card) => (last && last.at > card.at ? last : card), null)?.id ?? null
  );
}

/** An update that says what the room knows, no more. */
export function honestUpdate(night: Night, audience: Audience): Update {
  return {
    impact: knownImpact(night),
    scope: isRestored(night) ? 'unsaid' : 'all',
    action: currentAction(night),
    next: audience.cadence,
    eta: null,
    cause: boardCause(night),
    certainty: 'known',
  };
}

/** What an update speaks of, as the room knows it now. */
const knowledge = (night: Night): Known => ({
  impact: knownImpact(night),
  action: currentAction(night),
  cause: boardCause(night),
});

/** The minute by which the last update said that all is back, or null. */
const estimateOf = ({ last, lastPostAt }: AudienceState): number | null =>
  last === null || last.eta === null || lastPostAt === null ? null : lastPostAt + last.eta;

/** What was last sent to an audience, as it would read now: an estimate keeps its time on the clock until that is past. */
function asSent({ world }: Night, state: AudienceState, last: Update): Update {
  const by = estimateOf(state);
  return { ...last, eta: by === null || by <= world.minute ? null : by - world.minute };
}

/** The cause in the next draft: as it was sent, unless the board has said otherwise since. */
function causeSince(night: Night, last: Update, then: string | null): Pick<Update, 'cause' | 'certainty'> {
  const known = boardCause(night);
  const kept = { cause: last.cause, certainty: last.certainty };
  if (known !== null && known !== then) return { cause: known, certainty: 'known' };
  if (last.cause === null) return kept;
  const state = causeCards(night).find(({ id }) => id === last.cause)?.state ?? 'ruledOut';
  if (state === 'ruledOut') return { cause: known, certainty: 'known' };
  const takenBack = last.certainty === 'known' && then === last.cause && state === 'suspected';
  return takenBack ? { ...kept, certainty: 'suspected' } : kept;
}

/** Other work in hand than what was said last: an audience is not told the same twice while there is something else. */
function freshAction(night: Night, sent: Update): string {
  if (sent.action.startsWith(standsDone) || isRestored(night)) return sent.action;
  return mainTask(night, sent.action) ?? sent.action;
}

/** What was last sent with what the room has learned since, and nothing else. */
function broughtUpToDate(night: Night, state: AudienceState, last: Update): Update {
  const now = knowledge(night);
  const then = state.known ?? now;
  const sent = asSent(night, state, last);
  const isOther = now.impact !== then.impact;
  const isDoing = now.action === then.action && offeredActions(night).includes(last.action);
  const next: Update = {
    impact: isOther ? now.impact : sent.impact,
    scope: isOther && now.impact === 'restored' ? 'unsaid' : sent.scope,
    action: isDoing ? sent.action : now.action,
    next: sent.next,
    eta: isRestored(night) ? null : sent.eta,
    ...causeSince(night, last, then.cause),
  };
  return claims(next) === claims(sent) ? { ...next, action: freshAction(night, sent) } : next;
}

/** What a draft begins from: what this audience was last told, else what the board and the room say. */
export function draftBase(night: Night, audience: Audience): Update {
  const state = audienceOf(night.world, audience.id);
  return state.last === null ? honestUpdate(night, audience) : asSent(night, state, state.last);
}

/** A draft without a flaw. */
function soundDraft(night: Night, audience: Audience): Update {
  const state = audienceOf(night.world, audience.id);
  return state.last === null ? honestUpdate(night, audience) : broughtUpToDate(night, state, state.last);
}

/** The suspicion that a hurried liaison would take for known: nobody has called a cause known, and it was not struck. */
function overstated(night: Night, { cause, certainty }: Update): string | null {
  if (isRestored(night) || boardCause(night) !== null || (cause !== null && certainty === 'known'))
    return null;
  const guesses = causeCards(night).filter(
    ({ id, state }) => state === 'suspected' && (cause === null || cause === id),
  );
  const guess = guesses.at(-1)?.id ?? null;
  return guess === null || night.world.struck.includes(`cause.${guess}`) ? null : guess;
}

/** The time that a hurried liaison would read off a desk, in minutes: what is left of the work in hand, in fives. */
function readOffDesk(night: Night, { eta }: Update): number | null {
  const task = mainTask(night);
  if (eta !== null || task === null || isRestored(night) || night.world.struck.includes('eta')) return null;
  const left = -Math.floor(-taskOf(night.world, task).left / 5) * 5;
  return Math.min(60, Math.max(5, left));
}

/** The draft with one flaw, or null where there is nothing for it: only what somebody in the room has on the board or a desk. */
function flawedDraft(night: Night, audience: Audience, flaw: DraftFlaw): Update | null {
  const sound = soundDraft(night, audience);
  if (flaw === 'stale') {
    const before = draftBase(night, audience);
    return claims(before) === claims(sound) ? null : before;
  }
  if (flaw === 'eta') {
    const eta = readOffDesk(night, sound);
    return eta === null ? null : { ...sound, eta };
  }
  const cause = overstated(night, sound);
  return cause === null ? null : { ...sound, cause, certainty: 'known' };
}

const flaws = ['cause', 'stale', 'eta'] as const satisfies readonly DraftFlaw[];

/**
 * The flaw of the liaison's next draft: one draft in three has one, fixed by seed, audience and its number, as far as
 * the night has an occasion for it.
 */
export function draftFlaw(night: Night, audience: Audience): DraftFlaw | null {
  const state = audienceOf(night.world, audience.id);
  const { seed } = night.header;
  const roll = draw({ seed, purpose: 'draft', subject: audience.id, ordinal: state.posts });
  if (roll >= 1 / 3) return null;
  const first = Math.floor(roll * 9);
  const order = [...flaws.slice(first), ...flaws.slice(0, first)];
  return order.find((flaw) => flawedDraft(night, audience, flaw) !== null) ?? null;
}

/** The liaison's draft: right about two times in three, otherwise with one plausible flaw. */
export function draft(night: Night, audience: Audience): Update {
  const flaw = draftFlaw(night, audience);
  return (flaw === null ? null : flawedDraft(night, audience, flaw)) ?? soundDraft(night, audience);
}

const claims = (update: Update) =>
  [update.impact, update.scope, update.action, update.eta, update.cause, update.certainty].join('|');

/** Whether an update still carries the flaw of the draft that it began as. */
function carries(night: Night, audience: Audience, update: Update, flaw: DraftFlaw): boolean {
  const flawed = draft(night, audience);
  if (flaw === 'eta') return update.eta !== null;
  if (flaw === 'cause') return update.cause === flawed.cause && update.certainty === 'known';
  return claims(update) === claims(flawed);
}

/** What the commander took out of a draft stays out of every later one. */
function strike(night: Night, audience: Audience, flaw: DraftFlaw): void {
  const { cause } = draft(night, audience);
  if (flaw === 'eta') night.world.struck.push('eta');
  else if (flaw === 'cause' && cause !== null) night.world.struck.push(`cause.${cause}`);
}

/** Minutes by which an estimate has to move before it is another one. */
const moved = 2;

/** Whether an audience is told another time by which all is back than it was last told, or one for the first time. */
function isNewEstimate({ world }: Night, state: AudienceState, { eta }: Update): boolean {
  const before = estimateOf(state);
  if (before === null || eta === null) return before !== null || eta !== null;
  const apart = world.minute + eta - before;
  return apart > moved || apart < -moved;
}

const isRepeat = (night: Night, state: AudienceState, update: Update): boolean =>
  state.last !== null &&
  claims({ ...state.last, eta: null }) === claims({ ...update, eta: null }) &&
  !isNewEstimate(night, state, update);

/** What was true when an update went out. */
function truthOf(night: Night, audience: Audience, update: Update, flaw: DraftFlaw | null): PostTruth {
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
    repeat: isRepeat(night, state, update),
    flaw,
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
  const flaw = drafted ? draftFlaw(night, audience) : null;
  const letThrough = flaw !== null && carries(night, audience, update, flaw) ? flaw : null;
  const truth = truthOf(night, audience, update, letThrough);
  const margin = state.promisedAt === null ? null : state.promisedAt - minute;
  emit(night, { type: 'post', audience: id, update, drafted, truth, margin, ...(by === null ? {} : { by }) });
  setFact(night, `posted.${id}`);
  noteClaims(night, update, truth);
  if (state.promisedAt !== null && !state.missed && margin !== null && margin <= audience.cadence) {
    emit(night, { type: 'promise', audience: id, due: state.promisedAt, kept: margin >= -grace });
  }
  // One at the promised time is never too soon, and another estimate is news.
  const awaited = (margin !== null && margin <= grace) || isNewEstimate(night, state, update);
  const spam = truth.sinceLast !== null && truth.sinceLast < 10 && !truth.changed && !awaited;
  const mood = spam || truth.repeat ? 'angry' : update.next > 30 || update.next === 0 ? 'plain' : 'pleased';
  please(night, id, (mood === 'pleased' ? 0.25 : mood === 'plain' ? 0.12 : -0.1) * night.model.patience);
  if (flaw !== null && letThrough === null) strike(night, audience, flaw);
  state.promisedAt = update.next > 0 ? minute + update.next : null;
  state.missed = false;
  state.lastPostAt = minute;
  state.posts += 1;
  state.last = update;
  state.known = knowledge(night);
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
