/** Hands something that only this role sees to the commander. */
import { useState } from 'preact/hooks';
import type { Line } from '../../../workshop/client/line.ts';
import type { NoteKind, SharedNow } from '../../../workshop/protocol/shared.ts';
import { useWords } from '../../context.tsx';

interface Props {
  line: Line;
  shared: SharedNow;
  kind: NoteKind;
  id: string;
}

export function Hand({ line, shared, kind, id }: Props) {
  const { t, at } = useWords();
  const [state, setState] = useState<'' | 'sending' | 'failed'>('');
  const handed = shared.handed.findLast((note) => note.kind === kind && note.id === id);
  const hand = async () => {
    if (state === 'sending') return;
    setState('sending');
    const answer = await line.ask('hand', { run: shared.run, note: { kind, id } });
    setState(answer.ok ? '' : 'failed');
  };
  // What stands in the log stays as it was; the rest may have moved on since.
  if (handed && kind === 'entry')
    return <span class="note">{t('shared.handed', { at: at(handed.minute) })}</span>;
  return (
    <button type="button" class="button hand" onClick={() => void hand()}>
      {t(state === 'failed' ? 'shared.hand.again' : 'shared.hand')}
      {handed && <span class="note"> {t('shared.handed', { at: at(handed.minute) })}</span>}
    </button>
  );
}
