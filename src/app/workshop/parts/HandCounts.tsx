/** Hands that were counted, option by option. */
import { useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { optionText } from './moments.ts';

/** Hands in one room at most. */
const most = 2_500;

interface Props {
  legend: string;
  options: readonly string[];
  counts: Readonly<Record<string, number>>;
  onCount(option: string, count: number): void;
}

export function HandCounts({ legend, options, counts, onCount }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const count = (option: string, text: string) => {
    setTyped({ ...typed, [option]: text });
    onCount(option, Math.min(most, Math.max(0, Math.round(Number(text)) || 0)));
  };
  return (
    <fieldset class="hands">
      <legend lang={words.nightLocale} dir={words.nightDir}>
        {legend}
      </legend>
      {options.map((option) => (
        <label key={option} class="hand">
          <input
            type="number"
            inputMode="numeric"
            min={0}
            max={most}
            value={typed[option] ?? (counts[option] ? String(counts[option]) : '')}
            onInput={({ currentTarget }) => count(option, currentTarget.value)}
          />
          <span lang={words.nightLocale} dir={words.nightDir}>
            {optionText(option, words)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
