/**
 * A small night, told minute by minute: `night().at(12).post('customers', { next: 15 })`. It writes the timeline
 * that the run would write, so that a detector is tested without one.
 */
import type { Conversation, Exchange, Inject, Option, Scenario, Task } from '../../src/scenario/schema.ts';
import { behaviours, type Behaviour, type Competency, type Role } from '../../src/scenario/vocabulary.ts';
import type { Update } from '../../src/run/moves.ts';
import type { Entry, EntryBody, EntryOf, PostTruth } from '../../src/run/timeline.ts';
import { emptyLedger, type Ledger } from '../../src/run/ledger.ts';
import { assess } from '../../src/assessment/index.ts';
import type { Finding, Report } from '../../src/assessment/types.ts';
import { careful } from '../support/update.ts';

type Shows = Partial<Record<Behaviour, number>>;

/** An option from what it shows; `goto` and the like after it. */
export const option = (id: string, shows: Shows = {}, more: Partial<Option> = {}): Option => ({
  id,
  shows,
  effects: [],
  deputy: false,
  ...more,
});

/** An exchange whose options are given by what they show: `{ good: { S3: 1 }, bad: { S3: -1 } }`. */
export const exchange = (
  id: string,
  calls: Behaviour[],
  options: Record<string, Shows> | Option[],
  more: Partial<Exchange> = {},
): Exchange => ({
  id,
  speaker: 'tomas',
  says: [],
  minutes: 1,
  calls,
  pick: { least: 1, most: 1 },
  key: false,
  confrontation: false,
  options: Array.isArray(options)
    ? options
    : Object.entries(options).map(([name, shows]) => option(`${id}.${name}`, shows)),
  ...more,
});

/** A conversation with Tomás. */
export const talk = (id: string, ...exchanges: Exchange[]): Conversation => ({
  id,
  with: 'tomas',
  hearers: 'room',
  missed: [],
  exchanges,
});

export const inject = (id: string, trigger: Inject['trigger'], more: Partial<Inject> = {}): Inject => ({
  id,
  trigger,
  channel: 'visitor',
  from: 'tomas',
  to: 'leader',
  says: [],
  patience: 4,
  demands: false,
  noise: false,
  harm: false,
  effects: [],
  expires: [],
  objectives: [],
  ...more,
});

export const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  kind: 'data',
  effort: 20,
  deep: false,
  sequence: false,
  opens: { all: [] },
  yields: [],
  effects: [],
  slower: [],
  critical: false,
  led: false,
  ...more,
});

/** A decision task. */
export const step = (id: string, irreversible = false, more: Partial<Task> = {}): Task =>
  task(id, { decision: { irreversible, risks: [], harm: [] }, ...more });

const person = (id: string, part: Scenario['cast'][number]['part']): Scenario['cast'][number] => ({
  id,
  part,
  skills: {},
  candour: 0.5,
  stress: 0.3,
  fatigue: 0.3,
  tells: { open: [], wary: [], shut: [] },
});

const audience = (id: 'customers' | 'executives' | 'board'): Scenario['audiences'][number] => ({
  id,
  cadence: 15,
  patience: 0.7,
  callers: [],
  answers: { pleased: [], plain: [], angry: [] },
});

const chapter = (act: Scenario['chapters'][number]['act'], live = false): Scenario['chapters'][number] => ({
  id: act,
  act,
  clock: '03:07',
  day: 0,
  live,
  skip: 0,
  changed: [],
  script: [],
});

/** Six people, one variant, one audience, a bridge, a review and a room; nothing happens unless it is added. */
export function scenario(more: Partial<Scenario> = {}): Scenario {
  return {
    id: 'small',
    kind: 'test',
    version: 1,
    duration: 20,
    difficulty: 'first',
    themes: [],
    objectives: [],
    provenance: [],
    variants: [
      { id: 'one', holder: 'tomas', truths: ['truth-one'] },
      { id: 'two', holder: 'mina', truths: ['truth-two'] },
    ],
    cast: [
      person('tomas', 'fixer'),
      person('mina', 'fixer'),
      person('ade', 'fixer'),
      person('june', 'deputy'),
      person('rosa', 'support'),
      person('ingrid', 'executive'),
    ],
    facts: [],
    leads: [],
    tasks: [],
    audiences: [],
    impacts: [],
    causes: [],
    phases: [],
    cutoff: { minute: 123, effects: [] },
    restored: 'restored',
    says: [],
    chapters: [chapter('bridge', true), chapter('review'), chapter('room'), chapter('debrief')],
    injects: [],
    conversations: [],
    notes: [],
    ...more,
  };
}

export const customers = [audience('customers')];
export const everybody = [audience('customers'), audience('executives'), audience('board')];

export class Night {
  readonly timeline: Entry[] = [];
  private minute = 0;
  private items = 0;

  constructor(
    readonly content: Scenario,
    private readonly skipConfrontations: boolean,
    private readonly mode: 'standard' | 'relaxed' | 'pressure' = 'standard',
  ) {
    this.add({ type: 'chapter', chapter: 'bridge', act: 'bridge' });
  }

  add(body: EntryBody): this {
    this.timeline.push({ n: this.timeline.length, minute: this.minute, ...body });
    return this;
  }

  at(minute: number): this {
    this.minute = minute;
    return this;
  }

  say(line: string, kind = 'ask', shows: Shows = {}): this {
    return this.add({ type: 'said', line, kind, hearers: 'room', shows });
  }

  role(role: Role, who: string): this {
    return this.add({ type: 'role', role, person: who });
  }

  assign(id: string, who: string, more: Partial<EntryOf<'assigned'>> = {}): this {
    const led = this.content.tasks.find((one) => one.id === id)?.led ?? false;
    return this.add({
      type: 'assigned',
      task: id,
      person: who,
      timebox: 15,
      readback: who !== 'room',
      led,
      busy: false,
      duplicate: false,
      ...more,
    });
  }

  done(id: string, who = 'tomas'): this {
    return this.add({ type: 'done', task: id, person: who, took: 10, late: 0, facts: [] });
  }

  checkin(
    who: string,
    how: 'what' | 'help' | 'eta',
    of: string | null = null,
    part: number | null = null,
  ): this {
    return this.add({ type: 'checkin', person: who, how, task: of, part, deep: false });
  }

  interrupted(who: string, cause: 'noise' | 'player' = 'player', deep = false): this {
    return this.add({ type: 'interrupted', person: who, by: 'leader', lag: deep ? 10 : 2, deep, cause });
  }

  decide(id: string, more: Partial<EntryOf<'decided'>> = {}): this {
    const irreversible = this.content.tasks.find((one) => one.id === id)?.decision?.irreversible ?? false;
    return this.add({
      type: 'decided',
      task: id,
      choice: 'approve',
      asked: false,
      backup: false,
      irreversible,
      ...more,
    });
  }

  /** `truth` as the run would have frozen it; `sinceLast` and `repeat` follow from the posts before. */
  post(to: string, says: Partial<Update> = {}, truth: Partial<PostTruth> = {}, drafted = false): this {
    const last = this.timeline.findLast((one) => one.type === 'post' && one.audience === to);
    const known: PostTruth = {
      impact: 'down',
      causeKnown: null,
      restored: false,
      sinceLast: last ? this.minute - last.minute : null,
      changed: false,
      repeat: false,
      flaw: null,
      ...truth,
    };
    return this.add({
      type: 'post',
      audience: to,
      update: { ...careful, ...says },
      drafted,
      truth: known,
      margin: null,
    });
  }

  /** Opens the exchange and answers it with an option by its full id. */
  reply(id: string, ...options: string[]): this {
    const found = this.find(id);
    const chosen = found.exchange.options.filter((one) => options.includes(one.id));
    if (chosen.length !== options.length) throw new Error(`no option ${options.join(', ')} in ${id}`);
    const shows: Shows = {};
    for (const behaviour of behaviours) {
      if (chosen.every((one) => one.shows[behaviour] === undefined)) continue;
      shows[behaviour] = chosen.reduce((sum, one) => sum + (one.shows[behaviour] ?? 0), 0) / chosen.length;
    }
    return this.open(id).add({
      type: 'replied',
      conversation: found.conversation,
      exchange: id,
      options,
      calls: found.exchange.calls,
      shows,
      minutes: 1,
      hearers: 'room',
      strategies: chosen.flatMap((one) => one.strategy ?? []),
      overclaims: [],
    });
  }

  /** As `reply`, with an option that asserts what nobody knows. */
  overclaim(id: string, chosen: string): this {
    this.reply(id, chosen);
    const last = this.timeline.at(-1);
    if (last?.type === 'replied') last.overclaims = [chosen];
    return this;
  }

  open(id: string): this {
    const found = this.find(id);
    return this.add({
      type: 'opened',
      conversation: found.conversation,
      exchange: id,
      calls: found.exchange.calls,
      speaker: 'tomas',
      text: id,
      hearers: 'room',
      confrontation: found.exchange.confrontation,
    });
  }

  leave(id: string, how: 'left' | 'patience' = 'left'): this {
    const found = this.find(id);
    return this.add({
      type: 'missed',
      conversation: found.conversation,
      with: 'tomas',
      exchange: id,
      calls: found.exchange.calls,
      how,
    });
  }

  /** Somebody else had command and took this option in the commander's place. */
  standIn(id: string, chosen: string): this {
    const found = this.find(id);
    return this.add({
      type: 'stood-in',
      by: 'june',
      conversation: found.conversation,
      exchange: id,
      option: chosen,
      calls: found.exchange.calls,
    });
  }

  skip(id: string): this {
    const found = this.find(id);
    return this.add({
      type: 'skipped',
      conversation: found.conversation,
      exchange: id,
      calls: found.exchange.calls,
    });
  }

  /** Something arrives; the next `route`, `take` or `expire` is about it. */
  arrive(id: string, more: Partial<EntryOf<'arrived'>> = {}): this {
    this.items += 1;
    const item = `i${this.items}`;
    return this.add({
      type: 'arrived',
      item,
      inject: id,
      channel: 'call',
      from: 'ingrid',
      text: id,
      noise: true,
      harm: false,
      signal: false,
      ...more,
    });
  }

  route(to: string, by: 'player' | 'liaison' | 'none' = 'player'): this {
    return this.add({
      type: 'routed',
      item: `i${this.items}`,
      from: 'victor',
      to,
      by,
      noise: true,
      signal: false,
    });
  }

  take(): this {
    return this.add({
      type: 'took',
      item: `i${this.items}`,
      from: 'victor',
      channel: 'call',
      text: 'victor.calls',
      noise: true,
      minutes: 3,
    });
  }

  /** The bridge is over, two days later. */
  review(): this {
    return this.add({ type: 'chapter', chapter: 'review', act: 'review' });
  }

  room(): this {
    return this.add({ type: 'chapter', chapter: 'room', act: 'room' });
  }

  /** The whole report; the night ends at this minute unless it has ended before. */
  report(end = 60, ledger: Partial<Ledger> = {}): Report {
    if (!this.timeline.some((one) => one.type === 'end')) {
      this.at(Math.max(end, this.minute));
      if (!this.timeline.some((one) => one.type === 'chapter' && one.act !== 'bridge')) this.review();
      this.add({ type: 'chapter', chapter: 'debrief', act: 'debrief' }).add({ type: 'end', how: 'restored' });
    }
    return this.soFar(ledger);
  }

  /** The report of a night that is not over. */
  soFar(ledger: Partial<Ledger> = {}): Report {
    return assess({
      scenario: this.content,
      header: {
        format: 1,
        engine: 1,
        scenario: this.content.id,
        contentHash: 'abc',
        seed: 1,
        variant: 'one',
        options: { skipConfrontations: this.skipConfrontations, mode: this.mode, teaching: false },
      },
      timeline: this.timeline,
      ledger: { ...emptyLedger(), ...ledger },
    });
  }

  /** All findings of one behaviour. */
  findings(behaviour: Behaviour): Finding[] {
    return Object.values(this.report().competencies)
      .flatMap((one) => one.findings)
      .filter((finding) => finding.behaviour === behaviour);
  }

  /** How much of what was offered of a behaviour was met, 0..1 in hundredths; null when nothing was offered. */
  share(behaviour: Behaviour): number | null {
    const offered = this.findings(behaviour).filter((finding) => finding.opportunity !== null);
    const possible = offered.reduce((sum, finding) => sum + finding.best - finding.worst, 0);
    const earned = offered.reduce((sum, finding) => sum + finding.points - finding.worst, 0);
    return possible === 0 ? null : Math.round((100 * earned) / possible) / 100;
  }

  /** Points charged for a behaviour. */
  charged(behaviour: Behaviour): number {
    const charges = this.findings(behaviour).filter((finding) => finding.opportunity === null);
    return charges.reduce((sum, finding) => sum - finding.points, 0);
  }

  score(competency: Competency): number | null {
    return this.report().competencies[competency].score;
  }

  private find(id: string): { conversation: string; exchange: Exchange } {
    for (const conversation of this.content.conversations) {
      const found = conversation.exchanges.find((one) => one.id === id);
      if (found) return { conversation: conversation.id, exchange: found };
    }
    throw new Error(`no exchange ${id} in this night`);
  }
}

/** A night that begins with the opening of the bridge at minute 0. */
export const night = (
  content: Partial<Scenario> = {},
  options: { skipConfrontations?: boolean; mode?: 'standard' | 'relaxed' | 'pressure' } = {},
): Night => new Night(scenario(content), options.skipConfrontations ?? false, options.mode);
