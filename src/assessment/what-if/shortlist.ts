/** The shortlist: at most eight changes worth replaying, by what the findings say was at stake. */
import { competencies, type Competency } from '../../scenario/vocabulary.ts';
import { hundredths } from '../findings.ts';
import type { Finding, Report } from '../types.ts';
import { workOut } from './changes.ts';
import type { Score } from './cues.ts';
import { suggest } from './suggest.ts';
import { WhatIfError, type About, type Candidate } from './types.ts';

export const mostCandidates = 8;
/** Of those, strong moves at least, so that what went well can be shown whatever the rest comes to. */
const strongOnes = 3;
/** Of one competency at most. */
const ofOne = 2;

/** A weak finding is below half of its stake, a strong one above three quarters; what lies between teaches little. */
function sideOf(finding: Finding): { was: About['was']; stake: number } | null {
  const { best, worst, points } = finding;
  if (finding.opportunity === null) return points < 0 ? { was: 'cost', stake: hundredths(-points) } : null;
  const share = best > worst ? (points - worst) / (best - worst) : 0;
  if (share <= 0.5) return { was: 'cost', stake: hundredths(best - points) };
  return share >= 0.75 ? { was: 'helped', stake: hundredths(points - worst) } : null;
}

/** Acts that the night can still answer weigh more than those after it: minutes follow from them. */
function weightOf(score: Score, minute: number): number {
  const { ledger } = score.run.night.world;
  return minute < (ledger.restoredAt ?? ledger.endMinute) ? 1.5 : 1;
}

interface Ranked {
  candidate: Candidate;
  worth: number;
  competency: Competency;
  key: string;
}

function isPossible(score: Score, candidate: Candidate): boolean {
  try {
    workOut(score, candidate.change);
    return true;
  } catch (error) {
    if (error instanceof WhatIfError) return false;
    throw error;
  }
}

function ranked(score: Score, competency: Competency, finding: Finding): Ranked[] {
  const side = sideOf(finding);
  const change = side && suggest(score, finding, side.was);
  if (!side || !change) return [];
  const { behaviour, opportunity } = finding;
  const candidate: Candidate = { change, about: { competency, behaviour, opportunity, ...side } };
  if (!isPossible(score, candidate)) return [];
  const { minute } = workOut(score, change);
  // One move is tried once, whatever is done to it and however many findings point at it.
  const key = 'n' in change ? `n${change.n}` : JSON.stringify(change);
  return [{ candidate, competency, key, worth: side.stake * weightOf(score, minute) }];
}

/** The candidates, the most promising first. Pure and cheap: nothing is replayed. */
export function shortlist(score: Score, report: Report): Candidate[] {
  const all = competencies
    .flatMap((name) => report.competencies[name].findings.flatMap((finding) => ranked(score, name, finding)))
    .toSorted((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1));
  const taken: Ranked[] = [];
  const take = (most: number, fits: (one: Ranked) => boolean) => {
    for (const one of all) {
      if (taken.length >= most) return;
      if (!fits(one) || taken.some(({ key }) => key === one.key)) continue;
      if (taken.filter(({ competency }) => competency === one.competency).length < ofOne) taken.push(one);
    }
  };
  take(strongOnes, ({ candidate }) => candidate.about?.was === 'helped');
  take(mostCandidates, ({ candidate }) => candidate.about?.was === 'cost');
  take(mostCandidates, () => true);
  return taken.toSorted((a, b) => b.worth - a.worth).map(({ candidate }) => candidate);
}
