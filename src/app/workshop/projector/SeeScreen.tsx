/** See: one moment at a time: what the room did, what it had guessed, what else there was, and what followed in the model. */
import type { Count, DebriefNow, RoomChoice, RoomWhatIf } from '../../../workshop/protocol/debrief.ts';
import type { RoomNow } from '../../../workshop/protocol/messages.ts';
import { useWords } from '../../context.tsx';
import { askedAt, exchangeOf, optionText } from '../parts/moments.ts';
import { useScenario } from '../parts/use-scenario.ts';
import { WallSaid } from './WallSaid.tsx';
import { barOf, countText, longestOf } from './count.ts';
import { Distributions } from './Distributions.tsx';

interface Props {
  debrief: DebriefNow;
  room: RoomNow;
  focus: string | null;
}

/** The choice that is on: what the host points at, else what was guessed about, else the first. */
export function choiceShown(debrief: DebriefNow, focus: string | null): RoomChoice | undefined {
  const { choices, predict } = debrief;
  const of = (id: string | undefined) => choices.find(({ exchange }) => exchange === id);
  return of(focus ?? undefined) ?? of(predict?.exchange) ?? choices[0];
}

/** What the host points at to show the room's ratings, where they are on. */
export const ratingsFocus = 'ratings';

export function SeeScreen({ debrief, room, focus }: Props) {
  const words = useWords();
  const { t } = words;
  const scenario = useScenario(room.scenario);
  if (focus === ratingsFocus && debrief.rated) return <Distributions debrief={debrief} />;
  const choice = choiceShown(debrief, focus);
  const exchange = scenario && choice ? exchangeOf(scenario, choice.exchange) : undefined;
  if (!choice || !exchange)
    return <p class="step-ask">{t(debrief.working ? 'projector.working' : 'projector.see.none')}</p>;
  const { predict, whatIfs } = debrief;
  const guesses = predict?.exchange === choice.exchange ? predict.guesses : null;
  const followed = whatIfs.filter((one) => one.exchange === choice.exchange).slice(0, 1);
  return (
    <>
      <WallSaid scenario={scenario} speaker={exchange.speaker} text={askedAt(exchange, words)} />
      <Bars choice={choice} guesses={guesses} />
      {followed.map((one) => (
        <p key={`${one.from}-${one.to}`} class="see-model">
          {whatIfText(one)}
        </p>
      ))}
    </>
  );

  /** One sentence; that it is the model's is part of it. */
  function whatIfText({ to, from, runs, minutes }: RoomWhatIf): string {
    const mean = Math.round(minutes.mean);
    const which = mean === 0 ? 'same' : mean < 0 ? 'sooner' : 'later';
    const signed = new Intl.NumberFormat(words.locale, {
      signDisplay: 'exceptZero',
      maximumFractionDigits: 0,
    });
    // How many nights it was is left out where it would tell how few took something else.
    return t(typeof runs === 'number' ? `projector.what-if.${which}` : `projector.what-if.${which}.several`, {
      to: optionText(to, words),
      from: optionText(from, words),
      ...(mean !== 0 && { minutes: words.minutes(Math.abs(mean)) }),
      least: signed.format(minutes.least),
      most: signed.format(minutes.most),
      ...(typeof runs === 'number' && { count: runs }),
    });
  }
}

function Bars({ choice, guesses }: { choice: RoomChoice; guesses: Record<string, Count> | null }) {
  const words = useWords();
  const { t } = words;
  const { options, counts, minority } = choice;
  const most = longestOf(options.map((option) => counts[option] ?? 0));
  return (
    <ol class="wall-options">
      {options.map((option) => {
        const count = counts[option] ?? 0;
        return (
          <li key={option} data-minority={option === minority}>
            <span
              class="wall-bar"
              style={{ inlineSize: `${(100 * barOf(count)) / most}%` }}
              aria-hidden="true"
            />
            <span class="wall-option" lang={words.nightLocale} dir={words.nightDir}>
              {optionText(option, words)}
            </span>
            {option === minority && <em class="wall-minority">{t('projector.minority')}</em>}
            {guesses !== null && (
              <span class="wall-guess">
                {t('projector.guessed', { n: countText(guesses[option] ?? 0, words) })}
              </span>
            )}
            <strong class="number">{countText(count, words)}</strong>
          </li>
        );
      })}
    </ol>
  );
}
