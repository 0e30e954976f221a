/** Lets the sound follow a run: the loops follow the view, and what arrives is heard. */
import type { Entry } from '../run/timeline.ts';
import type { View } from '../run/view.ts';
import type { PlayName, Sound, SoundView } from '../sound/index.ts';
import type { Session } from './session-types.ts';

function soundView(view: View, paused: boolean): SoundView {
  return {
    act: view.act,
    stress: view.stress,
    typing: view.people
      .filter((one) => one.here && one.task !== null && !one.interrupted)
      .map((one) => one.id),
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
    case 'interrupted':
      return 'thud';
    case 'routed':
      return entry.to === 'liaison' || entry.by === 'liaison' ? 'heldCall' : null;
    case 'opened':
      return entry.confrontation ? 'breath' : null;
    case 'hands-on':
      return entry.action === 'up' ? 'surface' : entry.action === 'down' ? 'under' : null;
    case 'end':
      return entry.how === 'restored' ? 'relief' : null;
    default:
      return null;
  }
}

/** Connects until the returned function is called. */
export function connectSound(session: Session, sound: Sound): () => void {
  const follow = () => sound.follow(soundView(session.view, session.clock.hold === 'paused'));
  const stops = [
    session.subscribe(follow),
    session.onEntry((entry) => {
      const name = heard(entry);
      if (name) sound.play(name);
    }),
  ];
  follow();
  return () => {
    for (const stop of stops) stop();
  };
}
