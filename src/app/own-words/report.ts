/** A reading as plain text, to be pasted into a mail: with the line that says what it is not. */
import type { Reading } from '../../statement/index.ts';
import type { Words } from '../session-types.ts';
import { ledgerOf } from './ledger.ts';
import { notesOf } from './segments.ts';

/** The reading in words; the disclaimer comes first, so that it is not cut off. */
export function reportOf(text: string, reading: Reading, { t, number }: Words): string {
  const ledger = ledgerOf(reading);
  const rows = (of: 'there' | 'against') => ledger[of].map((feature) => `- ${t(`reader.has.${feature}`)}`);
  const part = (heading: string, rows: readonly string[]) =>
    rows.length === 0 ? [] : ['', heading, ...rows];
  return [
    t('own-words.heading'),
    t('reader.disclaimer'),
    '',
    `${t('reader.level')}: ${t('own-words.level', { n: number(reading.level ?? 0) })}`,
    t(reading.summary.id, reading.summary.values),
    t(`reader.sure.${reading.sure}`),
    ...part(t('own-words.there'), rows('there')),
    ...part(t('own-words.against'), rows('against')),
    ...part(
      t('own-words.missing'),
      ledger.missing.map((feature) => `- ${t(`reader.feature.${feature}`)}`),
    ),
    ...part(
      t('own-words.notes'),
      notesOf(reading.spans).map(
        ({ n, span }) =>
          `${number(n)}. "${text.slice(span.start, span.end)}": ${t(`reader.feature.${span.feature}`)}. ${t(span.reason.id, span.reason.values)}`,
      ),
    ),
    ...part(
      t('own-words.questions'),
      reading.questions.map(({ id, values }) => `- ${t(id, values)}`),
    ),
    ...part(t('own-words.text'), [text]),
  ].join('\n');
}
