import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly write: string;
  readonly change: string;
  readonly unsure: string;
  readonly label: (code: string) => string;
  readonly private: string;
  readonly keep: string;
  readonly leave: string;
  readonly place: Readonly<Record<'saving' | 'waiting' | 'given' | 'practice', string>>;
  readonly refused: string;
  readonly tryAgain: string;
  readonly discard: string;
  readonly unsureAt: (count: number) => string;
};

export const noteWords: Words<Keys> = {
  zh: {
    write: '写备注',
    change: '改备注',
    unsure: '拿不准',
    label: (code) => `${code} 的备注`,
    private: '只有您和裁判长看得到，不计分。请勿写姓名。',
    keep: '保存备注',
    leave: '不改了',
    place: {
      saving: '正在保存',
      waiting: '已存在本机',
      given: '已在服务器',
      practice: '练习：未保存',
    },
    refused: '备注未被接受：',
    tryAgain: '再试一次',
    discard: '不要这条备注',
    unsureAt: (count) => `${count} 处拿不准`,
  },
  en: {
    write: 'Note',
    change: 'Change the note',
    unsure: 'Unsure',
    label: (code) => `Note on ${code}`,
    private: 'For you and the chief judge alone; it changes no mark. No names, please.',
    keep: 'Keep the note',
    leave: 'Leave it',
    place: {
      saving: 'Saving',
      waiting: 'On this tablet',
      given: 'On the server',
      practice: 'Practice: not kept',
    },
    refused: 'The note was not taken: ',
    tryAgain: 'Try again',
    discard: 'Drop this note',
    unsureAt: (count) => `unsure of ${count}`,
  },
};
