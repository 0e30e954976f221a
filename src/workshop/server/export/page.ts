/** A room's totals as a page to print: a file of its own that needs nothing and runs nothing. */
import { endings } from '../../../assessment/types.ts';
import type { Count } from '../../protocol/debrief.ts';
import { escaped, type ServedWords } from '../served-words.ts';
import type { RoomExport } from './export.ts';

/** Texts of the scenario and words of the ratings, by key; undefined where there are none. */
export type Texts = (key: string) => string | undefined;

const style = `
  body { font: 11pt/1.45 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
  h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem } h3 { font-size: 1rem; margin: 1.2rem 0 .3rem }
  table { border-collapse: collapse; width: 100% } th, td { text-align: start; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid #ccc; vertical-align: top }
  td.n { white-space: nowrap; font-variant-numeric: tabular-nums } section { break-inside: avoid } footer { margin-top: 2rem; color: #444 }`;

const round = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

export function toPage(given: RoomExport, { locale, dir, say }: ServedWords, texts: Texts): string {
  const text = (key: string, otherwise: string) => escaped(texts(key) ?? otherwise);
  const count = (value: Count) =>
    typeof value === 'number' ? String(value) : escaped(say(`served.export.${value}`));
  const row = (cells: readonly string[]) =>
    `<tr><td>${cells[0]}</td>${cells
      .slice(1)
      .map((one) => `<td class="n">${one}</td>`)
      .join('')}</tr>`;
  const table = (head: readonly string[], rows: readonly string[]) =>
    `<table><thead><tr>${head.map((one) => `<th scope="col">${escaped(one)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const section = (title: string, body: string) =>
    body === '' ? '' : `<section><h2>${escaped(title)}</h2>${body}</section>`;
  const choices = given.choices.map(
    ({ exchange, options, counts, of }) =>
      `<h3>${text(`line.${exchange}`, exchange)}</h3>${table(
        [say('served.export.option'), say('served.export.count'), say('served.export.of')],
        options.map((one) => row([text(`option.${one}`, one), count(counts[one] ?? 0), String(of)])),
      )}`,
  );
  const ratings = Object.entries(given.ratings).map(
    ([competency, counts]) =>
      `<h3>${text(`competency.${competency}`, competency)}</h3>${table(
        ['', say('served.export.count')],
        Object.entries(counts).map(([rating, value]) =>
          row([text(`rating.${rating}`, rating), count(value)]),
        ),
      )}`,
  );
  const change = (given.change ?? []).map(({ competency, n, mean, low, high, evidence }) =>
    row([
      text(`competency.${competency}`, competency),
      evidence === 'none' ? escaped(say('served.export.none')) : round(mean),
      `${round(low)} … ${round(high)}`,
      String(n),
    ]),
  );
  const told = given.endings;
  const facts = table(
    ['', ''],
    [
      row([escaped(say('served.export.players')), String(given.players)]),
      row([escaped(say('served.export.nights')), String(given.nights)]),
      ...(told
        ? endings.map((one) => row([escaped(say(`served.export.end.${one}`)), count(told[one])]))
        : []),
      row([escaped(say('served.export.commitments')), count(given.commitments.made)]),
      row([escaped(say('served.export.30')), count(given.commitments.checklist[30])]),
      row([escaped(say('served.export.90')), count(given.commitments.checklist[90])]),
    ],
  );
  const people = given.rows.map(({ id, ratings: own }) =>
    row([id, ...Object.values(own).map((rating) => text(`rating.${rating}`, rating))]),
  );
  const head = given.rows[0]
    ? ['', ...Object.keys(given.rows[0].ratings).map((one) => texts(`competency.${one}`) ?? one)]
    : [];
  return `<!doctype html>
<html lang="${locale}" dir="${dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(say('served.export.title'))}</title><style>${style}</style></head>
<body>
<h1>${escaped(say('served.export.title'))}: ${text('title', given.scenario)}</h1>
<p>${escaped(say('served.export.for'))}</p>
${facts}
${section(say('served.export.choices'), choices.join(''))}
${section(say('served.export.ratings'), ratings.join(''))}
${section(say('served.export.change'), change.length === 0 ? '' : table(['', say('served.export.mean'), say('served.export.interval'), say('served.export.n')], change))}
${section(say('served.export.rows'), people.length === 0 ? '' : table(head, people))}
<footer>${escaped(say('served.export.private'))}</footer>
</body>
</html>
`;
}
