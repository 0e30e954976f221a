/** What is in the middle of a shared night: who asks, and what they say. */
import type { ComponentChildren } from 'preact';
import { facesOf } from '../../bridge/parts/Avatar.tsx';
import { useWords } from '../../context.tsx';
import { Face } from '../../exchange/Face.tsx';
import { Paragraphs } from '../../exchange/Paragraphs.tsx';
import type { RemoteSession } from './session.ts';

/** `children` stand below the lines. Nothing where nothing is in the middle. */
export function Spoken({ session, children }: { session: RemoteSession; children?: ComponentChildren }) {
  const words = useWords();
  const { middle, people } = session.view;
  if (!middle) return null;
  const narrated = middle.speaker === 'narrator' || middle.speaker === 'player';
  const mood = people.find(({ id }) => id === middle.speaker)?.mood ?? 'calm';
  return (
    <div class="ballot-said">
      {!narrated && <Face person={middle.speaker} mood={mood} cast={facesOf(session.scenario)} />}
      <div class="ballot-lines">
        {!narrated && <p class="ballot-who">{words.person(middle.speaker)}</p>}
        {middle.lines.map((text) => (
          <Paragraphs key={text.id} of={text} by={narrated ? null : middle.speaker} />
        ))}
        {children}
      </div>
    </div>
  );
}
