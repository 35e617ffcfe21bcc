import type { Words } from '../ui/language.ts';
import type { OpenedAgain } from './opened.rules.ts';

type Who = Pick<OpenedAgain, 'by' | 'number'>;
type Keys = {
  /** Beside a sheet in the list; 0 is the whole sheet. */
  readonly badge: (cells: number) => string;
  readonly who: (who: Who) => string;
  readonly whole: (who: string) => string;
  readonly narrow: (cells: number) => string;
  readonly cell: (who: string) => string;
  readonly anew: (who: string) => string;
  readonly reason: (reason: string) => string;
  readonly shut: string;
  readonly here: string;
};

export const openedWords: Words<Keys> = {
  zh: {
    badge: (cells) => (cells === 0 ? '已解锁更正' : `已解锁 ${cells} 处，请更正`),
    who: ({ by, number }) =>
      by === 'chief-judge'
        ? '裁判长申请、监督员同意'
        : `${by === 'appeal' ? '申诉裁决' : '成绩复查'}${number === undefined ? '' : `第 ${number} 号`}`,
    whole: (who) => `本表已解锁更正（${who}）。请核对后重新签字。`,
    narrow: (cells) => `本表只解锁 ${cells} 处评分，其余不能改。更正后请重新签字。`,
    cell: (who) => `这里已解锁，请重新评分（${who}）。`,
    anew: (who) => `解锁后已重新评分（${who}）。`,
    reason: (reason) => `原因：${reason}`,
    shut: '未解锁，不能改',
    here: '有待更正',
  },
  en: {
    badge: (cells) =>
      cells === 0 ? 'Opened again' : cells === 1 ? '1 mark opened' : `${cells} marks opened`,
    who: ({ by, number }) =>
      by === 'chief-judge'
        ? 'asked by the chief judge, agreed by the supervisor'
        : `${by === 'appeal' ? 'ruling on appeal' : 'recount'}${number === undefined ? '' : ` ${number}`}`,
    whole: (who) => `This sheet was opened again (${who}). Check it and sign it anew.`,
    narrow: (cells) =>
      cells === 1
        ? 'One mark of this sheet was opened again and no other can change. Then sign anew.'
        : `${cells} marks of this sheet were opened again and no others can change. Then sign anew.`,
    cell: (who) => `Opened again: please mark it anew (${who}).`,
    anew: (who) => `Marked anew since it was opened (${who}).`,
    reason: (reason) => `Reason: ${reason}`,
    shut: 'Not opened: cannot change',
    here: 'to correct',
  },
};
