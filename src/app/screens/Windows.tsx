/** A hundred nights as a hundred windows: one by one they light (it reached the customers) or stay dark. */
import { useEffect, useState } from 'preact/hooks';
import { useSession, useWords } from '../context.tsx';
import type { EntryOf } from '../../run/timeline.ts';
import type { View } from '../../run/view.ts';
import { still } from '../runs.ts';
import { Paragraphs } from '../exchange/Paragraphs.tsx';
import { Night } from '../Night.tsx';
import { useShell } from '../shell.tsx';
import { Screen } from './Screen.tsx';
import { Skyline } from './Skyline.tsx';
import { throughText } from './through.ts';

const count = 100;

/** Milliseconds that a window is looked at: the first ones slowly, then faster, one that lights a beat longer. */
export function beatMs(window: number, lights: boolean, litInAll: number): number {
  const pace = window < 8 ? 150 : window < 20 ? 70 : window > 96 ? 160 : 26;
  // So many beats that all of them together never take longer than the walk itself.
  const beat = Math.min(320, 2400 / Math.max(1, litInAll));
  return pace + (lights ? beat : 0);
}

interface Props {
  epilogue: NonNullable<View['epilogue']>;
  onDone(): void;
}

export function Windows({ epilogue, onDone }: Props) {
  const { view, settings, scenario } = useSession();
  const words = useWords();
  const { t } = words;
  const [shown, setShown] = useState(() => (still(settings.motion) ? count : 0));
  const lit = new Set(epilogue.windows);
  const lights = lit.has(shown - 1);
  useEffect(() => {
    if (shown >= count) return;
    const timer = setTimeout(() => setShown((n) => n + 1), beatMs(shown, lights, epilogue.windows.length));
    return () => clearTimeout(timer);
  }, [shown, lights, epilogue]);
  const soFar = epilogue.windows.filter((window) => window < shown);
  const all = shown >= count;
  const guess = view.log.findLast((entry): entry is EntryOf<'replied'> => entry.type === 'replied')
    ?.options[0];
  const lived = livedTexts(epilogue, scenario.epilogue?.base ?? 100).filter((key) => words.knows(key));
  const through = throughText(epilogue);
  const lacked = through !== null && words.knows(through) ? through : null;
  const near = nearWindow(epilogue);
  const { announce } = useShell();
  // The count runs for eyes; what it came to is said once, and then the night that was lived.
  const told = all
    ? [
        t('later.windows.count', { count: soFar.length }),
        ...[lacked ?? [], lived].flat().map((key) => words.night(key)),
      ].join('. ')
    : null;
  useEffect(() => {
    if (told !== null) announce(told);
  }, [announce, told]);
  return (
    <Screen
      act="later"
      scene="windows"
      place={t('act.later')}
      picture={<Skyline lit={0} />}
      // The run itself has gone on to the debrief.
      change={(picture) => ({ ...picture, act: 'later', windows: { lit: soFar } })}
    >
      <div class="windows" data-all={all || undefined}>
        <h2>{t('later.windows')}</h2>
        <div
          class="windows-house"
          role="img"
          aria-label={t('later.windows.alt', { count: epilogue.windows.length })}
        >
          {Array.from({ length: count }, (_, window) => (
            <i
              key={window}
              data-state={window >= shown ? 'waiting' : lit.has(window) ? 'lit' : 'dark'}
              data-near={(all && window === near) || undefined}
            />
          ))}
        </div>
        <div class="windows-told">
          <p class="windows-count" aria-live="off">
            {t('later.windows.count', { count: soFar.length })}
          </p>
          {guess !== undefined && words.knows(`option.${guess}`) && (
            <p class="note">
              {t('later.guessed')} <Night of={`option.${guess}`} />
            </p>
          )}
        </div>
        {all ? (
          <div class="windows-after">
            {lacked !== null && (
              <p class="windows-lacked">
                <Night of={lacked} />
              </p>
            )}
            {lived.length > 0 && (
              <section class="windows-lived">
                <h3>{t('later.lived')}</h3>
                {lived.map((key) => (
                  <Paragraphs key={key} of={key} />
                ))}
              </section>
            )}
            <p class="note">{t('later.model')}</p>
            <button type="button" class="button button-main" onClick={onDone}>
              {t('app.continue')}
            </button>
          </div>
        ) : (
          <button type="button" class="button" onClick={() => setShown(count)}>
            {t('later.windows.skip')}
          </button>
        )}
      </div>
    </Screen>
  );
}

/** The window that is looked into: one that ended as the lived night did, somewhere in the middle of the house. */
function nearWindow({ windows, livedFails }: Props['epilogue']): number {
  const alike = Array.from({ length: count }, (_, window) => window).filter(
    (window) => windows.includes(window) === livedFails,
  );
  return alike[Math.floor(alike.length / 2)] ?? -1;
}

/** Points taken off the base, as a share of it, from which something counts as having been in the way. */
const inTheWay = 0.25;

/** Keys of the lived night: what happened to the command, then what the newcomer did. */
export function livedTexts(epilogue: Props['epilogue'], base: number): string[] {
  const { livedFails, speaks, chance } = epilogue;
  const guarded = chance <= base * (1 - inTheWay);
  const fate = livedFails ? (guarded ? 'fails' : 'open') : guarded ? 'holds' : 'lucky';
  return [`epilogue.${fate}`, speaks ? 'epilogue.speaks' : 'epilogue.silent'];
}
