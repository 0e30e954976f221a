/** The languages of the game. */
export { loadLanguage, type Language, type NightTexts } from './language.ts';
export { chooseLocale, localeInfo, locales, type LocaleInfo } from './locales.ts';
