/**
 * What each person remembers of the night: one act of the player's, in a text of the scenario
 * (`memory.<person>.<behaviour>.<helped|cost>`), chosen by the findings that they were there for. A text may be
 * for less: `me` for what was done to them, `holder` for whoever kept the secret, an act (`room`) for what was said there.
 */
import type { Finding, Report } from '../../assessment/types.ts';
import type { Entry } from '../../run/timeline.ts';
import type { Scenario } from '../../scenario/schema.ts';
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

function relationTo(
  person: Scenario['cast'][number],
  entry: Entry | undefined,
  { timeline }: Told,
): Relation {
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

function keptOf(person: Scenario['cast'][number], finding: Finding, told: Told): Kept | null {
  const entry = told.timeline[finding.at[0] ?? -1];
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
