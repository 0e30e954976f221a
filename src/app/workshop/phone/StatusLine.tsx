/** One line at the top when something is not as usual: no network, moves that wait, a server that does not take them. */
import { useEffect, useState } from 'preact/hooks';
import type { OutboxState } from '../../../workshop/client/outbox.ts';
import type { WireState } from '../../../workshop/client/wire.ts';
import { useWords } from '../../context.tsx';
import type { Words } from '../../session-types.ts';

interface Props {
  wire: WireState;
  /** Null where nothing of one's own is played. */
  outbox: OutboxState | null;
  begun: boolean;
}

/** Milliseconds for which something may be under way before it is worth a word. */
const quietMs = 2_000;

export function StatusLine({ wire, outbox, begun }: Props) {
  const words = useWords();
  const text = textOf(wire, outbox, begun, words);
  const urgent = outbox?.at === 'refused';
  const [shown, setShown] = useState('');
  useEffect(() => {
    if (text === '' || urgent || shown !== '') return setShown(text);
    const timer = setTimeout(() => setShown(text), quietMs);
    return () => clearTimeout(timer);
  }, [shown, text, urgent]);
  return (
    <p class="line-state" role="status" data-urgent={urgent || undefined}>
      {shown}
    </p>
  );
}

function textOf(wire: WireState, outbox: OutboxState | null, begun: boolean, { t, has }: Words): string {
  if (outbox?.at === 'refused') {
    const key = `room.refused.${outbox.code}`;
    return t('room.unheard', { why: t(has(key) ? key : 'room.refused.other') });
  }
  const moves = outbox?.at === 'waiting' ? outbox.moves : 0;
  if (moves > 0) return t(wire === 'here' ? 'room.sending' : 'room.waiting', { count: moves });
  if (wire === 'here') return '';
  return t(begun ? 'room.kept' : 'room.away');
}
