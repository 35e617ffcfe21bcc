import type { Bilingual, Words } from './language.ts';

/** What was done, in both languages: it stands on the page when the language is switched. */
export type News = Required<Bilingual> & { readonly en: string };

/** A sentence of one dictionary, said in both its languages. */
export const inBoth = <Keys>(words: Words<Keys>, say: (words: Keys) => string): News => ({
  zh: say(words.zh),
  en: say(words.en),
});
