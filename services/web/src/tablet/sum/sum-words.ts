import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly points: (points: string, max: string) => string;
  readonly given: (given: number, all: number) => string;
  readonly alone: string;
  readonly zeroed: string;
};

export const sumWords: Words<Keys> = {
  zh: {
    title: '我的小计',
    points: (points, max) => `${points} / ${max}`,
    given: (given, all) => `我已评 ${given} / ${all}`,
    alone: '各裁判员分别评的，只按我的分计',
    zeroed: '已记否决项，本表计 0',
  },
  en: {
    title: 'My sum',
    points: (points, max) => `${points} of ${max}`,
    given: (given, all) => `${given} of ${all} given by me`,
    alone: 'where each judge marks, by my own mark alone',
    zeroed: 'a fatal fault counts this sheet 0',
  },
};
