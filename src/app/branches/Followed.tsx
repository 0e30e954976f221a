/** What followed in each: the outcome, the words of six competencies, and the moments that only one of the two has. */
import { endingOf, type Finding, type Outcome } from '../../assessment/types.ts';
import { competencies, type Competency } from '../../scenario/vocabulary.ts';
import { useWords, WordsProvider } from '../context.tsx';
import { lessonsOf } from '../debrief/lessons.ts';
import { LessonPair } from '../debrief/Lessons.tsx';
import '../debrief/debrief.css';
import { changeOf } from '../progress/trend.ts';
import type { Words } from '../session-types.ts';
import { letters, type Side } from './side.ts';

interface Props {
  sides: readonly [Side, Side];
  words: readonly [Words, Words];
}

/** `moments`: with the moments that only one of the two has, which speak of who knew. */
export function Followed({ sides, words, moments }: Props & { moments: boolean }) {
  const { t } = useWords();
  return (
    <section class="compare-part" aria-labelledby="compare-followed">
      <h2 id="compare-followed">{t('compare.followed')}</h2>
      <Table
        labelledBy="compare-followed"
        rows={facts.map(([name, tell]) => ({
          name: t(`compare.fact.${name}`),
          cells: sides.map(({ report }, at) =>
            report ? tell(report.outcome, words[at === 0 ? 0 : 1]) : t('compare.open'),
          ),
        }))}
      />
      <h3 id="compare-words">{t('debrief.competencies')}</h3>
      <Table
        labelledBy="compare-words"
        rows={competencies.map((id) => ({
          name: t(`competency.${id}`),
          cells: [
            ...sides.map(({ report }) =>
              report ? t(`rating.${report.competencies[id].rating}`) : t('compare.open'),
            ),
          ],
          note: t(`compare.change.${changeBetween(sides, id)}`),
        }))}
      />
      {moments && <Moments sides={sides} words={words} />}
    </section>
  );
}

type Tell = (outcome: Outcome, words: Words) => string;

const facts: readonly [string, Tell][] = [
  [
    'minutes',
    (outcome, w) => {
      const ending = endingOf(outcome);
      const minutes = w.minutes(outcome.minutesToRestore);
      return ending === 'restored' ? minutes : `${minutes} (${w.t(`compare.${ending}`)})`;
    },
  ],
  ['cost', ({ cost }, w) => w.money(cost)],
  [
    'learned',
    ({ learnedAt, learnedHow }, w) =>
      w.t(`compare.learned.${learnedHow}`, { time: learnedAt === null ? '' : w.at(learnedAt) }),
  ],
  ['interruptions', ({ interruptions }, w) => w.number(interruptions)],
  [
    'left',
    ({ peopleWhoLeft }, w) =>
      peopleWhoLeft.length === 0
        ? w.t('compare.left.nobody')
        : w.list(peopleWhoLeft.map((id) => w.person(id))),
  ],
];

function changeBetween([one, other]: Props['sides'], id: Competency): ReturnType<typeof changeOf> {
  const mark = ({ report }: Side) =>
    report && { score: report.competencies[id].score, band: report.competencies[id].band, moments: 0 };
  return changeOf(mark(one), mark(other));
}

interface Row {
  name: string;
  cells: string[];
  note?: string;
}

function Table({ rows, labelledBy }: { rows: readonly Row[]; labelledBy: string }) {
  const { t } = useWords();
  const noted = rows.some(({ note }) => note !== undefined);
  return (
    <table aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <td />
          {letters.map((letter) => (
            <th key={letter} scope="col">
              {letter}
            </th>
          ))}
          {noted && <th scope="col">{t('compare.change')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells, note }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((text, at) => (
              <td key={letters[at]} data-side={letters[at]}>
                {text}
              </td>
            ))}
            {noted && <td class="note">{note}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Findings that the other attempt has not: the same behaviour in the same moment, worth the same, is no difference. */
function Moments({ sides, words }: Props) {
  const { t } = useWords();
  const [one, other] = sides;
  if (!one.report || !other.report) return null;
  const all = sides.map(({ report }) =>
    competencies.flatMap((id) => report?.competencies[id].findings ?? []),
  );
  const only = [without(all[0] ?? [], all[1] ?? []), without(all[1] ?? [], all[0] ?? [])];
  return (
    <>
      <h3>{t('compare.moments')}</h3>
      <div class="compare-two compare-lessons">
        {sides.map((side, at) => {
          const { helped, cost } = lessonsOf(only[at] ?? []);
          const timeline = side.retraced?.timeline ?? [];
          const scenario = side.retraced ? (side.compiled?.scenario ?? null) : null;
          return (
            <div key={letters[at]} data-side={letters[at]}>
              <b>{letters[at]}</b>
              {helped.length + cost.length === 0 && <p class="note">{t('compare.moments.none')}</p>}
              <WordsProvider value={words[at === 0 ? 0 : 1]}>
                <LessonPair helped={helped} cost={cost} timeline={timeline} scenario={scenario} />
              </WordsProvider>
            </div>
          );
        })}
      </div>
    </>
  );
}

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const key = ({ behaviour, opportunity, points, reason }: Finding) =>
    `${behaviour} ${opportunity ?? ''} ${points} ${reason.id}`;
  const known = new Set(others.map(key));
  return findings.filter((finding) => !known.has(key(finding)));
}
