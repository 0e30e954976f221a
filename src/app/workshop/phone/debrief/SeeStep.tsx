/** *See*: what this room chose, beside one's own; then one's own debrief, and how it compares, on this phone alone. */
import type { Scenario } from '../../../../scenario/schema.ts';
import type { Line } from '../../../../workshop/client/line.ts';
import type { Count, RoomChoice } from '../../../../workshop/protocol/debrief.ts';
import { useWords } from '../../../context.tsx';
import type { Session, Words } from '../../../session-types.ts';
import { askedAt, exchangeOf, optionText } from '../../parts/moments.ts';
import { barOf } from '../../projector/count.ts';
import { Comparison } from './Comparison.tsx';
import { ownMoments } from './moments.ts';
import type { RoomDebrief } from './use-debrief-now.ts';

interface Props {
  debrief: RoomDebrief;
  line: Line;
  scenario: Scenario | null;
  session: Session | null;
  /** Null where there is no night of one's own. */
  onOwn: (() => void) | null;
  /** What opens it: one's own night, the team's, the room's. */
  ownText: 'after.own' | 'after.ours.team' | 'after.ours.votes';
  /** There are other nights beside it. */
  compares: boolean;
}

export function SeeStep({ debrief, line, scenario, session, onOwn, ownText, compares }: Props) {
  const words = useWords();
  const { t } = words;
  const choices = debrief.now?.choices ?? [];
  const own = session ? ownMoments(session) : [];
  return (
    <>
      {onOwn && (
        <div class="row">
          <button type="button" class="button button-main" onClick={onOwn}>
            {t(ownText)}
          </button>
          {ownText === 'after.ours.team' && <span class="note">{t('after.ours.note')}</span>}
        </div>
      )}
      {onOwn && compares && <Comparison line={line} />}
      {choices.length === 0 && <p class="after-ask">{t(waitsFor(debrief.now))}</p>}
      {choices.map((choice) => {
        const exchange = scenario && exchangeOf(scenario, choice.exchange);
        if (!exchange) return null;
        const chose = own.find((one) => one.exchange.id === choice.exchange)?.options ?? [];
        return (
          <section key={choice.exchange} class="after-choice">
            <h2 lang={words.nightLocale} dir={words.nightDir}>
              {askedAt(exchange, words)}
            </h2>
            <Counts choice={choice} chose={chose} words={words} />
          </section>
        );
      })}
    </>
  );
}

/** Why there is nothing yet, or nothing at all. */
function waitsFor(now: RoomDebrief['now']): 'after.working' | 'after.see.wait' | 'after.see.none' {
  if (now?.step !== 'see') return 'after.see.wait';
  return now.working ? 'after.working' : 'after.see.none';
}

function Counts({ choice, chose, words }: { choice: RoomChoice; chose: string[]; words: Words }) {
  const { t } = words;
  return (
    <ul class="result-options">
      {choice.options.map((option) => (
        <li key={option} data-taken={chose.includes(option)}>
          <p lang={words.nightLocale} dir={words.nightDir}>
            {optionText(option, words)}
          </p>
          <p class="result-count">
            <span
              class="result-bar"
              aria-hidden="true"
              style={{ '--part': barOf(choice.counts[option] ?? 0) / Math.max(1, choice.of) }}
            />
            <span>
              {countText(choice.counts[option] ?? 0, words)}
              {chose.includes(option) && ` · ${t('after.yours')}`}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

const countText = (count: Count, { t, number }: Words): string =>
  typeof count === 'number' ? number(count) : t(`after.${count}`);
