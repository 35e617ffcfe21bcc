import type { Words } from '../../ui/language.ts';

type Keys = { readonly news: (count: number) => string; readonly show: string };

/** What is said of entries that changed while somebody read them. */
export const newsWords: Words<Keys> = {
  zh: { news: (count) => `此页打开后有 ${count} 份报名有变化。`, show: '显示' },
  en: {
    news: (count) => (count === 1 ? '1 entry changed since.' : `${count} entries changed since.`),
    show: 'Show',
  },
};
