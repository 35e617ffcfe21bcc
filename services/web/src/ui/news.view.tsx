import { textOf, useLanguage } from './language.ts';
import type { News } from './news.ts';

/** The line that says what was done; a screen reader hears it when it changes. */
export const NewsLine = ({ news }: { readonly news: News | null }) => {
  const language = useLanguage();
  return (
    <p class="news" role="status">
      {news && textOf(news, language)}
    </p>
  );
};
