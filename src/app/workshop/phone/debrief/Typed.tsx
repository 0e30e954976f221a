/** Something typed for the room: sent once, changed as often as one likes, said whether it is there. */
import { useState } from 'preact/hooks';
import { useWords } from '../../../context.tsx';

interface Props {
  id: string;
  label: string;
  /** Who may see it. */
  note: string;
  /** Characters. */
  most: number;
  /** What the server has. */
  given: string;
  lines?: number;
  /** Resolves to whether it arrived. */
  onSend(text: string): Promise<boolean>;
}

export function Typed({ id, label, note, most, given, lines = 1, onSend }: Props) {
  const { t } = useWords();
  /** Null until somebody types: then what the server has is shown. */
  const [text, setText] = useState<string | null>(null);
  const [state, setState] = useState<'' | 'sending' | 'in' | 'failed'>('');
  const shown = text ?? given;
  const field = {
    id,
    class: 'field-text',
    dir: 'auto' as const,
    maxLength: most,
    autocomplete: 'off' as const,
    value: shown,
    'aria-describedby': `${id}-note`,
  };
  const type = (value: string) => {
    setText(value);
    setState('');
  };
  const send = async (event: Event) => {
    event.preventDefault();
    if (state === 'sending') return;
    setState('sending');
    setState((await onSend(shown.trim())) ? 'in' : 'failed');
  };
  return (
    <form class="typed" onSubmit={(event) => void send(event)}>
      <label for={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...field} rows={lines} onInput={(event) => type(event.currentTarget.value)} />
      ) : (
        <input {...field} onInput={(event) => type(event.currentTarget.value)} />
      )}
      <span class="note" id={`${id}-note`}>
        {note}
      </span>
      <div class="row">
        <button type="submit" class="button button-main">
          {t('after.send')}
        </button>
        <span role="status">{state !== '' && t(`after.${state}`)}</span>
      </div>
    </form>
  );
}
