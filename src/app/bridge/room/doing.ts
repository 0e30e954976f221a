/** What somebody does, in words. Pure. */
import type { Role } from '../../../scenario/vocabulary.ts';
import type { PersonView, View } from '../../../run/view.ts';
import type { Words } from '../../session-types.ts';
import { heldBy } from '../command.ts';

/** Roles as they are said: whoever speaks both ways is simply the liaison. */
export function rolesText(words: Words, roles: readonly Role[]): string {
  const both = roles.includes('customer-liaison') && roles.includes('internal-liaison');
  const rest = both ? roles.filter((role) => !role.endsWith('-liaison')) : roles;
  const named = rest.map((role) => words.t(`role.${role}`));
  return words.list(both ? [...named, words.t('bridge.person.liaison')] : named);
}

/** Whether an executive has been heard on the bridge tonight; until then they are not there. */
function hasJoined(view: View, id: string): boolean {
  return view.log.some(
    (entry) =>
      (entry.type === 'opened' && entry.speaker === id) ||
      (entry.type === 'arrived' && entry.from === id) ||
      (entry.type === 'command' && entry.holder === id),
  );
}

/** What a person without a task does: command, their roles, listen, or nothing yet. */
export function idleText(words: Words, view: View, person: PersonView): string {
  const held = heldBy(view);
  if (held?.person === person.id) {
    return held.since === null
      ? words.t('bridge.person.commands')
      : words.t('bridge.person.commands.since', { at: words.at(held.since) });
  }
  if (person.roles.length > 0) return rolesText(words, person.roles);
  if (person.part === 'executive') {
    return words.t(hasJoined(view, person.id) ? 'bridge.person.listens' : 'bridge.person.elsewhere');
  }
  return words.t('bridge.person.free');
}
