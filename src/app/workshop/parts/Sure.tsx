/**
 * What cannot be taken back is asked twice, where it was pressed. The focus goes to the safe answer, so that a key
 * pressed twice changes nothing.
 */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';

interface Props {
  /** What is on the button. */
  text: string;
  /** What it leads to. */
  about: string;
  /** The answer that does it. */
  yes: string;
  onYes(): void;
}

export function Sure({ text, about, yes, onYes }: Props) {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button type="button" class="button" onClick={() => setAsked(true)}>
        {text}
      </button>
    );
  return (
    <Question
      text={text}
      about={about}
      yes={yes}
      onYes={() => {
        setAsked(false);
        onYes();
      }}
      onNo={() => setAsked(false)}
    />
  );
}

function Question({ text, about, yes, onYes, onNo }: Props & { onNo(): void }) {
  const { t } = useWords();
  const id = useId();
  const group = useRef<HTMLSpanElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => safe.current?.focus({ preventScroll: true }), []);
  // Answers that stand below the edge of the window would be looked for where the button was.
  useEffect(() => group.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <span class="sure" role="group" aria-label={text} ref={group}>
      <span id={id}>{about}</span>
      <button type="button" class="button button-main" onClick={onYes}>
        {yes}
      </button>
      <button type="button" class="button" aria-describedby={id} onClick={onNo} ref={safe}>
        {t('console.cancel')}
      </button>
    </span>
  );
}
