/** The language of this screen. */
import { useWords } from '../../context.tsx';
import { LanguageList } from '../../first/LanguageList.tsx';
import { usePages } from './pages-context.ts';

export function Language() {
  const { t, locale } = useWords();
  const { onLocale } = usePages();
  return (
    <LanguageList class="host-language" label={t('settings.language')} locale={locale} onLocale={onLocale} />
  );
}
