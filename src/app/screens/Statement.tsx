/** The public statement while it is written: a sheet that fills line by line, in sight of the replies. */
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../context.tsx';
import type { Slot } from './statement.ts';

interface Props {
  slots: Slot[];
  /** The line that the player looks at, shown in the open place. */
  looked: string | null;
}

export function Statement({ slots, looked }: Props) {
  const words = useWords();
  const { t } = words;
  const list = useRef<HTMLOListElement>(null);
  const open = slots.find((one) => one.open)?.slot;
  useEffect(() => {
    // On a phone the sheet is a window of a few lines: the one that is being written is in it.
    const sheet = list.current;
    const line = sheet?.querySelector<HTMLElement>('[data-open]');
    if (sheet && line) sheet.scrollTop = line.offsetTop + line.offsetHeight - sheet.clientHeight;
  }, [open, looked]);
  const written = slots.filter((one) => one.option !== null).length;
  return (
    <section class="statement" aria-label={t('room.statement')}>
      <h2>
        {t('room.statement')}{' '}
        <span class="statement-count">
          {t('room.statement.written', { n: words.number(written), all: words.number(slots.length) })}
        </span>
      </h2>
      {/* May scroll, so it takes the focus for the arrow keys. */}
      <ol ref={list} tabIndex={0} aria-label={t('room.statement')}>
        {slots.map(({ slot, option, open: now }, at) => {
          const text = option ?? (now ? looked : null);
          return (
            <li
              key={slot}
              data-open={now || undefined}
              data-blank={text === null || undefined}
              data-looked={(now && looked !== null) || undefined}
            >
              <span class="hidden">
                {t('room.statement.slot', { n: words.number(at + 1), all: words.number(slots.length) })}
              </span>
              {text === null ? (
                <span class="statement-blank">{t(now ? 'room.statement.now' : 'room.statement.open')}</span>
              ) : (
                <bdi lang={words.nightLocale} dir={words.nightDir}>
                  {words.night(`option.${text}`)}
                </bdi>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
