/** The console of a room without a server: the same debrief, told to the projector's window of this browser. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import { useChanges, useWords } from '../../context.tsx';
import { titleOf } from '../../past/titles.ts';
import { DeskProvider, useAsking, type Desk } from '../console/console-context.ts';
import { DebriefDesk } from '../console/debrief/DebriefDesk.tsx';
import { Notes } from '../console/Notes.tsx';
import { useNow, usePages } from '../parts/pages-context.ts';
import { clockMinutes } from '../parts/times.ts';
import { siteBase } from '../ports.ts';
import { tellScreen } from './channel.ts';
import type { Collected } from './collect.ts';
import { openLocalRoom } from './local-room.ts';
import type { Hands } from './room-choices.ts';

/** Minutes that the debrief's plan is made for; each step may take as long as it takes. */
const planned = 30;

interface Props {
  compiled: CompiledScenario;
  nights: readonly Collected[];
  hands: Hands;
  onLeave(): void;
}

export function LocalDesk({ compiled, nights, hands, onLeave }: Props) {
  const words = useWords();
  const { t } = words;
  const { ports } = usePages();
  const now = useNow();
  // What was collected when the debrief began; it ends and begins again with more.
  const [input] = useState(() => ({ compiled, nights, hands, minutes: planned, locale: words.locale }));
  const local = useMemo(() => openLocalRoom(input, ports), [input, ports]);
  useChanges(local.onChange);
  useEffect(() => {
    const stop = tellScreen(local);
    return () => {
      stop();
      local.close();
    };
  }, [local]);
  const { ask } = useAsking(local);
  const { seen } = local;
  const { room } = seen;
  if (!room) return null;
  const held = room.stage === 'held';
  const desk: Desk = { seen, room, now, secret: '', follow: null, base: siteBase(), local: true, ask };
  return (
    <DeskProvider value={desk}>
      <div class="host console">
        <header class="host-bar console-bar">
          <time class="console-clock" dir="ltr">
            {words.clock(clockMinutes(now))}
          </time>
          <p class="console-what">
            <strong>
              <bdi>{titleOf(room.scenario, words)}</bdi>
            </strong>{' '}
            <span class="note">{t('host.gather')}</span>
          </p>
          <div class="row">
            {room.stage !== 'over' && (
              <button
                type="button"
                class="button console-hold"
                aria-pressed={held}
                onClick={() => void ask('stage', { to: held ? 'debrief' : 'held' })}
              >
                {t(held ? 'console.hold.end' : 'console.hold')}
              </button>
            )}
            <a class="button" href={`${siteBase()}host.html#screen`} target="projector" rel="noopener">
              {t('console.projector')}
            </a>
            <button type="button" class="button button-plain" onClick={onLeave}>
              {t('gather.back')}
            </button>
          </div>
        </header>
        <main class="console-main gather-desk" id="main">
          <h1 class="hidden">{t('gather.debrief')}</h1>
          <div class="console-middle">
            {room.stage === 'over' ? (
              <>
                <Notes of="after" />
                <button type="button" class="button" onClick={onLeave}>
                  {t('gather.back')}
                </button>
              </>
            ) : (
              <DebriefDesk />
            )}
          </div>
        </main>
      </div>
    </DeskProvider>
  );
}
