/** What is said in the middle of the night, with the face of who says it: the largest text on the wall. */
import type { Scenario } from '../../../scenario/schema.ts';
import type { Mood } from '../../../run/view.ts';
import { facesOf } from '../../bridge/parts/Avatar.tsx';
import { useWords } from '../../context.tsx';
import { Face } from '../../exchange/Face.tsx';
import '../../exchange/exchange.css';

interface Props {
  scenario: Scenario | null;
  /** Id of a person; whoever is not of the cast has no face. */
  speaker: string;
  mood?: Mood | undefined;
  text: string;
  /** It is the heading of the screen. */
  heading?: boolean;
}

export function WallSaid({ scenario, speaker, mood = 'calm', text, heading = false }: Props) {
  const words = useWords();
  const known = scenario?.cast.some(({ id }) => id === speaker) ?? false;
  const Said = heading ? 'h1' : 'p';
  return (
    <div class="wall-line">
      {scenario && known && <Face person={speaker} mood={mood} cast={facesOf(scenario)} />}
      <Said class="wall-said" lang={words.nightLocale} dir={words.nightDir}>
        {text}
      </Said>
    </div>
  );
}
