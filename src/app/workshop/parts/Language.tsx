/** The language of this screen. */
import { locales } from '../../../i18n/index.ts';
import { useWords } from '../../context.tsx';
import { usePages } from './pages-context.ts';

export function Language() {
  const { t, locale } = useWords();
  const { onLocale } = usePages();
  return (
    <label class="host-language">
      <span class="hidden">{t('settings.language')}</span>
      <select value={locale} onChange={({ currentTarget }) => onLocale(currentTarget.value)}>
        {locales
          .filter(({ pseudo, tag }) => !pseudo || tag === locale)
          .map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}
