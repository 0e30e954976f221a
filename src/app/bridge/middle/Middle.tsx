/** The middle: at most one thing. What the player opened, else what asks, else the quiet room. */
import { useRef } from 'preact/hooks';
import type { Entry } from '../../../run/timeline.ts';
import type { AnsweredView, ExchangeView } from '../../../run/view.ts';
import { Night } from '../../Night.tsx';
import { Exchange } from '../../exchange/Exchange.tsx';
import { saidHere } from '../../screens/Answered.tsx';
import { AnswerPanel } from '../answer/AnswerPanel.tsx';
import { AssignPanel } from '../assign/AssignPanel.tsx';
import { useBridge } from '../bridge-context.ts';
import { DecidePanel } from '../decide/DecidePanel.tsx';
import { tell } from '../entry-text.ts';
import { HandsOn } from '../hands/HandsOn.tsx';
import { Missed } from '../hands/Missed.tsx';
import type { Panel } from '../panels.ts';
import { facesOf } from '../parts/Avatar.tsx';
import { threadText } from '../parts/cost.tsx';
import { SayPanel } from '../say/SayPanel.tsx';
import { Beside } from './Beside.tsx';
import { Idle } from './Idle.tsx';
import { Paying } from './Paying.tsx';
import { TimeUp } from './TimeUp.tsx';
import { useAsked } from './use-asked.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { Waits } from './Waits.tsx';

interface Props {
  /** What was missed at the keyboard and not yet looked at. */
  missed: Entry[];
  lookedAt: () => void;
}

export function Middle({ missed, lookedAt }: Props) {
  const { session, view, words, panel } = useBridge();
  const place = useRef<HTMLElement>(null);
  useAsked();
  // A panel puts the focus itself.
  useKeptFocus(place, panel !== null, session.paying ? null : (view.middle?.exchange ?? null));
  return (
    <section class="b-middle" ref={place} aria-label={words.t('bridge.middle')}>
      {panel ? (
        <>
          <Waits />
          <OpenPanel panel={panel} />
        </>
      ) : view.handsOn ? (
        <HandsOn />
      ) : session.paying ? (
        <Paying sweep={session.paying} />
      ) : missed.length > 0 ? (
        <Missed entries={missed} done={lookedAt} />
      ) : view.middle ? (
        <>
          <TimeUp />
          <Beside />
          <Talk exchange={view.middle} />
        </>
      ) : (
        <Idle />
      )}
    </section>
  );
}

/** The conversation in the middle; its replies and its way out are moves. */
function Talk({ exchange }: { exchange: ExchangeView }) {
  const { session, view, act } = useBridge();
  // What the speaker says next stands below; what came back at once is not lost over it.
  const answered = saidHere(view) ? view.answered : null;
  const heard = view.heard === null ? undefined : view.log.findLast(({ n }) => n === view.heard);
  const mood = view.people.find((person) => person.id === exchange.speaker)?.mood;
  const stays = session.refuse({ type: 'leave' }) !== null;
  return (
    <Exchange
      exchange={exchange}
      cast={facesOf(session.scenario)}
      mood={mood}
      scene={answered ? <SaidBack answered={answered} /> : heard && <HeardLine entry={heard} />}
      shortcuts={session.settings.keys}
      costs={(option) =>
        threadText(session, { type: 'reply', exchange: exchange.exchange, options: [option] })
      }
      leaveCosts={stays ? '' : threadText(session, { type: 'leave' })}
      onReply={(options) => void act({ type: 'reply', exchange: exchange.exchange, options }, 'stay')}
      onLeave={stays ? undefined : () => void act({ type: 'leave' }, 'stay')}
    />
  );
}

/** What somebody said back to the reply before. */
function SaidBack({ answered }: { answered: AnsweredView }) {
  const { words } = useBridge();
  return (
    <>
      {words.person(answered.speaker)}: <Night of={answered.text} />
    </>
  );
}

/** What somebody has just said to a question, when something else is in the middle by now. */
function HeardLine({ entry }: { entry: Entry }) {
  const { words } = useBridge();
  const told = tell(entry, words);
  if (!told) return null;
  return (
    <>
      {told.text}
      {told.text !== '' && told.quote !== null && ': '}
      {told.quote !== null && (
        <bdi lang={words.nightLocale} dir={words.nightDir}>
          {told.quote}
        </bdi>
      )}
    </>
  );
}

function OpenPanel({ panel }: { panel: Panel }) {
  switch (panel.verb) {
    case 'say':
      return <SayPanel panel={panel} />;
    case 'assign':
      return <AssignPanel panel={panel} />;
    case 'answer':
      return <AnswerPanel panel={panel} />;
    case 'decide':
      return <DecidePanel panel={panel} />;
  }
}
