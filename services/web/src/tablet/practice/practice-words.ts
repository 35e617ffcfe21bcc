import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly mark: string;
  readonly band: string;
  readonly open: string;
  readonly openHint: string;
  readonly given: string;
  readonly leave: string;
  readonly endTitle: string;
  readonly end: (done: number, all: number) => string;
  readonly endNext: string;
  readonly again: string;
};

export const practiceWords: Words<Keys> = {
  zh: {
    mark: '练习',
    band: '分数和备注都不保存、不上传，也不计分。断网也能练。',
    open: '练习评分表',
    openHint: '开赛前试一试每一种打分方式，不留下任何记录。',
    given: '练习：未保存',
    leave: '结束练习',
    endTitle: '练习到这里',
    end: (done, all) => `您试了 ${all} 处中的 ${done} 处。`,
    endNext: '正式评分时，下一步是核对全部分数，然后签字确认。练习不签字。',
    again: '再练一次',
  },
  en: {
    mark: 'Practice',
    band: 'Marks and notes are not kept, not sent and count nowhere. Works without network.',
    open: 'Practice sheet',
    openHint: 'Try every way of marking before the day. Nothing of it is kept.',
    given: 'Practice: not kept',
    leave: 'End practice',
    endTitle: 'Here the practice ends',
    end: (done, all) => `You tried ${done} of ${all}.`,
    endNext: 'On the day you would now check all marks and sign them. Practice is not signed.',
    again: 'Practise again',
  },
};
