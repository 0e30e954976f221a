/**
 * One exchange: who speaks, what they say (the largest text on the screen), and the replies as sentences, with
 * who will hear and what it costs before anything is said. Used by every act and by the bridge.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Night } from '../Night.tsx';
import { useWords } from '../context.tsx';
import { firstPress } from '../first-press.ts';
import type { ExchangeView, Mood } from '../../run/view.ts';
import { useSettled } from '../time.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { Face } from './Face.tsx';
import { hearing, picking } from './hearing.ts';
import { Paragraphs } from './Paragraphs.tsx';
import './exchange.css';

interface Props {
  exchange: ExchangeView;
  cast: readonly string[];
  mood?: Mood | undefined;
  onReply(options: string[]): void;
  /** Left out where it cannot be left. */
  onLeave?: (() => void) | undefined;
  /** What leaving is called here, where it is not a conversation to walk away from. */
  leave?: string | undefined;
  /** Told which reply the player looks at, for a preview; null when none. */
  onLook?: ((option: string | null) => void) | undefined;
  /** Shown above the lines: where they stand, what their hands do. */
  scene?: ComponentChildren;
  /** Digits choose replies. */
  shortcuts?: boolean;
  /** Instead of who hears it, in words; null says nothing. */
  heard?: string | null | undefined;
  /** Left out where minutes do not count. */
  priced?: boolean;
  /** What a reply costs beside the exchange's minutes, in words; nothing for most. */
  costs?: ((option: string) => string) | undefined;
  /** The same for leaving. */
  leaveCosts?: string;
  /** `cards`: what can be chosen stands as cards on a wall; `bare`: the screen itself shows what is said. */
  look?: 'sentences' | 'cards' | 'bare';
}

export function Exchange(props: Props) {
  // A new exchange is a new component: nothing chosen or half chosen is carried over.
  return <Open key={props.exchange.exchange} {...props} />;
}

function Open({
  exchange,
  cast,
  mood,
  onReply,
  onLeave,
  leave,
  onLook,
  scene,
  shortcuts = true,
  priced = true,
  heard,
  costs,
  leaveCosts = '',
  look = 'sentences',
}: Props) {
  const words = useWords();
  const section = useRef<HTMLElement>(null);
  const narrated = exchange.speaker === 'narrator' || exchange.speaker === 'player';
  const several = exchange.pick.most > 1;
  const role = words.role(exchange.speaker);
  useEffect(() => {
    // The reply that had the focus is gone; a reader goes on with what was just said.
    if (document.activeElement === null || document.activeElement === document.body) {
      section.current?.focus({ preventScroll: true });
    }
    // A phone was scrolled down to the reply before; the next speaker begins at the top of the screen.
    if ((section.current?.getBoundingClientRect().top ?? 0) < 0) section.current?.scrollIntoView();
  }, []);
  const foot = (
    <footer class="exchange-foot">
      <span class="exchange-hears">{heard === undefined ? hearing(exchange, words) : heard}</span>
      {priced && (
        <span class="exchange-price">
          {words.t(exchange.minutes === 0 ? 'exchange.free' : 'exchange.price', {
            count: exchange.minutes,
          })}
        </span>
      )}
      {onLeave && (
        <button type="button" class="button button-plain exchange-leave" onClick={onLeave}>
          {leave ?? words.t('exchange.leave')}
          {leaveCosts !== '' && <span class="reply-cost">{leaveCosts}</span>}
        </button>
      )}
    </footer>
  );
  const speaker = narrated ? words.t('exchange.replies') : words.person(exchange.speaker);
  // Whoever hears the page knows how much there is to choose from before they go through it.
  const label =
    exchange.options.length < 2
      ? speaker
      : words.t('exchange.offers', { who: speaker, count: exchange.options.length });
  return (
    <section
      class={`exchange exchange-${look}`}
      ref={section}
      tabIndex={-1}
      aria-label={label}
      data-exchange={exchange.exchange}
    >
      {look !== 'bare' && (
        <div class="exchange-said">
          {!narrated && <Face person={exchange.speaker} mood={mood ?? 'calm'} cast={cast} size="large" />}
          <div class="exchange-words">
            {!narrated && (
              <p class="exchange-who">
                <span class="exchange-name">{words.person(exchange.speaker)}</span>
                {role !== '' && (
                  <>
                    {words.t('bridge.comma')}
                    <bdi lang={words.nightLocale} class="exchange-role">
                      {role}
                    </bdi>
                  </>
                )}
              </p>
            )}
            {scene && <p class="exchange-scene">{scene}</p>}
            <div class={narrated ? 'exchange-lines exchange-narrated' : 'exchange-lines'}>
              {exchange.lines.map((line) => (
                <Paragraphs key={line.id} of={line} by={narrated ? null : exchange.speaker} />
              ))}
            </div>
          </div>
        </div>
      )}
      {several ? (
        <PickSeveral exchange={exchange} onReply={onReply} shortcuts={shortcuts} foot={foot} />
      ) : (
        <>
          <PickOne
            exchange={exchange}
            onReply={onReply}
            onLook={onLook}
            shortcuts={shortcuts}
            costs={costs}
          />
          {foot}
        </>
      )}
    </section>
  );
}

/** The digit that gives the reply at this place, while digits do. */
const keyOf = (at: number, on: boolean | undefined) => (on && at < 9 ? String(at + 1) : undefined);

type PickOneProps = Pick<Props, 'exchange' | 'onReply' | 'onLook' | 'shortcuts' | 'costs'>;

function PickOne({ exchange, onReply, onLook, shortcuts, costs }: PickOneProps) {
  const words = useWords();
  const [given, setGiven] = useState<string | null>(null);
  const give = (option: string) => {
    if (given !== null) return;
    setGiven(option);
    onReply([option]);
  };
  const [settled, settle] = useSettled();
  useShortcuts(
    Object.fromEntries(
      exchange.options.map((option, at) => [String(at + 1), () => (settled ? give(option) : settle())]),
    ),
    shortcuts,
  );
  return (
    <ol
      class="replies"
      data-group=""
      data-settling={!settled || undefined}
      aria-label={words.t('exchange.replies')}
    >
      {exchange.options.map((option, at) => (
        <li key={option}>
          <button
            type="button"
            class="reply"
            data-pick=""
            data-option={option}
            data-given={given === option || undefined}
            aria-disabled={given !== null}
            aria-keyshortcuts={keyOf(at, shortcuts)}
            onClick={firstPress(() => give(option))}
            onFocus={() => onLook?.(option)}
            onMouseEnter={() => onLook?.(option)}
            onMouseLeave={() => onLook?.(null)}
            onBlur={() => onLook?.(null)}
          >
            <span class="reply-number" aria-hidden="true">
              {words.number(at + 1)}
            </span>
            <span class="reply-words">
              <Night of={`option.${option}`} />
            </span>
            <ReplyCost words={costs?.(option) ?? ''} />
          </button>
        </li>
      ))}
    </ol>
  );
}

const ReplyCost = ({ words }: { words: string }) =>
  words === '' ? null : <span class="reply-cost">{words}</span>;

/** `foot` stands beside the button. */
function PickSeveral({
  exchange,
  onReply,
  shortcuts,
  foot,
}: Omit<PickOneProps, 'onLook' | 'costs'> & { foot: ComponentChildren }) {
  const words = useWords();
  const { least, most } = exchange.pick;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [given, setGiven] = useState(false);
  /** What was last chosen or taken back, in words: a digit moves no focus that could tell. */
  const [heard, setHeard] = useState('');
  const toggle = (option: string) => {
    const isOn = chosen.includes(option);
    if (!isOn && chosen.length >= most) return;
    const now = isOn ? chosen.filter((one) => one !== option) : [...chosen, option];
    setChosen(now);
    const text = words.night(`option.${option}`);
    setHeard(
      words.t(isOn ? 'exchange.pick.off' : 'exchange.pick.on', { option: text, chosen: now.length, most }),
    );
  };
  /** What the choice is for, where the line before it does not say so. */
  const ask = `ask.${exchange.exchange}`;
  const ready = chosen.length >= least && chosen.length <= most && !given;
  const give = () => {
    if (!ready) return;
    setGiven(true);
    // In the order shown, so that the log does not depend on the order of clicking.
    onReply(exchange.options.filter((option) => chosen.includes(option)));
  };
  const [settled, settle] = useSettled();
  useShortcuts(
    Object.fromEntries(
      exchange.options.map((option, at) => [String(at + 1), () => (settled ? toggle(option) : settle())]),
    ),
    shortcuts,
  );
  return (
    <fieldset class="picks" data-group="" data-settling={!settled || undefined}>
      <legend class="picks-legend">
        <span>
          {words.knows(ask) && (
            <>
              <Night of={ask} />{' '}
            </>
          )}
          {picking(exchange.pick, words)}
        </span>
        <span class="picks-count">{words.t('exchange.pick.chosen', { chosen: chosen.length, most })}</span>
      </legend>
      <ul class="picks-list">
        {exchange.options.map((option, at) => (
          <li key={option}>
            <label class="pick" data-pick="" data-option={option}>
              <input
                type="checkbox"
                aria-keyshortcuts={keyOf(at, shortcuts)}
                checked={chosen.includes(option)}
                disabled={given || (!chosen.includes(option) && chosen.length >= most)}
                onChange={() => toggle(option)}
              />
              <span class="reply-number" aria-hidden="true">
                {words.number(at + 1)}
              </span>
              <span class="reply-words">
                <Night of={`option.${option}`} />
              </span>
            </label>
          </li>
        ))}
      </ul>
      <span class="hidden" role="status">
        {heard}
      </span>
      <div class="picks-end">
        <button type="button" class="button button-main picks-done" aria-disabled={!ready} onClick={give}>
          {words.t('exchange.pick.done')}
        </button>
        {foot}
      </div>
    </fieldset>
  );
}
