import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly choose: string;
  readonly list: string;
  readonly file: string;
  readonly whose: string;
  readonly outcome: string;
  readonly why: Readonly<Record<'nobody' | 'several' | 'twice', string>>;
  readonly send: (count: number) => string;
  readonly sending: (done: number, all: number) => string;
  readonly sent: (count: number) => string;
  readonly other: string;
  readonly ground: string;
};

export const photoWords: Words<Keys> = {
  zh: {
    title: '批量上传照片',
    lead: '文件以参赛编号、身份证号码、姓名或“姓名＋证件后四位”命名。先核对，确认后才上传；文件名不会离开本机。',
    choose: '选择照片',
    list: '照片与人员',
    file: '文件',
    whose: '人员',
    outcome: '结果',
    why: {
      nobody: '名单中没有对应的人',
      several: '有重名，请在文件名后加证件后四位',
      twice: '有两个文件是同一个人，请只留一个',
    },
    send: (count) => `上传 ${count} 张照片`,
    sending: (done, all) => `已上传 ${done} / ${all}`,
    sent: (count) => `已上传 ${count} 张照片。`,
    other: '重新选择',
    ground: '已收下。底色请人工查看。',
  },
  en: {
    title: 'Many photos at once',
    lead: 'Name files by entry number, identity number, name, or name with the last four digits. You look first and confirm; names of files never leave this device.',
    choose: 'Choose photos',
    list: 'Photos and people',
    file: 'File',
    whose: 'Person',
    outcome: 'Outcome',
    why: {
      nobody: 'Nobody on the list',
      several: 'Several have this name: add the last four digits',
      twice: 'Two files for one person: keep one',
    },
    send: (count) => `Hand in ${count}`,
    sending: (done, all) => `${done} of ${all} handed in`,
    sent: (count) => `${count} photos handed in.`,
    other: 'Choose again',
    ground: 'Kept. Look at the ground yourself.',
  },
};
