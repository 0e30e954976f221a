/** One question with a handful of answers: native radios (or boxes) that look like chips. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { still } from '../../runs.ts';
import { useBridge } from '../bridge-context.ts';
import { leadOn } from '../lead-on.ts';

export interface ChoiceOption<T extends string | number> {
  value: T;
  label: ComponentChildren;
  /** A second, quieter line. */
  note?: ComponentChildren;
  disabled?: boolean;
}

interface Props<T extends string | number> {
  name: string;
  legend: string;
  options: ChoiceOption<T>[];
  value: T | null;
  /** `browsing`: the arrow keys went past it, which a native radio takes for a choice. */
  onPick: (value: T, browsing: boolean) => void;
  /** `rows` for things with a second line, `chips` for short words. */
  look?: 'rows' | 'chips';
  hideLegend?: boolean;
  /** Digits choose here; where what follows has the digits they do not. */
  digits?: boolean;
}

export function Choice<T extends string | number>({
  name,
  legend,
  options,
  value,
  onPick,
  look = 'chips',
  hideLegend = false,
  digits = true,
}: Props<T>) {
  const { session } = useBridge();
  const arrow = useRef(false);
  const asked = useRef<HTMLFieldSetElement>(null);
  const pick = (answer: T) => {
    onPick(answer, arrow.current);
    // Whoever walks over the answers with the arrow keys stays with them.
    if (asked.current && !arrow.current) leadOn(asked.current, still(session.settings.motion));
  };
  return (
    <fieldset class={`b-ask b-ask-${look}`} data-group={digits || undefined} ref={asked}>
      <legend class={hideLegend ? 'hidden' : ''}>{legend}</legend>
      <div class="b-ask-list">
        {options.map((option, i) => (
          <label key={option.value} class="b-chip" data-pick={digits || undefined}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled ?? false}
              onChange={() => pick(option.value)}
              onKeyDown={(event) => (arrow.current = event.key.startsWith('Arrow'))}
              onKeyUp={() => (arrow.current = false)}
            />
            {digits && i < 9 && <Digit n={i + 1} />}
            <span class="b-chip-words">
              <span class="b-chip-label">{option.label}</span>
              {option.note !== undefined && <span class="b-chip-note">{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The digit that picks it; for eyes only, shown in the group that has the focus. */
export function Digit({ n }: { n: number }) {
  return (
    <span class="b-digit" aria-hidden="true">
      {n}
    </span>
  );
}

interface BoxProps {
  checked: boolean;
  onToggle: (on: boolean) => void;
  children: ComponentChildren;
}

/** A single yes or no. */
export function Box({ checked, onToggle, children }: BoxProps) {
  return (
    <label class="b-chip b-chip-box">
      <input type="checkbox" checked={checked} onChange={(event) => onToggle(event.currentTarget.checked)} />
      <span class="b-chip-words">{children}</span>
    </label>
  );
}
