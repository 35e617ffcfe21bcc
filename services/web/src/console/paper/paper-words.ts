import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly rehearsal: string;
  readonly setting: string;
  readonly saved: (name: string) => string;
  readonly byHand: string;
};

export const paperWords: Words<Keys> = {
  zh: {
    title: '打印表格',
    lead: '每张表打开即为 PDF，A4 黑白打印后签字。',
    none: '您的岗位在本赛项没有需要打印的表格。',
    rehearsal: '演练用（每页印“演练”）',
    setting: '正在排版…',
    saved: (name) => `${name} 已保存到下载。`,
    byHand: '留空打印，手写补入',
  },
  en: {
    title: 'Papers to print',
    lead: 'Each is a PDF: print it on A4 in black and white and sign it.',
    none: 'Your office has no papers to print for this event.',
    rehearsal: 'For practice (REHEARSAL across every page)',
    setting: 'Being set…',
    saved: (name) => `${name} is in your downloads.`,
    byHand: 'Print with a gap and write it in',
  },
};
