/**
 * The seat by agreement, for pages without Web Locks. A tab that crashed says nothing; the next one then has to ask
 * to take over, and gets the seat without an answer.
 */
import { courtesy, type Channel, type Guard, type GuardParts } from './tabs-guard.ts';
import { newId } from './summary.ts';
import { within } from './within.ts';

/** `who` plays? It is `mine`. I asked, and come `before` you. `give` it to me. I have `given` it. I `took` it. It is `free`. */
interface Word {
  says: 'who' | 'mine' | 'before' | 'give' | 'given' | 'took' | 'free';
  from: string;
}

export function channelGuard({ state, change, settle }: GuardParts, channel: Channel): Guard {
  const me = newId();
  let released = false;
  let asking = false;
  /** Ends the wait for an answer. */
  let answered = () => {};

  const say = (says: Word['says']) => channel.postMessage({ says, from: me } satisfies Word);

  function wait(milliseconds: number): Promise<unknown> {
    return within(milliseconds, new Promise<void>((resolve) => (answered = resolve)));
  }

  async function begin(): Promise<void> {
    if (asking) return;
    asking = true;
    say('who');
    const silence = (await wait(courtesy.answer)) === 'late';
    asking = false;
    if (silence && !released) change('here');
  }

  async function give(): Promise<void> {
    change('elsewhere');
    await within(courtesy.settle, settle());
    say('given');
  }

  channel.onmessage = ({ data }) => {
    const { says, from } = data as Word;
    // Of two tabs that begin at once, or that both think they play, the lower id has it.
    const first = me < from;
    if (says === 'who') {
      if (state() === 'here') say('mine');
      else if (asking && first) say('before');
      else if (asking) answered();
    } else if (says === 'before') {
      // Said to somebody else, perhaps: a third tab with a lower id still has it.
      if (asking && !first) answered();
    } else if (says === 'mine') {
      if (asking) answered();
      else if (state() === 'here' && !first) change('elsewhere');
    } else if (says === 'give') {
      if (state() === 'here') void give();
    } else if (says === 'given') answered();
    else if (says === 'took') change('elsewhere');
    else if (state() === 'elsewhere' && !released) void begin();
  };

  return {
    begin,
    async takeOver() {
      say('give');
      await wait(courtesy.settle + courtesy.answer);
      if (released) return;
      say('took');
      change('here');
    },
    release() {
      released = true;
      if (state() === 'here') say('free');
    },
  };
}
