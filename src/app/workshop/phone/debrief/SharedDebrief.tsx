/**
 * The debrief of the night that one's team, or the whole room, led together: on this phone, seen by those whose night
 * it is. The screens are those of a night of one's own; nothing of it is kept among the nights of this device.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Line } from '../../../../workshop/client/line.ts';
import type { OurNight } from '../../../../workshop/protocol/debrief.ts';
import { SessionProvider, useWords, WordsProvider } from '../../../context.tsx';
import { Lazy } from '../../../Lazy.tsx';
import { loadNight } from '../../../nights.ts';
import type { Services } from '../../../services.ts';
import { resumePlay } from '../../../session/engine.ts';
import { browserTime, type Keeper } from '../../../session/ports.ts';
import { createSession } from '../../../session/session.ts';
import { sessionWords } from '../../../session-words.ts';
import type { Session } from '../../../session-types.ts';

interface Props {
  services: Services;
  line: Line;
}

const debrief = async () => (await import('../../../debrief/Debrief.tsx')).Debrief;
const nothing = () => {};

/** It is over, and the server has it: there is nothing to write down. */
const keepsNothing: Keeper = {
  append: () => Promise.resolve(),
  tick: nothing,
  leave: nothing,
  settled: () => Promise.resolve(),
  finish: () => Promise.resolve(),
};

export function SharedDebrief({ services, line }: Props) {
  const { t } = useWords();
  const [session, setSession] = useState<Session | 'waits' | 'failed' | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let gone = false;
    let opened: Session | null = null;
    openOurs(services, line).then(
      (found) => {
        if (typeof found !== 'string') opened = found;
        if (gone) return void opened?.close();
        setSession(found);
      },
      () => !gone && setSession('failed'),
    );
    return () => {
      gone = true;
      void opened?.close();
    };
  }, [line, services, tries]);
  if (session === null) return <p class="opening">{t('app.loading')}</p>;
  if (typeof session === 'string')
    return (
      <main id="main" class="calm">
        <p role="status">{t(`after.ours.${session}`)}</p>
        <button type="button" class="button button-main" onClick={() => setTries((n) => n + 1)}>
          {t('load.again')}
        </button>
      </main>
    );
  return (
    <SessionProvider value={session}>
      <WordsProvider value={session.words}>
        <Lazy load={debrief} props={{ store: services.store, onAgain: null, isKept: false }} />
      </WordsProvider>
    </SessionProvider>
  );
}

/** Asks for the night and plays it back. `waits`: it is not over yet; `failed`: no server, or another version here. */
async function openOurs(services: Services, line: Line): Promise<Session | 'waits' | 'failed'> {
  const answer = await line.ask<OurNight>('our-night', {});
  if (!answer.ok) return answer.code === 'not-now' ? 'waits' : 'failed';
  const { run: id, log } = answer;
  const compiled = await loadNight(log.scenario);
  if (!compiled) return 'failed';
  await services.language.speak(log.scenario);
  const play = resumePlay(compiled, log);
  const { scenario } = compiled;
  const { settings, language } = services;
  const { words, onChange } = sessionWords(language, scenario, play.view());
  const session = createSession({
    id,
    scenario,
    play,
    keeper: keepsNothing,
    time: browserTime(),
    settings,
    words,
    still: () => true,
    seat: null,
  });
  const stop = onChange(() => session.refresh());
  const { close } = session;
  session.close = () => {
    stop();
    return close();
  };
  return session;
}
