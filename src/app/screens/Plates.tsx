/** A name on each desk of the picture, so that whoever is met at night was seen with their name by day. */
import { deskOrder, underDesks } from '../bridge/stage-view.ts';
import { useSession, useWords } from '../context.tsx';

export function Plates() {
  const { view } = useSession();
  const words = useWords();
  return (
    <ul class="plates" style={underDesks(view)}>
      {deskOrder(view).map(({ id }) => (
        <li key={id}>{words.person(id)}</li>
      ))}
    </ul>
  );
}
