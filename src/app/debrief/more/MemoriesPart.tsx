/** What each of them remembers: one act, in their own words. */
import { useSession, useWords } from '../../context.tsx';
import { Face } from '../../exchange/Face.tsx';
import { Night } from '../../Night.tsx';
import { useDebrief } from '../debrief-context.ts';
import { memoriesOf } from '../memories.ts';

export function MemoriesPart() {
  const words = useWords();
  const { t } = words;
  const { view } = useSession();
  const { report, timeline, scenario } = useDebrief();
  const memories = memoriesOf({
    report,
    timeline,
    scenario,
    holder: view.params['holder'],
    knows: (key) => words.knows(key),
  });
  const cast = scenario.cast.map(({ id }) => id);
  return (
    <section class="debrief-part" aria-labelledby="memories">
      <h2 id="memories">{t('debrief.memories')}</h2>
      {memories.length === 0 && <p>{t('debrief.memories.none')}</p>}
      <ul class="memories">
        {memories.map(({ person, texts }) => (
          <li key={person}>
            <Face person={person} cast={cast} />
            <figure>
              <figcaption>
                {words.person(person)} <span class="note">{words.role(person)}</span>
              </figcaption>
              {texts.map((key) => (
                <blockquote key={key}>
                  <Night of={key} />
                </blockquote>
              ))}
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}
