/** The reveal: three people, what each knew, since when, the moment they nearly said it, and what could be seen. */
import type { Report } from '../../assessment/types.ts';
import type { Entry, EntryOf } from '../../run/timeline.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { Face } from '../exchange/Face.tsx';
import { Night } from '../Night.tsx';
import { useSession, useWords } from '../context.tsx';
import { moments } from '../when.ts';
import { portraitsOf, type Portrait } from './portraits.ts';
import { silentUntil } from './signs.ts';

interface Props {
  report: Report;
  timeline: readonly Entry[];
}

export function Reveal({ report, timeline }: Props) {
  const { view, scenario } = useSession();
  const words = useWords();
  const { t } = words;
  const portraits = portraitsOf(view.params, scenario, timeline, words);
  if (portraits.length === 0) return null;
  return (
    <section class="debrief-part" aria-labelledby="reveal">
      <h2 id="reveal">{t('debrief.reveal')}</h2>
      <ul class="portraits">
        {portraits.map((portrait) => (
          <PortraitCard key={portrait.person} portrait={portrait} report={report} timeline={timeline} />
        ))}
      </ul>
    </section>
  );
}

/** Signs shown of each. */
const mostTells = 2;

function PortraitCard({ portrait, report, timeline }: Props & { portrait: Portrait }) {
  const { scenario } = useSession();
  const words = useWords();
  const { t } = words;
  const when = moments(timeline, scenario, words);
  const { learnedAt, learnedHow } = report.outcome;
  const until = silentUntil(timeline, portrait, learnedAt);
  const tells = timeline.filter(
    (entry): entry is EntryOf<'tell'> =>
      entry.type === 'tell' && entry.person === portrait.person && entry.minute < until,
  );
  const nearly = nearlySaid(timeline, portrait.person, scenario, words);
  return (
    <li class="portrait">
      <Face
        person={portrait.person}
        mood={portrait.holder ? 'tired' : 'concerned'}
        cast={scenario.cast.map((one) => one.id)}
        size="large"
      />
      <div>
        <h3>
          {words.person(portrait.person)} <span class="note">{words.role(portrait.person)}</span>
        </h3>
        <p class="portrait-text">
          <Night of={portrait.text} />
        </p>
        {tells.length > 0 && (
          <div class="signs">
            <h4>{t('debrief.reveal.signs')}</h4>
            <ul>
              {tells.slice(0, mostTells).map((entry) => (
                <li key={entry.n}>
                  <time>{when(entry).time}</time> <Night of={`tell.${entry.text}`} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {nearly && (
          <div class="signs">
            <h4>{t('debrief.reveal.nearly')}</h4>
            <p>
              <time>{when(nearly).time}</time> <Night of={`line.${nearly.text}`} />
            </p>
          </div>
        )}
        {portrait.toldAt !== null && (
          <p class="portrait-end">{t('debrief.reveal.told', { time: words.at(portrait.toldAt) })}</p>
        )}
        {portrait.holder && (
          <p class="portrait-end">
            {learnedAt === null
              ? t('debrief.reveal.never')
              : t(`debrief.reveal.${learnedHow === 'told' ? 'told' : 'found'}`, {
                  time: words.at(learnedAt),
                })}
          </p>
        )}
      </div>
    </li>
  );
}

/** The first time that they stood at the leader's desk without pressing for an answer: a sentence nearly said. */
function nearlySaid(
  timeline: readonly Entry[],
  person: string,
  scenario: Scenario,
  words: ReturnType<typeof useWords>,
): EntryOf<'arrived'> | undefined {
  const shy = new Set(
    scenario.injects.filter((one) => one.opens !== undefined && !one.demands).map((one) => one.id),
  );
  return timeline.find(
    (entry): entry is EntryOf<'arrived'> =>
      entry.type === 'arrived' &&
      entry.from === person &&
      entry.channel === 'visitor' &&
      shy.has(entry.inject) &&
      words.knows(`line.${entry.text}`),
  );
}
