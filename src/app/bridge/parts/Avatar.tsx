/** A face from the sprite sheet, or initials where there is none. The face repeats what words say; it is never the only cue. */
import { useState } from 'preact/hooks';
import type { Mood } from '../../../run/view.ts';
import { useBridge } from '../bridge-context.ts';
import { faceOf, sheet, tint } from './face.ts';

interface Props {
  person: string;
  mood?: Mood;
  size?: 'small' | 'medium' | 'large';
}

export function Avatar({ person, mood = 'calm', size = 'medium' }: Props) {
  const { words, session } = useBridge();
  const [lost, setLost] = useState(false);
  const face = lost ? null : faceOf(person, mood, session.scenario.cast.map((one) => one.id));
  const initial = words.person(person).replace(/[\u2068\u2069]/g, '').slice(0, 1);
  return (
    <span class={`avatar avatar-${size}`} style={{ '--tint': tint(person) }} aria-hidden="true">
      {face === null ? (
        <span class="avatar-initial">{initial}</span>
      ) : (
        <img
          src={sheet.url}
          alt=""
          style={{ '--col': face.column, '--row': face.row, '--cols': sheet.columns }}
          onError={() => setLost(true)}
        />
      )}
    </span>
  );
}
