/**
 * How long a night is for the one who plays it: words read, exchanges, decisions, and the seconds that follow from
 * them by act. The formula is a design bound, not a measurement of people.
 */
import type { Act } from '../scenario/vocabulary.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';
import type { Entry, Move, View } from '../run/index.ts';
import { playPolicy, type PlayOptions } from './play.ts';

/** Words of a text by its key in the catalogue (`line.call.1`), or undefined where there is none. */
export type Wording = (key: string) => string | undefined;

export interface ActPace {
  /** Words shown for the first time, unchosen options included, control labels not. */
  words: number;
  exchanges: number;
  /** Exchanges with more than one option. */
  decisions: number;
  moves: number;
  /** Presses of Wait: no moves, and not in `seconds`; each stops by itself when something happens. */
  waits: number;
  seconds: number;
}

export interface Pace {
  acts: Partial<Record<Act, ActPace>>;
  /** All acts before the debrief. */
  total: ActPace;
}

/** Words that a person reads in a minute. */
const reading = 200;
/** Seconds of one move. */
const perMove = 3;
/** Seconds of a night minute: let pass, waited, and of all the minutes that one move pays. */
const seconds = { passed: 4, waited: 0.5, paid: 1 };

const empty = (): ActPace => ({ words: 0, exchanges: 0, decisions: 0, moves: 0, waits: 0, seconds: 0 });

/** Words of a text; a dash or a dot alone is none. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((part) => /[\p{L}\p{N}{]/u.test(part)).length;

/** Keys of the texts that an entry of the log shows. */
function keysOf(entry: Entry): string[] {
  switch (entry.type) {
    case 'chapter':
      return [`chapter.${entry.chapter}`];
    case 'changed':
      return [`changed.${entry.text}`];
    case 'impact':
      return [`impact.${entry.impact}`];
    case 'asked':
      return entry.texts.map((text) => `risk.${text}`);
    case 'harm':
      return [`harm.${entry.text}`];
    case 'hands-on':
      return entry.text === undefined ? [] : [`line.${entry.text}`];
    case 'learned':
      return [`fact.${entry.fact}`];
    case 'lead':
      return [`lead.${entry.lead}`];
    case 'arrived':
    case 'told':
    case 'opened':
      return [`line.${entry.text}`];
    case 'took':
      return entry.said === undefined ? [] : [`line.${entry.said}`];
    case 'tell':
      return [`tell.${entry.text}`];
    case 'stood-in':
      return [`option.${entry.option}`];
    case 'answer':
    case 'answered':
      return [`answer.${entry.text}`];
    case 'spoke':
      return entry.text === null ? [] : [`answer.${entry.text}`];
    default:
      return [];
  }
}

/** Keys of everything else that is read at a decision; names of tasks, people and roles are labels of controls. */
function keysShown(view: View, choice: Move | 'wait'): string[] {
  const { middle } = view;
  const asked = middle
    ? [...middle.lines.map((line) => line.id), ...middle.options.map((id) => `option.${id}`)]
    : [];
  const screen = view.digs.map(({ id }) => `dig.${id}`);
  const lines = choice !== 'wait' && choice.type === 'say' ? view.says.map((id) => `say.${id}`) : [];
  const step = choice !== 'wait' && choice.type === 'decide' ? [`why.${choice.task}`] : [];
  return [...asked, ...screen, ...lines, ...step];
}

/** Counts one player's night while it is played. */
class Meter {
  readonly acts: Partial<Record<Act, ActPace>> = {};
  readonly seen = new Set<string>();
  readonly exchanges = new Set<string>();
  entries = 0;
  last: { view: View; choice: Move | 'wait' } | null = null;
  readonly wording: Wording;

  constructor(wording: Wording) {
    this.wording = wording;
  }

  act(act: Act): ActPace {
    return (this.acts[act] ??= empty());
  }

  read(act: Act, keys: readonly string[]): void {
    for (const key of keys) {
      if (this.seen.has(key)) continue;
      this.seen.add(key);
      this.act(act).words += wordsIn(this.wording(key) ?? '');
    }
  }

  /** Seconds between the last decision and this view. */
  pass(view: View): void {
    if (!this.last) return;
    const before = this.last.view;
    const minutes = view.minute - before.minute;
    const pace = this.act(before.act);
    if (this.last.choice !== 'wait') {
      pace.seconds += minutes > 0 ? seconds.paid : 0;
      return;
    }
    const isAsked = before.waiting.some((item) => item.heldBy === null);
    pace.seconds += minutes * (isAsked ? seconds.passed : seconds.waited);
    // Wait stops by itself when something happens; going on is one more press.
    const happened = view.log.slice(this.entries).length > 0;
    if (happened) pace.waits += 1;
  }

  note(view: View, choice: Move | 'wait'): void {
    this.pass(view);
    const pace = this.act(view.act);
    this.read(view.act, view.log.slice(this.entries).flatMap(keysOf));
    this.entries = view.log.length;
    this.read(view.act, keysShown(view, choice));
    const { middle } = view;
    if (middle && !this.exchanges.has(middle.exchange)) {
      this.exchanges.add(middle.exchange);
      pace.exchanges += 1;
      if (middle.options.length > 1) pace.decisions += 1;
    }
    if (choice !== 'wait') {
      pace.moves += 1;
      pace.seconds += perMove;
    } else if (this.last?.choice !== 'wait') pace.waits += 1;
    this.last = { view, choice };
  }

  sum(): Pace {
    const total = empty();
    for (const pace of Object.values(this.acts)) {
      pace.seconds += (pace.words / reading) * 60;
      total.words += pace.words;
      total.exchanges += pace.exchanges;
      total.decisions += pace.decisions;
      total.moves += pace.moves;
      total.waits += pace.waits;
      total.seconds += pace.seconds;
    }
    return { acts: this.acts, total };
  }
}

/** Plays one night and says how long it was for the player. */
export function paceOf(compiled: CompiledScenario, wanted: PlayOptions, wording: Wording): Pace {
  const meter = new Meter(wording);
  playPolicy(compiled, { ...wanted, watch: (view, choice) => meter.note(view, choice) });
  return meter.sum();
}
