/** Six months later: the same mistake by a newcomer. First a guess, then the hundred windows, then one night. */
import { useSession } from '../context.tsx';
import { Middle } from './Middle.tsx';
import { Screen } from './Screen.tsx';
import { Skyline } from './Skyline.tsx';

export function LaterScreen() {
  const { view } = useSession();
  return (
    <Screen act="later" picture={<Skyline lit={0} />}>
      <div class="later" key={view.middle?.exchange}>
        {/* A guess is said to nobody. */}
        <Middle heard={null} />
      </div>
    </Screen>
  );
}
