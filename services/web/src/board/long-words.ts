import type { Words } from '../ui/language.ts';

type Keys = {
  readonly linesOf: (first: number, last: number, all: number) => string;
  readonly looked: (pages: number, all: number) => string;
  readonly pageComing: string;
  readonly pageLate: string;
  readonly pagesBelow: string;
  readonly toPage: string;
  readonly firstLines: (shown: number, all: number) => string;
};

/** A board of more lines than one page. */
export const longWords: Words<Keys> = {
  zh: {
    linesOf: (first, last, all) => `第 ${first}–${last} 行，共 ${all} 行`,
    looked: (pages, all) => `已查 ${pages} / ${all} 页`,
    pageComing: '正在取这一页',
    pageLate: '这一页暂时取不到，正在重试',
    pagesBelow: '翻页',
    toPage: '到第几页',
    firstLines: (shown, all) => `显示前 ${shown} 名，共 ${all} 名`,
  },
  en: {
    linesOf: (first, last, all) => `Lines ${first}–${last} of ${all}`,
    looked: (pages, all) => `${pages} of ${all} pages looked through`,
    pageComing: 'This page is on its way',
    pageLate: 'This page does not come; trying again',
    pagesBelow: 'Turn the page',
    toPage: 'Go to page',
    firstLines: (shown, all) => `The first ${shown} of ${all}`,
  },
};
