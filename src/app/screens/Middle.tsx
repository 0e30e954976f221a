/** What is in the middle, wired to the session: the exchange, or the minutes of a reply on their way past. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSession, useWords } from '../context.tsx';
import { Exchange } from '../exchange/Exchange.tsx';
import { logLine } from '../log/lines.ts';
import type { Paying, Session, Words } from '../session-types.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { Answered, saidHere } from './Answered.tsx';

interface Props {
  look?: 'sentences' | 'cards' | 'bare';
  scene?: ComponentChildren;
  /** Instead of who hears the reply; null says nothing. */
  heard?: string | null;
  onLook?: (option: string | null) => void;
}

export function Middle({ look = 'sentences', scene, heard, onLook }: Props) {
  const session = useSession();
  const words = useWords();
  const { view, paying, scenario, settings } = session;
  useShortcuts({ escape: () => (paying ? session.skip() : false) }, settings.keys);
  if (paying) return <Passing paying={paying} />;
  if (!view.middle) return <Between />;
  const { middle } = view;
  const exchange = (
    <Exchange
      exchange={middle}
      cast={scenario.cast.map((person) => person.id)}
      mood={view.people.find((person) => person.id === middle.speaker)?.mood}
      onReply={(options) => void session.move({ type: 'reply', exchange: middle.exchange, options })}
      onLeave={
        // A single reply is only a way on.
        middle.options.length > 1 && session.refuse({ type: 'leave' }) === null
          ? () => void session.move({ type: 'leave' })
          : undefined
      }
      leave={leaveText(session, words)}
      onLook={onLook}
      scene={scene}
      look={look}
      priced={view.live}
      heard={middle.options.length === 1 ? null : heard}
      shortcuts={settings.keys}
    />
  );
  return (
    <>
      {view.answered && saidHere(view) && <Answered key={view.answered.option} answered={view.answered} />}
      {exchange}
    </>
  );
}

/** The minutes of a reply on their way past. What had the focus is gone meanwhile, so they take it. */
function Passing({ paying }: { paying: Paying }) {
  const session = useSession();
  const words = useWords();
  const section = useRef<HTMLElement>(null);
  const { view } = session;
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      section.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section class="paying" tabIndex={-1} ref={section} aria-label={words.t('clock.hold.paying')}>
      <p class="paying-clock">
        <time>{words.clock(view.clock)}</time>
      </p>
      <ul>
        {paying.landed.map((entry) => {
          const line = logLine(entry, words);
          if (!line) return null;
          const own = line.quote === null ? {} : { lang: words.nightLocale, dir: words.nightDir };
          return (
            <li key={entry.n}>
              <bdi {...own}>{line.quote ?? line.text}</bdi>
            </li>
          );
        })}
      </ul>
      <button type="button" class="button button-plain" onClick={session.skip}>
        {words.t('exchange.skip')}
      </button>
    </section>
  );
}

/**
 * What saying nothing is called. On the night it is leaving; yesterday the deputy settles what the player does not;
 * in the later acts the moment passes.
 */
function leaveText({ view, scenario }: Session, words: Words): string | undefined {
  if (view.live) return undefined;
  const deputy = scenario.cast.find((person) => person.part === 'deputy');
  if (view.act === 'yesterday' && deputy)
    return words.t('bridge.leave.deputy', { person: words.person(deputy.id) });
  return words.t((view.middle?.pick.most ?? 1) > 1 ? 'bridge.leave.open' : 'bridge.leave.silent');
}

/** Nobody speaks at the moment: what waits can be taken, and time can be let pass. */
function Between() {
  const session = useSession();
  const words = useWords();
  const { view, clock } = session;
  return (
    <section class="between" aria-label={words.t('call.between')}>
      <p class="between-line">{words.t('call.between')}</p>
      <div class="row">
        {view.waiting
          .filter((item) => item.heldBy === null)
          .map((item) => (
            <button
              key={item.id}
              type="button"
              class="button"
              onClick={() => void session.move({ type: 'take', item: item.id })}
            >
              {words.person(item.from)}
            </button>
          ))}
        {view.live && (
          <button type="button" class="button" aria-pressed={clock.waiting} onClick={session.wait}>
            {words.t(clock.waiting ? 'clock.wait.stop' : 'clock.wait')}
          </button>
        )}
      </div>
    </section>
  );
}
