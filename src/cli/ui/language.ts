import { english, type Translate } from '../../core/l10n/translate.ts';

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The sentences of the program in a language: those of the extension. */
export async function translateTo(language: Language): Promise<Translate> {
  if (language === 'en') return english;
  const { default: french } = await import('../../../l10n/bundle.l10n.fr.json');
  const sentences: Readonly<Record<string, string>> = french;
  return (message, args) => english(sentences[message] ?? message, args);
}

/**
 * The language of the environment, as POSIX orders its variables; where none says one (Windows), that
 * of the system. Whatever is not French is English.
 */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const named = [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== '');
  const written = named ?? Intl.DateTimeFormat().resolvedOptions().locale;
  return /^fr\b|^fr_/i.test(written) ? 'fr' : 'en';
}
