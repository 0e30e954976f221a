/**
 * Plays the game through its real interface, as one of the lab's policies would. Beside the page the same run goes
 * on in this process; after each move the two have to show the same, so a whole night is also a test of the screens.
 *
 *     const player = await Player.sitDown(page, { seed: 7, policy: commander, hands: keyboard(page) });
 *     await player.answer();
 *     await player.playOn();
 *
 * The page needs the address `?seed=7` and the settings of `calm` (time moves only when the player acts or waits),
 * and its clock installed, so that waiting costs no real time. Nothing here sleeps.
 */
import { assess } from '../../src/assessment/index.ts';
import type { Report } from '../../src/assessment/types.ts';
import { statementOf } from '../../src/app/screens/statement.ts';
import { settleMs } from '../../src/app/time.ts';
import type { Words } from '../../src/app/session-types.ts';
import {
  refuse,
  replay,
  step,
  toLog,
  view as viewOf,
  type Move,
  type Run,
  type RunLog,
  type View,
} from '../../src/run/index.ts';
import type { Policy } from '../../src/lab/policies/policy.ts';
import type { Page } from 'playwright';
import { atRest, widerThanWindow } from './play/checks.ts';
import type { Hands } from './play/hands.ts';
import { look, type Seen } from './play/look.ts';
import { asOnScreen, perform } from './play/moves.ts';
import { loadNight, sameRun, wordsOf } from './play/night.ts';
import { panel, type Table } from './play/panels.ts';

export interface PlayerOptions {
  /** As in the page's address. */
  seed: number;
  policy: Policy;
  hands: Hands;
  /** The page's language; English by default. */
  locale?: string;
  softer?: boolean;
  /** The deputy's questions; as in the page's settings. */
  teaching?: boolean;
  /** Called when a kind of screen or panel is up for the first time. */
  onScreen?: (name: string, page: Page) => Promise<void>;
  /** Called once the screen shows what a move led to. */
  afterMove?: (page: Page) => Promise<void>;
  /** Called before each decision; return true to stop there. */
  until?: (view: View) => boolean;
}

/** Settings under which nothing happens unless the player acts: put them into `openGame({ settings })`. */
export const calm = { mode: 'relaxed', motion: 'reduced', stage: false } as const;

/** Milliseconds of the page's clock that one waited minute takes. */
const waitedMs = 500;
/** Looks without anything new after which the player gives up. */
const mostLooks = 400;
/** Moves within one minute after which time passes anyway, as in the lab. */
const mostMoves = 60;

export class Player {
  private readonly memory: unknown;
  private readonly screens = new Set<string>();
  private readonly table: Table;
  private minuteOfMoves = { minute: -1, moves: 0 };
  /** Widest overhang of any screen, in CSS pixels, with the screen's name and what reaches out of the window there. */
  overhang: { screen: string; pixels: number; by: string[] } = { screen: '', pixels: 0, by: [] };

  private constructor(
    private readonly page: Page,
    private readonly options: PlayerOptions,
    /** The same run, in this process. */
    readonly run: Run,
    public words: Words,
  ) {
    this.memory = options.policy.begin(options.seed);
    this.table = { page, words, hands: options.hands, onScreen: (name) => this.note(name) };
  }

  static async sitDown(page: Page, options: PlayerOptions): Promise<Player> {
    const night = await loadNight();
    const run = sameRun(night, options.seed, {
      skipConfrontations: options.softer === true,
      mode: 'relaxed',
      teaching: options.teaching ?? true,
    });
    return new Player(page, options, run, await wordsOf(night, options.locale ?? 'en', run));
  }

  /** Goes on with a stored run, which the page has open. */
  static async resume(page: Page, log: RunLog, options: Omit<PlayerOptions, 'seed'>): Promise<Player> {
    const night = await loadNight();
    const run = replay(night.compiled, log);
    const words = await wordsOf(night, options.locale ?? 'en', run);
    return new Player(page, { ...options, seed: log.seed }, run, words);
  }

  /** The page has changed its language. */
  async speak(locale: string): Promise<void> {
    this.words = await wordsOf(await loadNight(), locale, this.run);
    this.table.words = this.words;
  }

  get view(): View {
    return viewOf(this.run);
  }

  get log(): RunLog {
    return toLog(this.run);
  }

  /** The report that the page has to come to as well. */
  report(): Report {
    const { compiled, header, timeline, ledger } = this.run;
    return assess({ scenario: compiled.scenario, header, timeline: [...timeline], ledger });
  }

  /** Answers the ringing phone. */
  async answer(): Promise<void> {
    const { page, table, options } = this;
    await this.note('ring');
    const key = options.softer === true ? 'first.answer-softer' : 'first.answer';
    const button = page.getByRole('button', { name: table.words.t(key), exact: true });
    await options.hands.use(button);
  }

  /** Plays on until the night is over and its debrief is up, until it is told to stop, or for some decisions. */
  async playOn(decisions = Infinity): Promise<void> {
    let left = decisions;
    for (let idle = 0; idle < mostLooks; idle++) {
      const seen = await look(this.page, this.words);
      if (await this.pass(seen)) continue;
      if (this.run.ended && seen.debrief) return this.note('debrief');
      if (!this.follow(seen)) {
        await this.page.clock.runFor(20);
        continue;
      }
      const { view } = this;
      if (view.ended) continue;
      await this.note(this.screen());
      if (this.moved) await this.options.afterMove?.(this.page);
      this.moved = false;
      if (left <= 0 || this.options.until?.(view) === true) return;
      await this.decide(view, seen);
      left -= 1;
      idle = 0;
    }
    const seen = await look(this.page, this.words);
    throw new Error(`The screen stands still: ${JSON.stringify(seen)}, where the run is at ${this.where()}.`);
  }

  /** Waits until the screen shows the moment that the run here is at. */
  async settle(): Promise<void> {
    await this.playOn(0);
  }

  /** Presses what makes the next move and looks no further: for whoever is about to be killed. */
  async press(): Promise<void> {
    const { view } = this;
    const reply = this.options.policy.decide(view, this.memory);
    if (reply === 'wait' || refuse(this.run, reply)) return;
    await perform(this.table, asOnScreen(reply, view), view);
  }

  /** Goes past what lies between two decisions; true when there was something. */
  private async pass({ between, overhang }: Seen): Promise<boolean> {
    const { page, words } = this;
    if (overhang > 0) await this.measure(between ?? '');
    if (between === null) return false;
    await this.note(between);
    if (between === 'paying') await page.clock.runFor(1000);
    else {
      const key = {
        notice: 'notice.dismiss',
        cut: 'cut.enter',
        missed: 'bridge.missed.done',
        windows: 'app.continue',
        counting: 'later.windows.skip',
      }[between];
      const way = page.getByRole('button', { name: words.t(key) }).last();
      // Some of them go by themselves.
      if (await way.isVisible())
        await this.options.hands.use(way).catch(async (error: unknown) => {
          if (await way.isVisible()) throw error;
        });
      await page.clock.runFor(50);
    }
    return true;
  }

  /** Lets the run here catch up with the minutes on the screen's clock; true when both show the same. */
  private follow(seen: Seen): boolean {
    for (let n = 0; n < 12; n++) {
      const { view } = this;
      if (view.ended) return seen.debrief;
      const exchange = view.middle?.exchange ?? null;
      const clock = view.act === 'bridge' ? this.words.clock(view.clock) : null;
      if (clock === null || clock === seen.clock) {
        return view.act === 'bridge' && view.handsOn ? seen.hands : exchange === seen.exchange;
      }
      if (!seen.waiting && this.waited === 0) return false;
      step(this.run, { type: 'tick' });
    }
    throw new Error(`The screen shows ${seen.clock}, the run is at ${this.where()}.`);
  }

  /** A move was made and nobody has looked at what it led to. */
  private moved = false;
  /** Minutes let pass since the last move; 0 when none can have passed. */
  private waited = 0;

  private async decide(view: View, seen: Seen): Promise<void> {
    const { policy } = this.options;
    const choice = this.choice(view);
    if (choice === 'wait') return this.wait(seen);
    const move = asOnScreen(choice, view);
    const refusal = refuse(this.run, move);
    if (refusal) {
      policy.refused?.(refusal, choice, this.memory);
      this.minuteOfMoves.moves += 1;
      return;
    }
    if (seen.waiting) return this.stopWaiting();
    // Keys are listened to from the frame after the one that shows them, and digits choose once it has settled.
    await this.page.clock.runFor(view.middle ? settleMs + 40 : 40);
    await perform(this.table, move, view);
    // The panel stays until the move is stored.
    await panel(this.table).waitFor({ state: 'hidden' });
    this.waited = 0;
    this.moved = true;
    this.minuteOfMoves.moves += 1;
    step(this.run, { type: 'move', by: 'player', move });
    // Whatever was pressed last lies still for a moment.
    await this.page.clock.fastForward(settleMs);
    await this.page.clock.runFor(20);
  }

  private choice(view: View): Move | 'wait' {
    if (this.minuteOfMoves.minute !== view.minute) this.minuteOfMoves = { minute: view.minute, moves: 0 };
    if (this.minuteOfMoves.moves >= mostMoves && view.live && !view.middle) return 'wait';
    return this.options.policy.decide(view, this.memory);
  }

  private async wait(seen: Seen): Promise<void> {
    const { page, words, options } = this;
    if (!seen.waiting)
      await options.hands.key('.', page.getByRole('button', { name: words.t('clock.wait') }).first());
    this.waited += 1;
    // Not every frame on the way, only what is due: a picture drawn by software would take its time.
    await page.clock.fastForward(waitedMs);
  }

  private async stopWaiting(): Promise<void> {
    const { page, words, options } = this;
    await options.hands.key('.', page.getByRole('button', { name: words.t('clock.wait.stop') }).first());
  }

  private async note(name: string): Promise<void> {
    if (this.screens.has(name)) return;
    this.screens.add(name);
    await this.options.onScreen?.(name, this.page);
  }

  /** What is still on its way may be wider for a moment, and nobody can scroll to it. */
  private async measure(screen: string): Promise<void> {
    await atRest(this.page);
    const { overhang: pixels } = await look(this.page, this.words);
    if (pixels <= this.overhang.pixels) return;
    this.overhang = { screen: screen || this.screen(), pixels, by: await widerThanWindow(this.page) };
  }

  /** The name of what is on the screen. */
  private screen(): string {
    const { view } = this;
    const several = (view.middle?.pick.most ?? 1) > 1;
    if (view.act === 'bridge') return view.handsOn ? 'hands' : view.middle ? 'talk' : 'bridge';
    if (view.act === 'review') return several ? 'review-cards' : 'review';
    if (view.act !== 'room') return view.act;
    return statementOf(view, this.run.compiled.scenario) ? 'statement' : 'room';
  }

  private where(): string {
    const { chapter, minute, middle, command, handsOn } = this.view;
    return JSON.stringify({
      chapter,
      minute,
      clock: this.words.clock(this.view.clock),
      exchange: middle?.exchange ?? null,
      command,
      handsOn,
    });
  }
}
