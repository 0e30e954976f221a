/** Things that are said once at the edge of the screen: trouble with the store, a translation's state, captions. */
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../i18n/index.ts';
import type { Sound } from '../sound/index.ts';
import { browserBox, readBox, writeBox } from '../storage/box.ts';
import { useWords } from './context.tsx';
import type { Notice } from './notice.ts';

/** The language whose gaps this visitor was told of. */
const gapsKey = 'hold-the-bridge.gaps';

interface Props {
  notices: Notice[];
  gaps: Language['gaps'];
  sound: Sound;
  captions: boolean;
  onDismiss(id: string): void;
}

export function Notices({ notices, gaps, sound, captions, onDismiss }: Props) {
  const words = useWords();
  const [gapsSeen, setGapsSeen] = useState(() => readBox(browserBox(), gapsKey));
  const missing = [gaps.nightInEnglish && 'app.night-in-english', gaps.unchecked && 'app.unchecked'].filter(
    (key) => key !== false,
  );
  const showGaps = missing.length > 0 && gapsSeen !== words.locale;
  const dismissGaps = () => {
    setGapsSeen(words.locale);
    writeBox(browserBox(), gapsKey, words.locale);
  };
  return (
    <aside class="notices" aria-label={words.t('live.log')}>
      {captions && <Captions sound={sound} />}
      {showGaps && (
        <p class="notice">
          <span>{missing.map((key) => words.t(key)).join(' ')}</span>
          <Dismiss onClick={dismissGaps} />
        </p>
      )}
      {notices.map(({ id, text, params, action }) => {
        const key = typeof text === 'string' ? text : text.join('.');
        const known = words.has(key) || typeof text === 'string' ? key : text[0];
        return (
          <p class="notice" role="status" key={id}>
            <span>{words.t(known, params)}</span>
            {action && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  onDismiss(id);
                  action.run();
                }}
              >
                {words.t(action.text)}
              </button>
            )}
            <Dismiss onClick={() => onDismiss(id)} />
          </p>
        );
      })}
    </aside>
  );
}

function Dismiss({ onClick }: { onClick(): void }) {
  const { t } = useWords();
  return (
    <button type="button" class="button" onClick={onClick}>
      {t('notice.dismiss')}
    </button>
  );
}

/** Milliseconds a caption stays. */
const captionMs = 4000;

function Captions({ sound }: { sound: Sound }) {
  const { t } = useWords();
  const [caption, setCaption] = useState<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = sound.onCaption(({ name }) => {
      setCaption(name);
      clearTimeout(timer);
      timer = setTimeout(() => setCaption(null), captionMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [sound]);
  if (caption === null) return null;
  return <p class="caption">{t(`caption.${caption}`)}</p>;
}
