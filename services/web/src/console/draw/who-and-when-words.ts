import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly witnesses: string;
  readonly nobody: string;
  readonly when: string;
  readonly whenHint: string;
};

export const whoAndWhenWords: Words<Keys> = {
  zh: {
    witnesses: '谁在场见证',
    nobody: '本赛项还没有监督员、裁判长等任职。',
    when: '当时的时间',
    whenHint: '现在抽的不用填；补录纸上的抽签，填纸上写的时间。',
  },
  en: {
    witnesses: 'Who is watching',
    nobody: 'Nobody holds an office that watches a draw here yet.',
    when: 'When it happened',
    whenHint: 'Leave empty for now; for a draw on paper, the time written on it.',
  },
};
