/** For how long, and whether it is said back. Shared by an order and an approved step. */
import { useBridge } from '../bridge-context.ts';
import type { TermsValue } from '../drafts.ts';
import { Box, Choice } from './Choice.tsx';

const lengths = [5, 10, 15, 20, 0] as const;

interface Props {
  value: TermsValue;
  onChange: (value: TermsValue) => void;
}

export function Terms({ value, onChange }: Props) {
  const { words } = useBridge();
  return (
    <div class="b-terms">
      <Choice
        name="timebox"
        legend={words.t('bridge.terms.time')}
        options={lengths.map((length) => ({
          value: length,
          label: length === 0 ? words.t('bridge.terms.open') : words.minutes(length),
        }))}
        value={value.timebox}
        onPick={(timebox) => onChange({ ...value, timebox })}
      />
    </div>
  );
}

interface ReadbackProps extends Props {
  /** Night minutes that it costs. */
  price: number;
}

/** To hear it back or not: beside the button that says it, with what it costs and what for. */
export function Readback({ value, onChange, price }: ReadbackProps) {
  const { words } = useBridge();
  return (
    <Box checked={value.readback} onToggle={(readback) => onChange({ ...value, readback })}>
      {words.t('bridge.terms.readback', { time: words.minutes(price) })}
    </Box>
  );
}
