/** A text in the player's own words, with an example of one. */
import { planLimits } from '../../storage/plans.ts';
import { useWords } from '../context.tsx';
import './fields.css';

interface Props {
  id: string;
  /** Key of its label; `<text>.example` is the example. */
  text: string;
  value: string;
  /** More than one: a field that holds several lines. */
  lines?: number;
  onInput(text: string): void;
}

export function Field({ id, text, value, lines = 1, onInput }: Props) {
  const { t, has } = useWords();
  const example = `${text}.example`;
  const shared = {
    id,
    class: 'field-text',
    dir: 'auto' as const,
    maxLength: planLimits.text,
    value,
    'aria-describedby': `${id}-example`,
  };
  return (
    <div class="choice">
      <label for={id}>{t(text)}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {has(example) && (
        <span class="note field-example" id={`${id}-example`}>
          {t(example)}
        </span>
      )}
    </div>
  );
}
