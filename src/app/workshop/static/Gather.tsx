/** Without a server: nights are collected here, or hands are counted, and the same debrief is made on this device. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import { useWords } from '../../context.tsx';
import { firstNight, listed, loadNight } from '../../nights.ts';
import { titleOf } from '../../past/titles.ts';
import { isLoopback } from '../console/address.ts';
import { Copy } from '../console/Copy.tsx';
import { DoorBar } from '../parts/DoorBar.tsx';
import { usePages } from '../parts/pages-context.ts';
import { Qr } from '../parts/Qr.tsx';
import { siteBase } from '../ports.ts';
import { collect, type Collected, type Found, type News } from './collect.ts';
import { CollectPart } from './CollectPart.tsx';
import { HandsPart } from './HandsPart.tsx';
import { keep, readKept } from './kept.ts';
import { LocalDesk } from './LocalDesk.tsx';
import type { Hands } from './room-choices.ts';
import '../console/door.css';
import '../console/console.css';
import './gather.css';

export function Gather() {
  const words = useWords();
  const { t } = words;
  const { go, speak } = usePages();
  const [scenario, setScenario] = useState(firstNight);
  const [nights, setNights] = useState<readonly Collected[]>([]);
  const [hands, setHands] = useState<Hands>(() => readKept().hands);
  /** Until what was kept has been played back, nothing is kept in its place. */
  const [ready, setReady] = useState(false);
  /** Fields with what was typed begin anew when all is erased. */
  const [erased, setErased] = useState(0);
  const [news, setNews] = useState<News>({});
  const [debrief, setDebrief] = useState<CompiledScenario | null>(null);
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus({ preventScroll: true }), [debrief]);
  useEffect(() => speak(scenario), [scenario, speak]);
  useEffect(() => {
    void collect(readKept().nights).then((found) => {
      const kept = found.flatMap((one) => (one.ok ? [one.night] : []));
      // Somebody may have brought one meanwhile.
      setNights((now) => [...kept, ...now.filter(({ id }) => !kept.some((one) => one.id === id))]);
      const [first] = kept;
      if (first) setScenario(first.log.scenario);
      setReady(true);
    });
  }, []);
  useEffect(() => {
    if (ready) keep(nights, hands);
  }, [nights, hands, ready]);
  const here = useMemo(() => nights.filter(({ log }) => log.scenario === scenario), [nights, scenario]);
  const add = (found: readonly Found[]) => {
    const known = new Map(nights.map((night) => [night.id, night]));
    const counts: News = {};
    const count = (of: keyof News) => (counts[of] = (counts[of] ?? 0) + 1);
    for (const one of found) {
      if (!one.ok) count(one.problem);
      else if (known.has(one.night.id)) count('known');
      else {
        known.set(one.night.id, one.night);
        count('added');
      }
    }
    setNights([...known.values()]);
    setNews(counts);
    // A room that brings another night than the one that was chosen means that one.
    const [first] = known.values();
    if (here.length === 0 && first) setScenario(first.log.scenario);
  };
  // Files of this computer, or a server that only it reaches.
  const { protocol, hostname } = new URL(siteBase());
  const isOwnAlone = protocol === 'file:' || isLoopback(hostname);
  const begin = async () => setDebrief(await loadNight(scenario));
  if (debrief)
    return <LocalDesk compiled={debrief} nights={here} hands={hands} onLeave={() => setDebrief(null)} />;
  const handsCounted = Object.values(hands).some((of) => Object.values(of).some((count) => count > 0));
  return (
    <div class="host door">
      <DoorBar>
        <button type="button" class="button button-plain" onClick={() => go('')}>
          {t('console.door')}
        </button>
      </DoorBar>
      <main class="door-main gather" id="main" tabIndex={-1} ref={main}>
        <h1>{t('host.gather')}</h1>
        <p class="door-about">{t('gather.about')}</p>
        <section class="door-part" aria-labelledby="gather-play">
          <h2 id="gather-play">{t('gather.play')}</h2>
          <p>{t('gather.play.about')}</p>
          <div class="gather-link">
            <Qr text={siteBase()} label={t('console.join.qr', { link: siteBase() })} />
            <div>
              <p class="join-link" dir="ltr">
                {siteBase()}
              </p>
              {isOwnAlone && <p class="join-deaf">{t('gather.loopback')}</p>}
              <Copy text={siteBase()} label={t('console.join.copy')} />
            </div>
          </div>
        </section>
        <CollectPart
          nights={nights}
          news={news}
          onFound={add}
          onRemove={(id) => setNights(nights.filter((one) => one.id !== id))}
        />
        {(nights.length > 0 || handsCounted) && (
          <p class="row">
            <span class="note">{t('gather.kept')}</span>
            <button
              type="button"
              class="button"
              onClick={() => {
                setNights([]);
                setHands({});
                setNews({});
                setErased(erased + 1);
              }}
            >
              {t('gather.erase')}
            </button>
          </p>
        )}
        <label class="choice">
          <span>{t('host.scenario')}</span>
          <select value={scenario} onChange={({ currentTarget }) => setScenario(currentTarget.value)}>
            {listed.map(({ id }) => (
              <option key={id} value={id}>
                {titleOf(id, words)}
              </option>
            ))}
          </select>
        </label>
        <HandsPart
          key={erased}
          scenario={scenario}
          hands={hands}
          onCount={(exchange, option, count) =>
            setHands({ ...hands, [exchange]: { ...hands[exchange], [option]: count } })
          }
        />
        <section class="door-part" aria-labelledby="gather-debrief">
          <h2 id="gather-debrief">{t('gather.debrief')}</h2>
          <p role="status">
            {t('gather.ready', { count: here.length })} {handsCounted && t('gather.ready.hands')}
          </p>
          <button
            type="button"
            class="button button-main button-big"
            aria-disabled={here.length === 0 && !handsCounted}
            onClick={() => (here.length > 0 || handsCounted) && void begin()}
          >
            {t('gather.begin')}
          </button>
        </section>
        <p class="note">{t('app.learning-only')}</p>
      </main>
    </div>
  );
}
