import { useRef } from 'preact/hooks';
import { type Language, textOf, useLanguage } from './language.ts';
import type { News } from './news.ts';

type Said = { readonly news: News | string | null; readonly language: Language };

/**
 * The line that says what was done; a screen reader hears it when it changes. News in both languages
 * stand when the language is switched; a sentence that was said in one of them goes with it.
 */
export const NewsLine = ({ news }: Pick<Said, 'news'>) => {
  const language = useLanguage();
  const said = useRef<Said>({ news, language });
  if (said.current.news !== news) said.current = { news, language };
  const sentence = said.current.language === language ? news : '';
  return (
    <p class="news" role="status">
      {typeof news === 'string' ? sentence : news && textOf(news, language)}
    </p>
  );
};
