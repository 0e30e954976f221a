/** Whom: a face, a name, and what they do now. */
import type { PersonView, View } from '../../../run/view.ts';
import type { Words } from '../../session-types.ts';
import { useBridge } from '../bridge-context.ts';
import { idleText } from '../room/doing.ts';
import { Avatar } from './Avatar.tsx';
import { Choice } from './Choice.tsx';

interface Props {
  name: string;
  legend: string;
  people: string[];
  value: string | null;
  onPick: (person: string) => void;
  /** Offer the whole room as the last answer. */
  room?: boolean;
  /** Why this person is not possible, in words. */
  reason?: (person: string) => string | null;
}

/** "the database logs, 6 min left", "deputy", "nothing assigned". */
export function doingText(words: Words, view: View, person: PersonView): string {
  if (person.task === null) return idleText(words, view, person);
  return words.t('bridge.person.on', {
    task: words.night(`task.${person.task.id}`),
    time: words.minutes(person.task.left),
  });
}

export function PersonChoice({
  name,
  legend,
  people,
  value,
  onPick,
  room = false,
  reason = () => null,
}: Props) {
  const { view, words } = useBridge();
  const options = people.flatMap((id) => {
    const person = view.people.find((one) => one.id === id);
    if (!person) return [];
    const why = reason(id);
    return [
      {
        value: id,
        label: (
          <span class="b-chip-person">
            <Avatar person={id} mood={person.mood} size="small" />
            {words.person(id)}
          </span>
        ),
        note: why ?? doingText(words, view, person),
        disabled: why !== null,
      },
    ];
  });
  const all = room
    ? [...options, { value: 'room', label: words.t('bridge.room'), note: words.t('bridge.room.note') }]
    : options;
  return <Choice name={name} legend={legend} options={all} value={value} onPick={onPick} look="rows" />;
}
