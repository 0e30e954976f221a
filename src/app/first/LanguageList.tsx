/** Which language, each by its own name. The pseudo-locales are there only for whoever has one. */
import { locales } from '../../i18n/locales.ts';
import './language-list.css';

interface Props {
  /** For a screen reader. */
  label: string;
  locale: string;
  onLocale(tag: string): void;
  class?: string;
}

export function LanguageList({ label, locale, onLocale, class: look = 'language-list' }: Props) {
  return (
    <label class={look}>
      <span class="hidden">{label}</span>
      <select value={locale} onChange={(event) => onLocale(event.currentTarget.value)}>
        {locales
          .filter((one) => !one.pseudo || one.tag === locale)
          .map((one) => (
            <option key={one.tag} value={one.tag} lang={one.tag}>
              {one.name}
            </option>
          ))}
      </select>
    </label>
  );
}
