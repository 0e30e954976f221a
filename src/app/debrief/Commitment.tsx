/** One if-then plan, written by the player and kept on this device alone. */
import { useEffect, useState } from 'preact/hooks';
import { openCommitments } from '../../storage/commitments.ts';
import { useWords } from '../context.tsx';

/** Between the halves in the kept text; nobody types it. */
const joint = '\n';
/** Characters of each half. */
const longest = 200;

export function Commitment({ run }: { run: string }) {
  const { t } = useWords();
  const [commitments] = useState(() => openCommitments());
  const [condition, setCondition] = useState('');
  const [act, setAct] = useState('');
  const [state, setState] = useState<'open' | 'kept' | 'empty'>('open');
  useEffect(() => {
    const kept = commitments.of(run);
    if (!kept) return;
    const [first = '', second = ''] = kept.text.split(joint);
    setCondition(first);
    setAct(second);
    setState('kept');
  }, [commitments, run]);
  const keep = (event: Event) => {
    event.preventDefault();
    if (condition.trim() === '' || act.trim() === '') return setState('empty');
    commitments.write(run, `${condition.trim()}${joint}${act.trim()}`);
    setState('kept');
  };
  const change = (set: (text: string) => void) => (event: { currentTarget: HTMLInputElement }) => {
    set(event.currentTarget.value);
    setState('open');
  };
  return (
    <section class="debrief-part" aria-labelledby="commit">
      <h2 id="commit">{t('debrief.commit')}</h2>
      <p class="note">{t('debrief.commit.intro')}</p>
      <form class="commit" onSubmit={keep}>
        <label class="choice">
          <span>{t('debrief.commit.if')}</span>
          <input
            dir="auto"
            maxLength={longest}
            value={condition}
            placeholder={t('debrief.commit.if.example')}
            onInput={change(setCondition)}
          />
        </label>
        <label class="choice">
          <span>{t('debrief.commit.then')}</span>
          <input
            dir="auto"
            maxLength={longest}
            value={act}
            placeholder={t('debrief.commit.then.example')}
            onInput={change(setAct)}
          />
        </label>
        <button type="submit" class="button">
          {t('debrief.commit.keep')}
        </button>
        <p role="status">
          {state === 'kept' ? t('debrief.commit.kept') : state === 'empty' ? t('debrief.commit.empty') : ''}
        </p>
      </form>
    </section>
  );
}
