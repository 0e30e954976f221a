/** What of the stored runs is shown. */
import { useWords } from '../context.tsx';
import { kinds, modes, spans, states, type Filter } from './filter.ts';

interface Props {
  filter: Filter;
  onChange(filter: Filter): void;
}

export function Filters({ filter, onChange }: Props) {
  const { t } = useWords();
  return (
    <fieldset class="nights-filters">
      <legend class="hidden">{t('past.filter')}</legend>
      <Choice
        of="kind"
        from={['all', ...kinds]}
        value={filter.kind}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <Choice
        of="state"
        from={['all', ...states]}
        value={filter.state}
        onChange={(state) => onChange({ ...filter, state })}
      />
      <Choice
        of="mode"
        from={['all', ...modes]}
        value={filter.mode}
        onChange={(mode) => onChange({ ...filter, mode })}
      />
      <label class="choice">
        <span>{t('past.filter.days')}</span>
        <select
          value={filter.days}
          onChange={({ currentTarget }) => {
            const days = spans.find((one) => String(one) === currentTarget.value) ?? 0;
            onChange({ ...filter, days });
          }}
        >
          {spans.map((days) => (
            <option key={days} value={days}>
              {days === 0 ? t('past.filter.days.any') : t('past.filter.days.last', { count: days })}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

interface ChoiceProps<T extends string> {
  of: 'kind' | 'mode' | 'state';
  from: readonly T[];
  value: T;
  onChange(value: T): void;
}

function Choice<T extends string>({ of, from, value, onChange }: ChoiceProps<T>) {
  const { t } = useWords();
  return (
    <label class="choice">
      <span>{t(`past.filter.${of}`)}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = from.find((one) => one === currentTarget.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {from.map((one) => (
          <option key={one} value={one}>
            {t(`past.filter.${of}.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
