import { expect, it } from 'vitest';
import { inBoth } from './news.ts';

it('says what was done in both languages, with what it was done to', () => {
  const words = {
    zh: { saved: (name: string) => `已保存 ${name}。` },
    en: { saved: (name: string) => `${name} saved.` },
  };
  expect(inBoth(words, ({ saved }) => saved('A'))).toEqual({ zh: '已保存 A。', en: 'A saved.' });
});
