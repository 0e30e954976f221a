/** A debrief's step on the wall: one question, what the room gave so far, and no name. */
import type { ComponentChildren } from 'preact';
import type { DebriefNow } from '../../../workshop/protocol/debrief.ts';
import type { RoomNow } from '../../../workshop/protocol/messages.ts';
import { useWords } from '../../context.tsx';
import { Skyline } from '../../screens/Skyline.tsx';
import { countdown } from '../parts/times.ts';
import { useScenario } from '../parts/use-scenario.ts';
import { WallSaid } from './WallSaid.tsx';
import { countText } from './count.ts';
import { SeeScreen } from './SeeScreen.tsx';
import { askedAt, exchangeOf, optionText } from '../parts/moments.ts';

interface Props {
  debrief: DebriefNow;
  room: RoomNow;
  /** What the host points at; null for whatever stands first. */
  focus: string | null;
  /** Milliseconds since 1970, by the server's clock. */
  now: number;
}

export function StepScreen({ debrief, room, focus, now }: Props) {
  const { t, number } = useWords();
  const { step, until, sent, players } = debrief;
  return (
    <main class="projector projector-step" id="main" data-step={step}>
      <div class="wall-city" aria-hidden="true">
        <Skyline />
      </div>
      <header class="step-head">
        <h1>{t(`projector.step.${step}`)}</h1>
        <p class="step-count">
          {until !== null && now <= until && (
            <strong class="number" dir="ltr" role="timer">
              {countdown(until - now)}
            </strong>
          )}
        </p>
      </header>
      {body()}
      {(step === 'land' || step === 'self' || step === 'us') && sent !== 0 && (
        <p class="step-sent" role="status">
          {sent === 'few'
            ? t('console.step.sent.few', { of: number(players) })
            : t('console.step.sent', { count: sent, of: number(players) })}
        </p>
      )}
    </main>
  );

  function body(): ComponentChildren {
    switch (step) {
      case 'land':
        return (
          <>
            <Ask text={t('projector.land')} given={debrief.words.length} />
            <Cloud texts={debrief.words} />
          </>
        );
      case 'self':
        return <TakeBack debrief={debrief} room={room} />;
      case 'predict':
        return <Predict debrief={debrief} room={room} />;
      case 'see':
        return <SeeScreen debrief={debrief} room={room} focus={focus} />;
      case 'us':
        return (
          <>
            <Ask text={t('projector.us')} given={debrief.recalls.length} />
            <Lines texts={debrief.recalls} />
          </>
        );
      case 'commit':
        return <Commit debrief={debrief} />;
    }
  }
}

/** What is asked: it stays above what was given, and makes room for it. */
function Ask({ text, given }: { text: string; given: number }) {
  return <p class={given === 0 ? 'step-ask' : 'step-asked'}>{text}</p>;
}

/** How large a few are shown, and many: `few`, `some`, `many`. */
const crowdOf = (given: number): string => (given <= 4 ? 'few' : given <= 12 ? 'some' : 'many');

/** Words that the host let through, in the order in which they were. */
function Cloud({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ul class="step-words" data-crowd={crowdOf(texts.length)}>
      {texts.map((text, at) => (
        // The same word may be given twice.
        <li key={`${at}-${text}`} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}

/** The newest sentences that fit. */
function Lines({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ul class="step-lines" data-crowd={texts.length <= 2 ? 'few' : 'some'}>
      {texts.slice(-4).map((text, at) => (
        <li key={`${at}-${text}`} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}

function TakeBack({ debrief, room }: { debrief: DebriefNow; room: RoomNow }) {
  const words = useWords();
  const scenario = useScenario(room.scenario);
  const shown = debrief.takeBack.slice(0, 3);
  return (
    <>
      <Ask text={words.t('projector.self')} given={shown.length} />
      <ul class="step-lines">
        {shown.map(({ exchange, count }) => {
          const found = scenario && exchangeOf(scenario, exchange);
          return (
            found && (
              <li key={exchange} lang={words.nightLocale} dir={words.nightDir}>
                {askedAt(found, words)} <bdi class="step-n">{countText(count, words)}</bdi>
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}

function Predict({ debrief, room }: { debrief: DebriefNow; room: RoomNow }) {
  const words = useWords();
  const scenario = useScenario(room.scenario);
  const { predict } = debrief;
  const exchange = predict && scenario ? exchangeOf(scenario, predict.exchange) : undefined;
  if (!predict || !exchange) return <p class="step-ask">{words.t('projector.predict.none')}</p>;
  return (
    <>
      <WallSaid scenario={scenario} speaker={exchange.speaker} text={askedAt(exchange, words)} />
      <ol class="wall-options">
        {predict.options.map((option) => (
          <li key={option}>
            <span class="wall-option" lang={words.nightLocale} dir={words.nightDir}>
              {optionText(option, words)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Commit({ debrief }: { debrief: DebriefNow }) {
  const words = useWords();
  const { t } = words;
  const { made, shared } = debrief.commitments;
  return (
    <>
      <Ask text={t('projector.commit')} given={shared.length + (debrief.change?.length ?? 0)} />
      <Lines texts={shared} />
      {made !== 0 && (
        <p>{made === 'few' ? t('projector.commit.few') : t('projector.commit.made', { count: made })}</p>
      )}
      <Change debrief={debrief} />
    </>
  );
}

/** What the forms before and after show of the group; said plainly when they show nothing. */
function Change({ debrief: { change } }: { debrief: DebriefNow }) {
  const { t, number } = useWords();
  if (change === null) return null;
  return (
    <ul class="step-lines">
      {change.map(({ competency, n, mean, low, high, evidence }) => (
        <li key={competency}>
          {t(`competency.${competency}`)}:{' '}
          {t(evidence === 'none' ? 'projector.change.none' : 'projector.change', {
            mean: number(Math.round(mean)),
            low: number(Math.round(low)),
            high: number(Math.round(high)),
            n: number(n),
          })}
        </li>
      ))}
    </ul>
  );
}
