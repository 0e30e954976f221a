/** What the player wrote down before this night, in their own words. Shown, and never scored. */
import { useWords } from '../../context.tsx';

export function OwnSentence({ sentence }: { sentence: string }) {
  const { t } = useWords();
  return (
    <p class="own-sentence">
      {t('debrief.sentence')} <q dir="auto">{sentence}</q>
    </p>
  );
}
