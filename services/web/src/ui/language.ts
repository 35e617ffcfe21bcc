import { useEffect, useState } from 'preact/hooks';

export type Language = 'zh' | 'en';
/** Text as services send it; a missing `en` shows `zh`. */
export type Bilingual = { readonly zh: string; readonly en?: string | undefined };
/** One set of words per app and language; both must have every key. */
export type Words<Keys> = { readonly [language in Language]: Keys };

const KEY = 'jinbang.language';
const listeners = new Set<() => void>();

/** first-paint.js has set `lang` from the address, the stored choice or the browser. */
const initial = (): Language => (document.documentElement.lang.startsWith('en') ? 'en' : 'zh');

let current: Language | undefined;

export const presentLanguage = (): Language => {
  current ??= initial();
  return current;
};

export const chooseLanguage = (language: Language): void => {
  current = language;
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  remember(KEY, language);
  for (const listener of listeners) listener();
};

/** Private windows may refuse storage; the choice then lasts as long as the page. */
export const remember = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing to do: the page works without memory.
  }
};

/** Re-renders the component when the language changes. */
export const useLanguage = (): Language => {
  const [language, setLanguage] = useState(presentLanguage);
  useEffect(() => {
    const listener = () => setLanguage(presentLanguage());
    listeners.add(listener);
    listener();
    return () => void listeners.delete(listener);
  }, []);
  return language;
};

export const useWords = <Keys>(words: Words<Keys>): Keys => words[useLanguage()];

export const textOf = (text: Bilingual, language: Language): string =>
  language === 'en' ? (text.en ?? text.zh) : text.zh;

/** The page's title follows the language, so that tabs and screen readers say the right thing. */
export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = title;
  }, [title]);
};
