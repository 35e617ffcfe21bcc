import type { ComponentChildren } from 'preact';
import { chooseLanguage, useLanguage, useWords } from './language.ts';
import { useTheme } from './theme.ts';
import { uiWords } from './ui-words.ts';

/** Brand, what the app puts there, and the two switches. */
export const TopBar = ({ children }: { readonly children?: ComponentChildren }) => {
  const language = useLanguage();
  const words = useWords(uiWords);
  const [theme, stepTheme] = useTheme();
  return (
    <header class="top-bar">
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <a class="brand" href="/">
        <img src="/mark.svg" alt="" width="24" height="24" />
        {words.brand}
      </a>
      {children}
      <div class="switches">
        <button
          type="button"
          class="button tight"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          aria-label={words.switchLanguage}
          onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {words.otherLanguage}
        </button>
        <button
          type="button"
          class="button tight"
          aria-label={`${words.switchTheme}: ${words.theme[theme]}`}
          onClick={stepTheme}
        >
          {words.theme[theme]}
        </button>
      </div>
    </header>
  );
};
