/**
 * What each person remembers of the night: one act of the player's, in a text of the scenario
 * (`memory.<person>.<behaviour>.<helped|cost|over>`), chosen by the findings that they were there for. A text may be
 * for less: `me` for what was done to them, `holder` for whoever kept the secret, an act (`room`) for what was said there.
 */
import type { Finding, Report } from '../../assessment/types.ts';
import type { Entry, EntryOf } from '../../run/timeline.ts';
import type { Condition, Scenario } from '../../scenario/schema.ts';
import { competencies } from '../../scenario/vocabulary.ts';
import { senderOf } from './key-moments.ts';
import { isCounted, shareOf, weightOf } from './lessons.ts';

export interface Memory {
  person: string;
  /** Keys of the texts: one act; a second one where the first cost something and another helped. */
  texts: string[];
}

interface Told {
  report: Report;
  timeline: readonly Entry[];
  scenario: Scenario;
  /** Keeps the secret in this variant. */
  holder: string | undefined;
  /** Whether the scenario has this text. */
  knows(key: string): boolean;
}

/** `me`: it was done to them; `there`: they heard or felt it; `away`: they were not there. */
type Relation = 'me' | 'there' | 'away';

const audiences: Partial<Record<Scenario['cast'][number]['part'], string>> = {
  support: 'customers',
  executive: 'executives',
};

/** What they said against a step when asked was met before the step was taken. */
function isAnswered(person: string, asked: EntryOf<'asked'>, { scenario, timeline }: Told): boolean {
  const risks = scenario.tasks.find(({ id }) => id === asked.task)?.decision?.risks ?? [];
  const own = risks.filter(({ by, text }) => by === person && asked.texts.includes(text));
  const later = timeline.filter(({ n }) => n > asked.n);
  const decided = later.find((entry) => entry.type === 'decided' && entry.task === asked.task);
  if (own.length === 0 || decided?.type !== 'decided') return false;
  if (decided.choice === 'refuse') return true;
  const open = own.every(({ strong, when }) =>
    strong === true ? decided.against?.includes(person) === true : !isMet(later, decided.n, when),
  );
  return !open;
}

/** The condition of an objection was that something had not been found: it had been, by then. */
function isMet(later: readonly Entry[], until: number, when: Condition | undefined): boolean {
  if (when === undefined || !('not' in when) || !('fact' in when.not)) return false;
  const { fact } = when.not;
  return later.some((entry) => entry.type === 'learned' && entry.fact === fact && entry.n < until);
}

function relationTo(person: Scenario['cast'][number], entry: Entry | undefined, told: Told): Relation {
  const { timeline } = told;
  if (!entry) return 'there';
  const { id, part } = person;
  switch (entry.type) {
    case 'replied':
      if (senderOf(entry, timeline) === id) return 'me';
      return entry.hearers === 'private' || entry.hearers === 'pair' ? 'away' : 'there';
    case 'assigned':
      if (entry.person === 'room') return 'there';
      return entry.person === id ? 'me' : 'away';
    case 'checkin':
    case 'aside':
    case 'paired':
    case 'relieved':
    case 'interrupted':
    case 'done':
    case 'readback':
      return entry.person === id ? 'me' : 'away';
    case 'missed':
      return entry.with === id ? 'me' : 'away';
    case 'asked':
      return isAnswered(person.id, entry, told) ? 'me' : 'there';
    case 'post':
    case 'promise':
      return audiences[part] === entry.audience ? 'me' : 'away';
    default:
      return 'there';
  }
}

/** Work that was asked of the whole room is remembered as that, whatever it is scored under. */
const behaviourOf = (finding: Finding, entry: Entry | undefined): string =>
  finding.behaviour === 'D2' && entry?.type === 'assigned' && entry.person === 'room'
    ? 'D7'
    : finding.behaviour;

/** Share of an act's points from which on it is remembered as help. */
const mostly = 0.75;

/** What was done to somebody weighs more with them than what they saw. */
const ownWeight = 1.5;

interface Kept {
  key: string;
  behaviour: string;
  helped: boolean;
  weight: number;
}

/** A step that was taken although somebody stayed strongly against it: theirs to remember, and no kindness to anybody. */
function overruled(person: string, finding: Finding, against: readonly string[], told: Told): Kept | null {
  const key = `memory.${person}.me.${finding.behaviour}.over`;
  if (!against.includes(person) || !told.knows(key)) return null;
  const weight = ((finding.best - finding.worst) / 2) * ownWeight;
  return { key, behaviour: finding.behaviour, helped: false, weight };
}

function keptOf(person: Scenario['cast'][number], finding: Finding, told: Told): Kept | null {
  const entry = told.timeline[finding.at[0] ?? -1];
  const decided = finding.at.map((n) => told.timeline[n]).find((one) => one?.type === 'decided');
  if (decided?.type === 'decided' && decided.against)
    return overruled(person.id, finding, decided.against, told);
  const relation = relationTo(person, entry, told);
  if (relation === 'away') return null;
  const act = entry && told.timeline.findLast((one) => one.type === 'chapter' && one.n <= entry.n);
  const isHolder = person.id === told.holder;
  const qualifiers = [
    isHolder && relation === 'me' ? 'holder.me.' : null,
    isHolder ? 'holder.' : null,
    relation === 'me' ? 'me.' : null,
    act?.type === 'chapter' ? `${act.act}.` : null,
    '',
  ].filter((one) => one !== null);
  const behaviour = behaviourOf(finding, entry);
  const share = shareOf(finding);
  // What was half done is nobody's memory: neither a kindness nor a wound.
  if (share >= 0.5 && share < mostly) return null;
  const helped = share >= mostly;
  const end = `${behaviour}.${helped ? 'helped' : 'cost'}`;
  const key = qualifiers
    .map((qualifier) => `memory.${person.id}.${qualifier}${end}`)
    .find((one) => told.knows(one));
  if (key === undefined) return null;
  return { key, behaviour, helped, weight: weightOf(finding) * (relation === 'me' ? ownWeight : 1) };
}

/** One for each person who has something to remember, in the order of the cast. */
export function memoriesOf(told: Told): Memory[] {
  const findings = competencies.flatMap((id) => told.report.competencies[id].findings).filter(isCounted);
  return told.scenario.cast.flatMap((person): Memory[] => {
    const kept = findings
      .flatMap((finding) => keptOf(person, finding, told) ?? [])
      .toSorted((a, b) => b.weight - a.weight);
    const [first] = kept;
    if (!first) return [];
    const other = kept.find(({ helped, behaviour }) => helped && behaviour !== first.behaviour);
    const texts = first.helped || !other ? [first] : [first, other];
    return [{ person: person.id, texts: texts.map(({ key }) => key) }];
  });
}
