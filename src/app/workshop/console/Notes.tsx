/** The facilitator's own notes for this moment: one sentence to say, one question to ask. On no other screen. */
import { useWords } from '../../context.tsx';

export const noteKeys = [
  'open',
  'play',
  'votes',
  'held',
  'land',
  'self',
  'predict',
  'see',
  'us',
  'commit',
  'after',
] as const;
export type NoteKey = (typeof noteKeys)[number];

export function Notes({ of }: { of: NoteKey }) {
  const { t, has } = useWords();
  return (
    <section class="notes" aria-labelledby="notes">
      <h2 id="notes">{t('console.notes')}</h2>
      <dl>
        <dt>{t('console.notes.say')}</dt>
        <dd class="notes-say">{t(`notes.${of}.say`)}</dd>
        <dt>{t('console.notes.ask')}</dt>
        <dd>{t(`notes.${of}.ask`)}</dd>
        {has(`notes.${of}.mind`) && (
          <>
            <dt>{t('console.notes.mind')}</dt>
            <dd class="note">{t(`notes.${of}.mind`)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
