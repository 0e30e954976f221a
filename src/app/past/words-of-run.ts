/** What a row says of a run, in words. */
import { formats } from '../../i18n/format.ts';
import { localeInfo } from '../../i18n/index.ts';
import type { RunStatus, RunSummary } from '../../storage/types.ts';
import type { Words } from '../session-types.ts';
import { kindOf } from './titles.ts';

/** When it was begun: "26 Nov 2026, 13:49". */
export function startedText(run: RunSummary, words: Words): string {
  return formats(localeInfo(words.locale).tag).date(run.startedAt);
}

/** How far it got and what it came to: "played to the end · 71 min · $412,300". */
export function resultText(run: RunSummary, words: Words): string {
  const { t } = words;
  const { outcome } = run;
  // An exercise begins at an hour of its own, which a summary does not know.
  if (!run.ended && kindOf(run.header.scenario) !== 'night') return t('title.runs.begun');
  if (!run.ended) return t('title.runs.undone', { time: words.at(run.end) });
  const parts = [t(outcome?.landedAt === undefined ? 'title.runs.done' : 'title.runs.landed')];
  if (outcome && outcome.minutesToRestore > 0) parts.push(words.minutes(outcome.minutesToRestore));
  if (outcome && outcome.cost > 0) parts.push(words.money(outcome.cost));
  return parts.join(' · ');
}

/** What sets it apart from an attempt of one's own at this version of the night. */
export function marksOf(run: RunSummary, status: RunStatus | undefined, words: Words): string[] {
  const { t } = words;
  return [
    run.rewound && t('past.mark.branch', { time: words.at(run.rewound.minute) }),
    run.header.options.mode !== 'standard' && t(`past.mark.${run.header.options.mode}`),
    run.origin === 'imported' && t('past.mark.elsewhere'),
    run.doubt && t(`past.mark.${run.doubt}`),
    status !== undefined && status !== 'current' && t('title.runs.readonly'),
  ].filter((mark) => typeof mark === 'string');
}
