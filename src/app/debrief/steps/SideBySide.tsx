/** What the player thought and what was seen, competency by competency, and what weighed most where the two differ. */
import { competencies, type Competency } from '../../../scenario/vocabulary.ts';
import { estimateWords, type Estimate } from '../../../storage/estimates.ts';
import { useWords } from '../../context.tsx';
import { Band, seenText } from '../Band.tsx';
import { useSteps } from '../debrief-context.ts';
import { behaviourText } from '../Lessons.tsx';
import { lessonsOf } from '../lessons.ts';
import { findingText } from '../wording.ts';

export function SideBySide({ estimate }: { estimate: Estimate }) {
  const words = useWords();
  const { t } = words;
  const { report } = useSteps();
  const given = competencies.filter((id) => estimate[id] !== undefined);
  const compared = given.filter((id) => report.competencies[id].rating !== 'tooLittle');
  const same = compared.filter((id) => estimate[id] === report.competencies[id].rating);
  return (
    <>
      <p class="note">{t('debrief.competencies.intro')}</p>
      {compared.length > 0 && (
        <p>
          {t('debrief.view.agree', { same: words.number(same.length), of: words.number(compared.length) })}
        </p>
      )}
      <ul class="beside">
        {competencies.map((id) => (
          <Row key={id} id={id} mine={estimate[id]} />
        ))}
      </ul>
    </>
  );
}

function Row({ id, mine }: { id: Competency; mine: Estimate[Competency] }) {
  const words = useWords();
  const { t } = words;
  const found = useSteps().report.competencies[id];
  const { rating, score, band } = found;
  const differs = mine !== undefined && rating !== 'tooLittle' && mine !== rating;
  return (
    <li class="beside-row" data-differs={differs}>
      <h2>
        {t(`competency.${id}`)} <span class="competency-sub">{t(`competency.${id}.sub`)}</span>
      </h2>
      <p class="beside-words">
        {mine !== undefined && (
          <span class="beside-mine">{t('debrief.view.yours', { word: t(`rating.${mine}`) })}</span>
        )}{' '}
        <strong>{t('debrief.view.ours', { word: t(`rating.${rating}`) })}</strong>
      </p>
      {score !== null && <Band score={score} band={band} />}
      <p class="note">{seenText(found, words)}</p>
      {differs && <Why id={id} isLess={rankOf(rating) > rankOf(mine)} />}
    </li>
  );
}

const rankOf = (word: string): number => estimateWords.findIndex((one) => one === word);

/** The one lesson that weighed most in the direction in which the two differ. */
function Why({ id, isLess }: { id: Competency; isLess: boolean }) {
  const words = useWords();
  const { t } = words;
  const { report, timeline, scenario } = useSteps();
  const { helped, cost } = lessonsOf(report.competencies[id].findings);
  const lesson = (isLess ? cost : helped)[0];
  const finding = lesson?.lines[0]?.finding;
  const reason = finding && findingText(finding, timeline, scenario, words);
  if (!lesson || !finding || !reason) return null;
  const behaviour = behaviourText(lesson, words);
  return (
    <p class="beside-why">
      <span>{t(isLess ? 'debrief.view.missed' : 'debrief.view.there')}</span>{' '}
      {behaviour !== '' && <b>{behaviour}. </b>}
      {reason}
    </p>
  );
}
