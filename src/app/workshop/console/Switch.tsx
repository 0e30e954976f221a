/** A switch whose other end is the server: it shows what was asked for until the server has said how it is. */
import { useEffect, useState } from 'preact/hooks';

interface Props {
  on: boolean;
  label: string;
  /** Asks for it; false when it was refused. */
  onAsk(on: boolean): Promise<boolean>;
}

export function Switch({ on, label, onAsk }: Props) {
  const [asked, setAsked] = useState<boolean | null>(null);
  // The server's word counts as soon as it comes.
  useEffect(() => setAsked(null), [on]);
  const ask = async (wanted: boolean) => {
    setAsked(wanted);
    if (!(await onAsk(wanted))) setAsked(null);
  };
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={asked ?? on}
        onChange={({ currentTarget }) => void ask(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
