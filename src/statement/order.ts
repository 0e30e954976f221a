/** What only the whole shows: ownership that comes behind other things, or after others had told it. */
import { cue, find } from './cues.ts';
import type { Mark } from './features/detector.ts';
import type { Sentence } from './sentences.ts';

/** What was found in each sentence. */
export interface Marked {
  readonly sentence: Sentence;
  readonly marks: readonly Mark[];
}

/** Sentences that a text needs before something can be buried in it. */
const leastSentences = 5;
const before = ['bolstering', 'deflection', 'minimising', 'denial'];

/** Where ownership begins, if that is behind the middle and behind something that softens it. */
export function buried(all: readonly Marked[]): { at: Marked; mark: Mark } | null {
  const told = all.filter(({ sentence }) => sentence.tokens.length > 3);
  const index = told.findIndex(({ marks }) => marks.some(({ feature }) => feature === 'agent'));
  const first = told[index];
  const mark = first?.marks.find(({ feature }) => feature === 'agent');
  const end = told.at(-1)?.sentence.end ?? 0;
  if (first === undefined || mark === undefined || told.length < leastSentences) return null;
  const share = (first.sentence.start + mark.start - (told[0]?.sentence.start ?? 0)) / end;
  const ahead = told.slice(0, index).flatMap(({ marks }) => marks);
  const softened = ahead.filter(({ feature }) => before.includes(feature)).length;
  const faceless = ahead.filter(({ feature }) => feature === 'passive').length;
  const deep = first.sentence.paragraph >= 3 && index >= 5;
  // An apology up front is no ownership yet, but it is not hiding either.
  const upFront = told
    .slice(0, Math.floor((told.length + 2) / 3))
    .some(({ marks }) => marks.some(({ feature }) => feature === 'regret'));
  const isBuried =
    (share > (upFront ? 0.7 : 0.5) && softened >= 1 && index >= 2) ||
    (!upFront && share > 0.4 && softened >= 2) ||
    (share > (upFront ? 0.7 : 0.5) && faceless >= 1 && index >= 4) ||
    (!upFront && share > 0.6 && deep);
  return isBuried ? { at: first, mark } : null;
}

const span = '(?:(?:\\w+|\\d+) )?(?:days?|weeks?|months?|years?)';
const lateness = [
  cue(
    'it (?:took|needed|has taken) (?:an? |the |two |your )?(?:\\w+ )?(?:newspaper|journalists?|reporters?|television|tv|programme|documentary|court|judge|lawsuit|petition|complaints?|outcry|regulator|inspector|whistle-?blower|articles?|post|pressure|press)(?: \\w+){0,4}? (?:to make|for us|before|to get|to force|until)|chose (?:to wait|not to (?:tell|say|write|publish|announce))|(?:hoped|thought|expected) (?:it|this|that|the \\w+) would (?:go away|blow over|pass|be forgotten|not be noticed)',
  ),
  cue(
    `(?:only )?(?:after|because|when|once) (?:a |the |some |others |several )?(?:newspapers?|journalists?|reporters?|press|media|others|reports|stories|posts|you)(?: \\w+){0,3} (?:rang|called|asked|reported|published|broke|wrote|told|have spoken|had spoken|spoke|appeared|went public|it|found)`,
    'after you (?:tell|told) us|when you (?:called|rang) us|reported (?:it|them|this) to us',
  ),
  cue(
    `${span} (?:ago|later|after|too late|passed|went by|before we told)`,
    'for (?:an? |the |\\w+ )(?:first )?(?:days?|weeks?|months?|years?) after (?:any|each|every|that|it|the|an?)|years? ago we (?:opened|started|began)|(?:founded|opened|started|began)|\\d+ years ago|years later we are',
  ),
  cue(
    '(?:should|ought to) have (?:told|informed|said|written|notified|warned|spoken|communicated|disclosed|come|apologi[sz]ed|answered|been here|reached out)(?: \\w+){0,6} (?:sooner|earlier|at once|immediately|then|before|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|weeks|days|months|that (?:day|night|morning)|straight away|right away|first)',
  ),
  cue(
    '(?:kept|stayed|remained|were|was|been|being) (?:quiet|silent)|said nothing|our silence|did not (?:tell|inform|answer) (?:you|them|anyone|anybody) then|kept (?:you|them|people|this|it) (?:in the dark|quiet|secret|from you)|hearing (?:it|this|about it) (?:from us )?(?:only|late|now)|(?:found|find) out from (?:each other|the (?:press|news|papers|media))|took us (?:too long|\\w+ (?:days|weeks|months)) to (?:tell|say|write|speak|respond|apologi[sz]e|inform)|(?:posts|reports|stories|silence) (?:of|over|from) the (?:past|last) (?:\\w+ )?(?:days|weeks|months)|long overdue|overdue apology|days of silence|weeks of silence',
  ),
  cue(
    '(?:back in|as early as|already in) (?:january|february|march|april|may|june|july|august|september|october|november|december)|it is now (?:\\d|january|february|march|april|may|june|july|august|september|october|november|december)|kept you in the dark|(?:until|till) now|(?:weeks|months|years) on',
  ),
];

/** Where a sentence says that we come late. */
export function late(all: readonly Marked[]): { at: Marked; mark: Mark } | null {
  for (const one of all) {
    const found = find(lateness, one.sentence.plain);
    if (found !== null) return { at: one, mark: { feature: 'late', ...found, why: 'late' } };
  }
  return null;
}
