/**
 * What a seat sees of a shared run: the one place that decides it. Nothing of the seed, of the variant, or of what
 * nobody has heard yet; in a team nothing that the role may not see and was not handed over.
 */
import type { View } from '../../../run/index.ts';
import { standsDone } from '../../../run/moves.ts';
import type { AudienceView, LeadView, PersonView } from '../../../run/view.ts';
import {
  nightParts,
  type NightPart,
  type Note,
  type NoteKind,
  type Said,
  type TeamRole,
} from '../../protocol/shared.ts';
import { names } from './naming.ts';
import { hearsMove, isFor, isSpokenTo, partOfAudience, partsOf } from './parts.ts';
import { plain } from './plain.ts';

/** Something that was handed to the commander. */
export interface Handed extends Note {
  /** A card or an audience as it stood when it was handed over: what is told grows old. */
  shown: LeadView | AudienceView | null;
}

export interface Looking {
  /** What the seat is for; null outside teams, where everybody sees what the room sees. */
  roles: readonly TeamRole[] | null;
  handed: readonly Handed[];
  /** What was decided and said aloud, oldest first. */
  said: readonly Said[];
  /** Keys of the texts that name whoever keeps the secret. */
  naming: ReadonlySet<string>;
}

/** Entries of the log that a whole room is sent each time; a phone keeps those that came before. */
const roomLog = 80;
/** Things said and notes that go along; a phone keeps the older ones. */
const lastSaid = 8;
const lastHanded = 40;

export interface Seen {
  view: View;
  unseen: NightPart[];
  said: Said[];
  handed: Note[];
}

/** What somebody sees of a run. `full` is the player's view of it, which holds whatever anybody may see. */
export function see(full: View, { roles, handed, said, naming }: Looking): Seen {
  const parts = partsOf(roles);
  const seen = { ...(roles === null ? full : forRoles(full, roles, parts, handed)), params: {} };
  // Texts that name the keeper need the name; until one of them is seen it stays here.
  const params = names(seen, naming) ? full.params : {};
  const log = (roles === null ? seen.log.slice(-roomLog) : seen.log).map(plain);
  const spokenTo = roles === null || isSpokenTo(roles);
  return {
    view: { ...seen, log, params },
    unseen: nightParts.filter((part) => !parts.has(part)),
    said: said.filter(({ move }) => hearsMove(move, parts, spokenTo || isAroundTable(full))).slice(-lastSaid),
    // Whoever handed something over knows that they did; nobody else of the team hears what it was about.
    handed: handed
      .filter(({ from }) => spokenTo || roles.includes(from))
      .slice(-lastHanded)
      .map(({ n, minute, from, kind, id }) => ({ n, minute, from, kind, id })),
  };
}

/** Off the bridge there is nothing to hand over: all hear the same, as if around one table. */
const isAroundTable = ({ act }: View): boolean => act !== 'bridge';

/** Ids of one kind that were handed over, with what was shown last. */
function handedOf(handed: readonly Handed[], kind: NoteKind): Map<string, Handed> {
  return new Map(handed.filter((note) => note.kind === kind).map((note) => [note.id, note]));
}

function forRoles(
  full: View,
  roles: readonly TeamRole[],
  parts: ReadonlySet<NightPart>,
  handed: readonly Handed[],
): View {
  const spokenTo = isSpokenTo(roles);
  const told = spokenTo ? handed : [];
  const tasks = handedOf(told, 'task');
  const audiences = handedOf(told, 'audience');
  const entries = handedOf(told, 'entry');
  const leads = leadsFor(full, parts, handedOf(told, 'lead'));
  const seesTask = (id: string): boolean => parts.has('work') || tasks.has(id);
  const seesAudience = (id: string): boolean => parts.has(partOfAudience(id)) || audiences.has(id);
  const inMiddle = spokenTo || isAroundTable(full);
  const isCommander = roles.includes('commander');
  return {
    ...full,
    people: full.people.map((person) => personFor(person, parts, seesTask)),
    audiences: audiencesFor(full, parts, audiences),
    leads,
    tasks: full.tasks.filter(({ id }) => seesTask(id)),
    says: isCommander ? full.says : [],
    pending: spokenTo ? full.pending : null,
    middle: inMiddle ? full.middle : null,
    answered: inMiddle ? full.answered : null,
    heard: spokenTo ? full.heard : null,
    waiting: full.waiting.filter(({ noise, heldBy }) =>
      noise || heldBy !== null ? parts.has('callers') : spokenTo,
    ),
    rule: spokenTo || parts.has('callers') ? full.rule : null,
    liaison: spokenTo || parts.has('callers') ? full.liaison : null,
    digs: isCommander ? full.digs : [],
    drafts: full.drafts.filter(({ audience }) => seesAudience(audience)),
    updateOffers: {
      impacts: full.updateOffers.impacts,
      actions: full.updateOffers.actions.filter((action) => seesAction(action, seesTask)),
      causes: full.updateOffers.causes.filter((id) => leads.some((card) => card.id === id)),
    },
    log: full.log.filter((entry) => isFor(entry, parts, spokenTo) || entries.has(String(entry.n))),
  };
}

/** What is said of the work names no task that the seat knows nothing of. */
function seesAction(action: string, seesTask: (id: string) => boolean): boolean {
  if (action === 'looking' || action === 'watching') return true;
  return seesTask(action.startsWith(standsDone) ? action.slice(standsDone.length) : action);
}

/** A card is the deputy's; the commander has the ones they were told of, as they were told, with the call they made. */
function leadsFor(full: View, parts: ReadonlySet<NightPart>, told: ReadonlyMap<string, Handed>): LeadView[] {
  if (parts.has('leads')) return full.leads;
  return full.leads.flatMap((card) => {
    const shown = told.get(card.id)?.shown;
    return shown && 'speaksFor' in shown ? [{ ...shown, state: card.state }] : [];
  });
}

function audiencesFor(
  full: View,
  parts: ReadonlySet<NightPart>,
  told: ReadonlyMap<string, Handed>,
): AudienceView[] {
  return full.audiences.flatMap((audience) => {
    if (parts.has(partOfAudience(audience.id))) return [audience];
    const shown = told.get(audience.id)?.shown;
    if (shown && 'patience' in shown) return [shown];
    // The scribe keeps the promises, and hears no tone.
    return parts.has('timeline') ? [{ ...audience, patience: 1 }] : [];
  });
}

/** Who is in the room is plain to everybody; what they are at, and how it goes, is not. */
function personFor(
  person: PersonView,
  parts: ReadonlySet<NightPart>,
  seesTask: (id: string) => boolean,
): PersonView {
  if (parts.has('work')) return person;
  return {
    ...person,
    task: person.task !== null && seesTask(person.task.id) ? person.task : null,
    focus: 1,
    mood: parts.has('faces') ? person.mood : 'calm',
    tell: null,
    interrupted: false,
  };
}
