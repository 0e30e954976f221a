/** The first screen of a first-time visitor: the phone rings. Nothing here waits for anything but its own texts. */
import { useEffect, useRef } from 'preact/hooks';
import { localeInfo } from '../../i18n/locales.ts';
import { Bedroom } from './Bedroom.tsx';
import type { CallText } from './call.ts';
import { LanguageList } from './LanguageList.tsx';
import type { FirstWords } from './words.ts';

/** As the clock on the night table has it: digits of its own, whatever the language. (Making an Intl formatter takes
 * a tenth of a second on a slow phone, which is why the first screen has none.) */
const ringsAt = '03:07';

interface Props {
  call: CallText;
  words: FirstWords;
  /** Set once answered; the lines stay on screen until the night itself is there. */
  answered: boolean;
  failed: boolean;
  /** Whether minutes wait for what a screen reader says, and how to change it; left out where it can't be chosen. */
  listens?: boolean;
  onListens?: ((on: boolean) => void) | undefined;
  onAnswer(skipConfrontations: boolean): void;
  onLocale(tag: string): void;
  onSettings(): void;
}

export function Ring({
  call,
  words,
  answered,
  failed,
  listens = false,
  onListens,
  onAnswer,
  onLocale,
  onSettings,
}: Props) {
  const { t } = words;
  const { dir } = localeInfo(call.locale);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answered) said.current?.focus();
  }, [answered]);
  const top = (
    <>
      <LanguageList label={t('first.language')} locale={words.locale} onLocale={onLocale} />
      <button type="button" class="button button-plain" onClick={onSettings}>
        {t('first.settings')}
      </button>
    </>
  );
  const before = (
    <>
      <h1 class="bedroom-title" lang="en" dir="ltr">
        Hold the Bridge
      </h1>
      <p class="bedroom-note" lang={call.locale} dir={dir}>
        {call.contentNote}
      </p>
      {/* Comes up under the keyboard; whoever looks and points has no use for it. */}
      {onListens && (
        <label class="bedroom-ear hidden">
          <input
            type="checkbox"
            checked={listens}
            onChange={(event) => onListens(event.currentTarget.checked)}
          />
          <span>{t('first.listens')}</span>
        </label>
      )}
      {failed && <p role="alert">{t('first.failed')}</p>}
    </>
  );
  const after = (
    <div class="said-first" ref={said} tabIndex={-1} lang={call.locale} dir={dir}>
      <h1 class="said-first-who">{call.caller.name}</h1>
      {call.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
  const answers = (
    <div class="phone-answers">
      <button type="button" class="button button-main phone-answer" onClick={() => onAnswer(false)}>
        {t('first.answer')}
      </button>
      <button type="button" class="button phone-softer" onClick={() => onAnswer(true)}>
        {t('first.answer-softer')}
      </button>
    </div>
  );
  const phone = (
    <section class="phone" aria-label={t('first.heading')}>
      {!answered && <span class="phone-waves" aria-hidden="true" />}
      <p class="phone-caller" lang={call.locale}>
        {call.caller.name}
      </p>
      <p class="phone-role">{answered ? t('first.onCall') : t('first.calling')}</p>
      {!answered && answers}
    </section>
  );
  return (
    <Bedroom answered={answered} top={top} words={answered ? after : before} phone={phone} clock={ringsAt} />
  );
}
