import type { Words } from '../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly contestant: string;
  readonly hash: string;
  readonly hashHint: string;
  readonly signatures: (signed: number, seats: number) => string;
  readonly sign: string;
  readonly signing: string;
  readonly pin: string;
  readonly notNow: string;
  readonly done: string;
  readonly all: string;
  readonly already: string;
  readonly 'in-place': string;
  readonly unsent: (count: number) => string;
  readonly missing: (count: number) => string;
  readonly changed: string;
  readonly toMarks: string;
  readonly again: string;
  readonly empty: string;
  readonly aside: (count: number) => string;
};

export const signingWords: Words<Keys> = {
  zh: {
    title: '核对并签字确认',
    lead: '签字只对下面显示的这些分数有效。任何一个分数改变，签字即作废，须重新核对。',
    contestant: '参赛者',
    hash: '这些分数的校验值',
    hashHint: '由这台设备按屏幕上的分数算得，随签字一起存档。',
    signatures: (signed, seats) => `已签字 ${signed} / ${seats} 人`,
    sign: '签字确认',
    signing: '正在签字…',
    pin: '输入 6 位 PIN 签字',
    notNow: '暂不签字',
    done: '已签字，服务器已存档。',
    all: '全组已签字，评分表完成。',
    already: '您已对这些分数签字。',
    'in-place': '您已离开本组，裁判长和监督员已代您签字，不用再签。',
    unsent: (count) => `还有 ${count} 个分数未到服务器，到达后才能签字。`,
    missing: (count) => `还有 ${count} 个分数缺失或有分歧，补齐后才能签字。`,
    changed: '屏幕上的分数与服务器不一致，请重新读取后再签字。',
    toMarks: '返回评分',
    again: '重新读取',
    empty: '未评',
    aside: (count) => `${count} 人回避`,
  },
  en: {
    title: 'Check and sign',
    lead: 'You sign exactly the marks shown below. If one of them changes, the signature is void and the sheet is checked again.',
    contestant: 'Contestant',
    hash: 'Hash of these marks',
    hashHint: 'Made by this device from the marks on the screen, and kept with the signature.',
    signatures: (signed, seats) => `${signed} of ${seats} have signed`,
    sign: 'Sign these marks',
    signing: 'Signing…',
    pin: 'Type your 6-digit PIN to sign',
    notNow: 'Not now',
    done: 'Signed. The server has it on record.',
    all: 'The whole panel has signed; the sheet is complete.',
    already: 'You have signed these marks.',
    'in-place': 'You left this panel; chief judge and supervisor have signed in your place.',
    unsent: (count) => `Not on the server yet: ${count}. Sign when they are.`,
    missing: (count) => `Missing or in conflict: ${count}. Settle them, then sign.`,
    changed: 'The marks on the screen are not those of the server. Load again before you sign.',
    toMarks: 'Back to the marks',
    again: 'Load again',
    empty: 'not given',
    aside: (count) => `${count} stood aside`,
  },
};
