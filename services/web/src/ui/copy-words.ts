import type { Words } from './language.ts';

type Keys = { readonly copy: string; readonly copied: string };

export const copyWords: Words<Keys> = {
  zh: { copy: '复制', copied: '已复制' },
  en: { copy: 'Copy', copied: 'Copied' },
};
