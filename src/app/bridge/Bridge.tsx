/**
 * The bridge: the screen on which the night is led. It only reads the session and sends moves; what is open, what
 * was missed and where the focus is are its own.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Move } from '../../run/moves.ts';
import { useChanges } from '../context.tsx';
import type { Session } from '../session-types.ts';
import { useShell } from '../shell.tsx';
import { BridgeProvider, type BridgeScreen, type Then } from './bridge-context.ts';
import './bridge.css';
import { useDrafts } from './drafts.ts';
import { useMissed } from './hands/use-missed.ts';
import type { Command } from './keys.ts';
import { lessonFor } from './middle/teaching.ts';
import { Middle } from './middle/Middle.tsx';
import { panelFor, type Panel } from './panels.ts';
import { Commander } from './room/Commander.tsx';
import { People } from './room/People.tsx';
import { Side } from './room/Side.tsx';
import { useLinesSeen } from './say/lines-seen.ts';
import { StageSlot } from './StageSlot.tsx';
import { Clock, nextSpeed, TimeControls } from './top/Clock.tsx';
import { Menu } from './top/Menu.tsx';
import { Money, moneyText } from './top/Money.tsx';
import { Promises } from './top/Promises.tsx';
import { State } from './top/State.tsx';
import { useFirstLook } from './use-first-look.ts';
import { useReading } from './use-reading.ts';
import { pickNth, useKeys } from './use-keys.ts';
import { useMore } from './use-more.ts';
import { useStill } from './use-still.ts';
import { Verbs } from './Verbs.tsx';

interface Props {
  session: Session;
}

export function Bridge({ session }: Props) {
  useChanges(session.subscribe);
  const root = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState(false);
  const [missed, lookedAt] = useMissed(session.view);
  const still = useStill(root);
  useMore(root);
  const screen = useScreen(session, root, { reading: missed.length > 0, said: still.hold });
  const { view, panel } = screen;
  useKeys((command) =>
    // A chord is nobody's slip: like Escape it is there whatever single keys are set to.
    session.settings.keys || command.type === 'close' || command.type === 'send'
      ? run(screen, command, root.current)
      : false,
  );
  return (
    <BridgeProvider value={screen}>
      <div class="bridge-frame" ref={root}>
        <main
          id="main"
          class="bridge"
          aria-labelledby="bridge-title"
          data-picture={picture}
          data-open={panel?.verb ?? (view.middle ? 'exchange' : 'idle')}
          data-hands={view.handsOn}
          data-held={session.clock.hold !== null}
          data-led={view.commander === null}
        >
          <StageSlot onPicture={setPicture} />
          <header class="b-top">
            <Clock />
            <TimeControls />
            <Money />
            <State />
            <Promises />
            <Menu />
          </header>
          <div class="b-room" inert={view.handsOn}>
            <Commander />
            <People />
          </div>
          <Verbs />
          <Middle missed={missed} lookedAt={lookedAt} />
          <Side />
        </main>
        {still.spot && (
          <div
            class="b-still"
            aria-hidden="true"
            style={{ left: `${still.spot.x}px`, top: `${still.spot.y}px` }}
          />
        )}
      </div>
    </BridgeProvider>
  );
}

interface Around {
  /** What was missed at the keyboard is being read. */
  reading: boolean;
  /** Something was said, and other things may stand where it was pressed. */
  said: () => void;
}

/** The state of the screen itself: the panel that is open, and the clock that holds while it is. */
function useScreen(
  session: Session,
  root: { current: HTMLElement | null },
  { reading, said }: Around,
): BridgeScreen {
  const [panel, setPanel] = useState<Panel | null>(null);
  const { view, words, scenario } = session;
  const { announce } = useShell();
  const drafts = useDrafts(session);
  const lines = useLinesSeen(view, scenario.says);
  const teaches = useMemo(() => session.log().options.teaching, [session]);
  const looking = useFirstLook(teaches);
  const listening = useReading(session);
  const composing = panel !== null || reading || looking || listening;
  useEffect(() => {
    if (!composing) return undefined;
    session.compose(true);
    return () => session.compose(false);
  }, [session, composing]);
  // With the eyes on the own screen nothing else opens.
  const open = (next: Panel) => setPanel(view.handsOn ? null : next);
  const close = () => {
    const verb = panel?.verb;
    setPanel(null);
    if (verb) root.current?.querySelector<HTMLElement>(`[data-verb=${verb}]`)?.focus();
  };
  const act = async (move: Move, then: Then = 'close') => {
    const refusal = await session.move(move);
    if (refusal !== null) return false;
    if (then !== 'stay') said();
    if (then === 'close') close();
    return true;
  };
  return {
    session,
    view,
    words,
    panel: view.handsOn ? null : panel,
    lesson: teaches && !reading && !session.paying ? lessonFor(view, scenario.says) : null,
    drafts,
    lines,
    stands: looking ? 'look' : listening ? 'exchange' : null,
    tell: announce,
    tellMoney: () => announce(moneyText(view, words)),
    tellStands: () => announce(words.t(panel === null ? 'live.stands.talk' : 'live.stands.panel')),
    open,
    openVerb: (verb) => {
      // Said before a form is filled in, and not by its last button alone: most of it is refused while somebody speaks.
      if (view.middle && verb !== 'answer') announce(words.t('refusal.conversation-open'));
      open(drafts.begun(verb) ?? panelFor(verb));
    },
    close,
    act,
  };
}

/** Carries a key out; true when it was ours. */
function run(screen: BridgeScreen, command: Command, root: HTMLElement | null): boolean {
  const { session, panel, view } = screen;
  switch (command.type) {
    case 'verb':
      if (view.handsOn) return false;
      // Nobody waits but whoever speaks in the middle: that is where one answers.
      if (command.verb === 'answer' && view.middle && view.waiting.length === 0) toTalk(screen, root);
      else if (panel?.verb === command.verb) screen.close();
      else screen.openVerb(command.verb);
      return true;
    case 'wait':
      if (session.paying) session.skip();
      else if (standsFor(screen)) screen.tellStands();
      else session.wait();
      return true;
    case 'pause':
      session.pause(!session.clock.paused);
      return true;
    case 'faster':
      session.setSpeed(nextSpeed(session.clock.speed, 1));
      return true;
    case 'slower':
      session.setSpeed(nextSpeed(session.clock.speed, -1));
      return true;
    case 'money':
      screen.tellMoney();
      return true;
    case 'pick':
      // In a conversation the digits are the replies, and the exchange has them.
      return root !== null && (panel !== null || view.handsOn) && pickNth(middleOf(root), command.n);
    case 'send':
      return panel !== null && root !== null && finish(screen, middleOf(root));
    case 'close':
      if (session.paying) session.skip();
      else if (panel) screen.close();
      else return false;
      return true;
  }
}

/** Presses what finishes the form that is open; where something is still missing, the focus goes there and it is said. */
function finish({ tell }: BridgeScreen, place: ParentNode): boolean {
  const button = place.querySelector<HTMLElement>('[data-finish]');
  if (!button) return false;
  if (button.getAttribute('aria-disabled') === 'true') {
    button.focus();
    tell(button.textContent);
  } else button.click();
  return true;
}

/** Whether something is open that holds the clock, so that minutes cannot be let pass. */
const standsFor = ({ session }: BridgeScreen): boolean =>
  session.clock.hold === 'exchange' || session.clock.hold === 'composer';

function toTalk({ panel, close }: BridgeScreen, root: HTMLElement | null): void {
  // It comes up when the panel over it has gone, and takes the focus then.
  if (panel) close();
  else root?.querySelector<HTMLElement>('.exchange')?.focus({ preventScroll: true });
}

const middleOf = (root: HTMLElement): ParentNode => root.querySelector('.b-middle') ?? root;
