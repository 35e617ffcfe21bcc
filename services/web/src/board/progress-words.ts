import type { Words } from '../ui/language.ts';

type Keys = {
  readonly progress: string;
  readonly sheets: string;
  readonly marks: string;
  readonly locked: string;
  readonly modulesLocked: string;
  readonly notBegun: string;
  readonly ofMarks: (settled: string, expected: string) => string;
  readonly ofSheets: (signed: number, sheets: number) => string;
};

/** How far marking is, without a mark. */
export const progressWords: Words<Keys> = {
  zh: {
    progress: '评分进度',
    sheets: '评分表签字',
    marks: '评分点',
    locked: '已锁定',
    modulesLocked: '模块锁定',
    notBegun: '评分尚未开始。首个评分点计入后，进度显示在这里。',
    ofMarks: (settled, expected) => `${settled} / ${expected} 个评分点`,
    ofSheets: (signed, sheets) => `已签 ${signed} / ${sheets} 张`,
  },
  en: {
    progress: 'Marking progress',
    sheets: 'Sheets signed',
    marks: 'Marks',
    locked: 'Locked',
    modulesLocked: 'Modules locked',
    notBegun: 'Marking has not begun. Progress appears here with the first mark.',
    ofMarks: (settled, expected) => `${settled} of ${expected} marks`,
    ofSheets: (signed, sheets) => `${signed} of ${sheets} signed`,
  },
};
