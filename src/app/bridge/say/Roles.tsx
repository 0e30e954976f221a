/** Roles: who is deputy, who writes, who speaks with customers and with the house. One tap gives one. */
import { useRef } from 'preact/hooks';
import { roles, type Role } from '../../../scenario/vocabulary.ts';
import type { PersonView } from '../../../run/view.ts';
import { useBridge } from '../bridge-context.ts';
import { walkRow } from '../parts/arrows.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { hearsText, priceText } from '../parts/cost.tsx';
import { FormFrame } from '../parts/FormFrame.tsx';
import { refusalText } from '../parts/MoveButton.tsx';

export function Roles() {
  const { session, view, words } = useBridge();
  const here = view.people.filter(
    (person) => person.here && ['fixer', 'deputy', 'support'].includes(person.part),
  );
  const first = here[0];
  return (
    <FormFrame foot={view.liaison !== null && view.rule === null && <NoRule people={view.liaison.people} />}>
      <div class="b-roles">
        {roles.map((role) => (
          <RoleRow key={role} role={role} people={here} />
        ))}
        <p class="b-sheet-note">
          {words.t('bridge.roles.note')}{' '}
          {first && hearsText(session, { type: 'role', role: 'scribe', person: first.id })};{' '}
          {priceText(words, 0)}.
        </p>
      </div>
    </FormFrame>
  );
}

/**
 * Liaisons who were told nothing let everything pass: said where the role is given, always in view, with the way to
 * the rule. It is one rule for all of them.
 */
function NoRule({ people }: { people: readonly string[] }) {
  const { words, open } = useBridge();
  const name = words.list(people.map((id) => words.person(id)));
  return (
    <div class="b-no-rule" role="status">
      <p>{words.t('bridge.roles.open', { person: name })}</p>
      <button type="button" class="button" onClick={() => open({ verb: 'say', tab: 'liaison' })}>
        {words.t('bridge.roles.rule', { person: name })}
      </button>
    </div>
  );
}

function RoleRow({ role, people }: { role: Role; people: PersonView[] }) {
  const { words } = useBridge();
  const holder = people.find((person) => person.roles.includes(role));
  const row = useRef<HTMLDivElement>(null);
  return (
    <div class="b-role" role="group" aria-labelledby={`role-${role}`} data-group>
      <p class="b-role-name" id={`role-${role}`}>
        {words.t(`role.${role}`)}
        <span class="b-role-what">
          {holder ? words.person(holder.id) : words.t(`bridge.role.${role}.what`)}
        </span>
      </p>
      <div
        class="b-role-people"
        role="toolbar"
        aria-labelledby={`role-${role}`}
        tabIndex={-1}
        ref={row}
        onKeyDown={(event) =>
          walkRow(event, words.dir, [...(row.current?.querySelectorAll<HTMLElement>('.b-role-pick') ?? [])])
        }
      >
        {people.map((person, at) => (
          <RolePick
            key={person.id}
            role={role}
            person={person}
            stop={holder ? person === holder : at === 0}
          />
        ))}
      </div>
    </div>
  );
}

interface PickProps {
  role: Role;
  person: PersonView;
  /** The Tab key stops here in its row. */
  stop: boolean;
}

function RolePick({ role, person, stop }: PickProps) {
  const { session, words, act } = useBridge();
  const held = person.roles.includes(role);
  const move = { type: 'role', role, person: person.id } as const;
  const refusal = held ? null : session.refuse(move);
  return (
    <button
      type="button"
      class="b-role-pick"
      data-pick
      tabIndex={stop ? 0 : -1}
      aria-pressed={held}
      aria-disabled={refusal !== null}
      title={refusal ? refusalText(words, refusal) : undefined}
      onClick={() => !held && refusal === null && void act(move, 'stay')}
    >
      <Avatar person={person.id} mood={person.mood} size="small" />
      {words.person(person.id)}
      <span class="hidden">: {words.t(`role.${role}`)}</span>
    </button>
  );
}
