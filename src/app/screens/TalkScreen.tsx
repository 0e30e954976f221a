/** A drill or a form where only talk counts: one person, what they say, what is said back; the light is its act's. */
import { useSession, useWords } from '../context.tsx';
import { Night } from '../Night.tsx';
import { Middle } from './Middle.tsx';
import { Screen } from './Screen.tsx';

export function TalkScreen() {
  const { view } = useSession();
  const words = useWords();
  const begun = view.log.some((entry) => entry.type === 'replied');
  const several = (view.middle?.pick.most ?? 1) > 1;
  return (
    <Screen act="talk" scene={view.act} picture={<div class="talk-light" />}>
      {!begun && words.knows('tagline') && (
        <p class="talk-brief">
          <Night of="tagline" />
        </p>
      )}
      <Middle look={several ? 'cards' : 'sentences'} />
    </Screen>
  );
}
