/** A name on each desk of the picture, so that whoever is met at night was seen with their name by day. */
import { deskMargins, deskOrder } from '../bridge/stage-view.ts';
import { useSession, useWords } from '../context.tsx';

export function Plates() {
  const { view } = useSession();
  const words = useWords();
  const people = deskOrder(view);
  const wide = deskMargins(view, false);
  const narrow = deskMargins(view, true);
  return (
    <ul
      class="plates"
      style={{
        '--seats': people.length,
        '--start': wide.start,
        '--end': wide.end,
        '--start-narrow': narrow.start,
        '--end-narrow': narrow.end,
      }}
    >
      {people.map(({ id }) => (
        <li key={id}>{words.person(id)}</li>
      ))}
    </ul>
  );
}
