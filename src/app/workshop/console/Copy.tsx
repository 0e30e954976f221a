/** A button that copies an address, and shows it where the browser does not let a page copy. */
import { useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';

export function Copy({ text, label }: { text: string; label: string }) {
  const { t } = useWords();
  const [state, setState] = useState<'copied' | 'by-hand' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('by-hand');
    }
  };
  return (
    <div class="copy">
      <button type="button" class="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" class="note">
        {state === 'copied' && t('console.copied')}
      </span>
      {state === 'by-hand' && (
        <input
          class="field"
          readOnly
          dir="ltr"
          aria-label={label}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
