/** Lets the sound follow a run: what goes on follows the view, and what arrives is heard. */
import type { Entry } from '../run/timeline.ts';
import type { View } from '../run/view.ts';
import type { PlayName, Sound, SoundView } from '../sound/index.ts';
import type { Session } from './session-types.ts';

/** The part of a session that can be heard. */
export interface Audible {
  readonly view: Pick<View, 'act' | 'stress' | 'people' | 'handsOn' | 'control' | 'rate'>;
  readonly clock: Pick<Session['clock'], 'hold'>;
  readonly cut: Session['cut'];
  subscribe(listener: () => void): () => void;
  onEntry(listener: (entry: Entry) => void): () => void;
}

/** Nobody is there to listen, or another tab is heard. */
const silent: readonly Session['clock']['hold'][] = ['paused', 'hidden', 'elsewhere'];

function soundView(view: Audible['view'], paused: boolean): SoundView {
  const team = view.people.filter((one) => one.part !== 'voice' && one.part !== 'executive');
  const here = team.filter((one) => one.here);
  return {
    act: view.act,
    stress: view.stress,
    present: team.length === 0 ? 0 : here.length / team.length,
    typing: here.filter((one) => one.task !== null && !one.interrupted).map((one) => one.id),
    handsOn: view.handsOn,
    dawn: view.control >= 1,
    paused,
  };
}

/** What an entry sounds like, or null. */
function heard(entry: Entry): PlayName | null {
  switch (entry.type) {
    case 'arrived':
      return {
        call: 'ring',
        message: 'message',
        visitor: 'knock',
        alert: 'alertInfo',
        tell: null,
        scene: null,
      }[entry.channel] as PlayName | null;
    case 'harm':
    case 'error':
      return 'alertBad';
    case 'promise':
      return entry.kept ? null : 'promiseLate';
    case 'interrupted':
      return 'thud';
    case 'routed':
      return entry.to === 'liaison' || entry.by === 'liaison' ? 'heldCall' : null;
    case 'end':
      return entry.how === 'restored' ? 'relief' : null;
    default:
      return null;
  }
}

/** Connects until the returned function is called. */
export function connectSound(session: Audible, sound: Sound): () => void {
  /** Dollars a night minute when last heard of: only a change has a sound. */
  let money = session.view.rate;
  let { act } = session.view;
  let ringing = false;

  /** The cut back from yesterday is made on the phone: it rings until the bridge is there. */
  const ring = (): void => {
    if (act === 'yesterday' && session.view.act === 'bridge' && session.cut) {
      ringing = true;
      sound.play('phone');
    } else if (ringing && !session.cut) {
      ringing = false;
      sound.play('pickUp');
    }
    ({ act } = session.view);
  };
  const follow = (): void => {
    sound.follow(soundView(session.view, silent.includes(session.clock.hold)));
    ring();
  };
  const hear = (entry: Entry): void => {
    // What is narrated has no voice.
    if (entry.type === 'opened' && entry.speaker !== 'narrator')
      sound.speak(entry.speaker, entry.confrontation);
    if (entry.type === 'impact') {
      if (entry.rate !== money) sound.play(entry.rate > money ? 'moneyUp' : 'moneyDown');
      money = entry.rate;
    }
    const name = heard(entry);
    if (name) sound.play(name);
  };
  const stops = [session.subscribe(follow), session.onEntry(hear)];
  follow();
  return () => {
    if (ringing) sound.stop('phone');
    for (const stop of stops) stop();
  };
}
