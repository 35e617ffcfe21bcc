import type { Words } from './language.ts';

type Keys = {
  readonly choose: string;
  readonly chooseMany: string;
  readonly other: string;
  readonly drop: string;
  readonly dropMany: string;
  readonly several: (count: number) => string;
  readonly wrongKind: (name: string) => string;
};

export const fileWords: Words<Keys> = {
  zh: {
    choose: '选择文件',
    chooseMany: '选择文件',
    other: '换一个',
    drop: '或把文件拖到这里',
    dropMany: '可选多个，或把文件拖到这里',
    several: (count) => `${count} 个文件`,
    wrongKind: (name) => `${name} 不是这里要的文件类型。`,
  },
  en: {
    choose: 'Choose a file',
    chooseMany: 'Choose files',
    other: 'Choose another',
    drop: 'or drop it here',
    dropMany: 'several at once, or drop them here',
    several: (count) => `${count} ${count === 1 ? 'file' : 'files'}`,
    wrongKind: (name) => `${name} is not of a kind asked for here.`,
  },
};
