/** The night that a room shares: where it stands, what was just said, and the ballot when there is one. */
import type { RoomNow } from '../../../workshop/protocol/messages.ts';
import { resultStands, type BallotNow, type SharedNow } from '../../../workshop/protocol/shared.ts';
import { useWords } from '../../context.tsx';
import { askedAt, exchangeOf } from '../parts/moments.ts';
import { useScenario } from '../parts/use-scenario.ts';
import { BallotScreen } from './BallotScreen.tsx';
import { WallSaid } from './WallSaid.tsx';
import { WallStage } from './WallStage.tsx';

interface Props {
  room: RoomNow;
  shared: SharedNow;
  /** Milliseconds since 1970, by the server's clock. */
  now: number;
}

/** Whether a ballot is what the room is at: open, or counted just now. */
const stands = (ballot: BallotNow | null, now: number): boolean =>
  ballot !== null && (ballot.result === null || now < ballot.closesAt + resultStands);

/** Sentences of the deputy's or the commander's that stay on the wall. */
const saidShown = 2;

export function SharedNight({ room, shared, now }: Props) {
  const words = useWords();
  const { t } = words;
  const scenario = useScenario(room.scenario);
  const { view, said, act } = shared;
  const ballot = stands(shared.ballot, now) ? shared.ballot : null;
  const exchange = scenario && ballot ? exchangeOf(scenario, ballot.exchange) : undefined;
  // After the count the night has gone on: the face stays with the question that was decided.
  const middle = ballot && view.middle?.exchange !== ballot.exchange ? null : view.middle;
  const asked = middle ? lineOf() : exchange ? askedAt(exchange, words) : '';
  const speaker = middle?.speaker ?? exchange?.speaker ?? '';
  const moodOf = (person: string) => view.people.find(({ id }) => id === person)?.mood;
  return (
    <main
      class="projector projector-shared"
      id="main"
      data-ballot={ballot === null ? 'none' : ballot.result === null ? 'open' : 'counted'}
    >
      <WallStage view={view} />
      <header class="wall-top">
        <strong class="number wall-clock" dir="ltr">
          {words.clock(view.clock)}
        </strong>
        <span>{t(`console.act.${act}`)}</span>
        {act === 'bridge' && <span class="wall-money number">{words.money(view.money)}</span>}
        {room.agenda.paused && <span>{t('projector.paused')}</span>}
      </header>
      {ballot ? (
        <BallotScreen ballot={ballot} now={now}>
          <WallSaid scenario={scenario} speaker={speaker} mood={moodOf(speaker)} text={asked} heading />
        </BallotScreen>
      ) : (
        <section class="wall-now">
          {view.middle && (
            <WallSaid
              scenario={scenario}
              speaker={view.middle.speaker}
              mood={moodOf(view.middle.speaker)}
              text={lineOf()}
            />
          )}
          <ul class="wall-heard" aria-label={t('projector.said')}>
            {said.slice(-saidShown).map(({ n, by, text }) => (
              <li key={n}>
                <span>{t(`projector.by.${by}`)}</span>{' '}
                {text && (
                  <q lang={words.nightLocale} dir={words.nightDir}>
                    {words.night(text)}
                  </q>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );

  /** What stands in the middle, as it is said to this room. */
  function lineOf(): string {
    const { middle } = view;
    if (!middle) return '';
    const line = middle.lines.map((text) => words.night(text)).join(' ');
    return words.knows(`person.${middle.speaker}.name`) ? `${words.person(middle.speaker)}: ${line}` : line;
  }
}
