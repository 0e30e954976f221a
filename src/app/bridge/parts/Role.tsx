/** ", sales director" after the name of somebody who has no desk in the room. */
import { useBridge } from '../bridge-context.ts';

export function Role({ person }: { person: string }) {
  const { view, words } = useBridge();
  const part = view.people.find((one) => one.id === person)?.part;
  const known = part !== undefined && part !== 'voice' && part !== 'executive';
  const key = `person.${person}.role`;
  if (known || !words.knows(key)) return null;
  return (
    <span class="b-role-of">
      {words.t('bridge.comma')}
      <bdi lang={words.nightLocale}>{words.night(key)}</bdi>
    </span>
  );
}
