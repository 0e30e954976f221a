/** Leads a live exercise by hand: moves as they would be made, minutes that pass, to its end. */
import { step, view, type Move, type Run, type Update, type View } from '../../src/run/index.ts';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';
import { begin } from './exercises.ts';

/** An update that says that it is down, is worked on, and when the next word comes; nothing that is not known. */
const plain: Update = {
  impact: 'down',
  scope: 'all',
  action: 'looking',
  next: 10,
  eta: null,
  cause: null,
  certainty: 'suspected',
};

/** Minutes after which something is wrong with the exercise. */
const longest = 60;

export class Led {
  readonly run: Run;

  constructor(compiled: CompiledScenario, variant: string, seed = 1) {
    this.run = begin(compiled, variant, seed);
  }

  get view(): View {
    return view(this.run);
  }

  /** @throws when it is refused */
  move(move: Move): this {
    const { refusal } = step(this.run, { type: 'move', by: 'player', move });
    if (refusal)
      throw new Error(`${move.type} is refused at ${this.run.minute}: ${refusal.code} ${refusal.what}`);
    return this;
  }

  /** Answers what is in the middle by the last part of an option's id: `ten` for `suspected.2.ten`. */
  reply(word: string): this {
    const { middle } = this.view;
    const option = middle?.options.find((id) => id === word || id.endsWith(`.${word}`));
    if (!middle || option === undefined)
      throw new Error(
        `nobody is asked "${word}" at ${this.run.minute}: ${middle?.options.join(', ') ?? 'quiet'}`,
      );
    return this.move({ type: 'reply', exchange: middle.exchange, options: [option] });
  }

  post(audience: string, update: Partial<Update> = {}): this {
    return this.move({ type: 'post', audience, update: { ...plain, ...update }, drafted: false });
  }

  give(task: string, person: string, timebox = 10): this {
    return this.move({ type: 'assign', task, person, timebox, readback: true });
  }

  /** Sends what arrived by this inject somewhere. */
  route(inject: string, to: string): this {
    const item = this.view.waiting.find((one) => one.inject === inject);
    if (!item) throw new Error(`${inject} does not wait at ${this.run.minute}`);
    return this.move({ type: 'route', item: item.id, to });
  }

  /** Lets minutes pass until this one, or until somebody stands in the middle. */
  until(minute: number | ((at: View) => boolean)): this {
    const isThere = typeof minute === 'number' ? () => this.run.minute >= minute : minute;
    while (!isThere(this.view)) {
      const { refusal } = step(this.run, { type: 'tick' });
      if (refusal) throw new Error(`no minute passes at ${this.run.minute}: ${refusal.code}`);
      if (this.run.minute > longest) throw new Error('the exercise does not end');
    }
    return this;
  }

  /** To the last scene, and out of it. */
  end(): Run {
    const isLast = ({ middle }: View) => middle?.options.some((id) => id === 'after.on') === true;
    this.until((at) => at.ended || isLast(at));
    if (!this.run.ended) this.reply('after.on');
    return this.run;
  }
}
