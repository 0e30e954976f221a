/** What if: the three to five that taught most, the luck of the night, and any other move of the player's. */
import { luckSentences, wordedSentence, type Luck, type WhatIfs } from '../../../assessment/what-if/index.ts';
import { useWords } from '../../context.tsx';
import { useDebrief } from '../debrief-context.ts';
import { useAsked } from '../what-if/use-asked.ts';
import { WhatIfCard } from '../what-if/WhatIfCard.tsx';
import { Working } from '../what-if/Working.tsx';
import { AskAnother } from './AskAnother.tsx';

export function WhatIfsPart() {
  const { t } = useWords();
  const { whatIfs, picked, setPicked } = useDebrief();
  const { asked, ask, cancel } = useAsked<WhatIfs>();
  const start = () =>
    ask(async (options) => {
      const found = await (await whatIfs()).debrief(options);
      setPicked(found);
      return found;
    });
  return (
    <>
      <section class="debrief-part" aria-labelledby="whatif">
        <h2 id="whatif">{t('whatif.heading')}</h2>
        <p class="note">{t('whatif.intro')}</p>
        {picked && <Picked found={picked} />}
        {!picked && asked.at === 'working' && <Working progress={asked.progress} onCancel={cancel} />}
        {!picked && asked.at === 'failed' && <p role="status">{t('whatif.failed')}</p>}
        {!picked && asked.at !== 'working' && (
          <div class="row">
            <button type="button" class="button button-main" onClick={start}>
              {t('debrief.whatif.start')}
            </button>
          </div>
        )}
      </section>
      {picked && <LuckOf luck={picked.luck} />}
      <AskAnother />
    </>
  );
}

/** Those that were picked: first what went well, then what would have gone another way. */
export function Picked({ found, level = 4 }: { found: WhatIfs; level?: 3 | 4 }) {
  const { t } = useWords();
  const shown = found.picked.flatMap((at) => found.tried[at] ?? []);
  const sides = [
    ['whatif.went-well', shown.filter(({ about }) => about?.was === 'helped')],
    ['whatif.other-way', shown.filter(({ about }) => about?.was !== 'helped')],
  ] as const;
  if (shown.length === 0) return <p>{t('debrief.whatif.none')}</p>;
  return (
    <>
      {sides.map(
        ([heading, list]) =>
          list.length > 0 && (
            <div class="whatifs" key={heading}>
              <h3>{t(heading)}</h3>
              {list.map((whatIf, at) => (
                <WhatIfCard key={at} whatIf={whatIf} level={level} />
              ))}
            </div>
          ),
      )}
    </>
  );
}

export function LuckOf({ luck }: { luck: Luck }) {
  const words = useWords();
  return (
    <section class="debrief-part" aria-labelledby="luck">
      <h2 id="luck">{words.t('whatif.luck')}</h2>
      <ul class="whatif-followed">
        {luckSentences(luck).map((sentence) => (
          <li key={sentence.id}>{wordedSentence(sentence, words)}</li>
        ))}
      </ul>
      <LuckPicture nights={luck.nights.map(({ minutes }) => minutes)} own={luck.own.minutes} />
    </section>
  );
}

/** A mark for each night by its minutes, the player's own apart; the sentences above say the same. */
function LuckPicture({ nights, own }: { nights: readonly number[]; own: number }) {
  const words = useWords();
  const all = [...nights, own];
  const least = Math.min(...all);
  const wide = Math.max(1, Math.max(...all) - least);
  const place = (minutes: number) => `${(100 * (minutes - least)) / wide}%`;
  return (
    <div class="luck" aria-hidden="true">
      <div class="luck-line">
        {nights.map((minutes, at) => (
          <i key={at} style={{ insetInlineStart: place(minutes) }} />
        ))}
        <b style={{ insetInlineStart: place(own) }} />
      </div>
      <div class="luck-ends">
        <span>{words.minutes(least)}</span>
        <span>{words.minutes(Math.max(...all))}</span>
      </div>
    </div>
  );
}
