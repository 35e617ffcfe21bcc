import type { Words } from '../../ui/language.ts';
import { WHITE_PERCENT_MIN } from '../../ui/photo-ground.rules.ts';
import type { ArchiveFlaw } from './photo-archive.rules.ts';

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
  readonly unreadable: string;
  readonly archive: Readonly<Record<ArchiveFlaw, string>>;
  readonly white: (percent: number) => string;
  readonly notWhite: (percent: number) => string;
  readonly groundUnknown: string;
};

/** What the ground of a photo looks like, with its figure: a doubt for a person, no refusal. */
export const groundIn = (
  { white, notWhite, groundUnknown }: Pick<Keys, 'white' | 'notWhite' | 'groundUnknown'>,
  percent: number | null,
): string => {
  if (percent === null) return groundUnknown;
  return percent >= WHITE_PERCENT_MIN ? white(percent) : notWhite(percent);
};

export const photoWords: Words<Keys> = {
  zh: {
    title: '批量上传照片',
    lead: '文件以参赛编号、身份证号码、姓名或“姓名＋证件后四位”命名。可多选，也可放进一个 ZIP。先核对，确认后才上传；文件名不会离开本机。',
    choose: '选择照片或 ZIP',
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
    unreadable: '无法读取，或超过 2 MB。请单独上传这张照片。',
    archive: {
      broken: '这不是可以打开的 ZIP 文件，请重新压缩。',
      'too-many': '压缩包内文件超过 2000 个，请分成几个。',
      encrypted: '压缩包有密码，请去掉密码后再选。',
    },
    white: (percent) => `已收下。白底 ${percent}%。`,
    notWhite: (percent) => `已收下，但底色可能不是白色（白底 ${percent}%），请查看。`,
    groundUnknown: '已收下。无法识别底色，请人工查看。',
  },
  en: {
    title: 'Many photos at once',
    lead: 'Name files by entry number, identity number, name, or name with the last four digits. Choose several, or one ZIP. You look first and confirm; names of files never leave this device.',
    choose: 'Choose photos or a ZIP',
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
    sent: (count) => `${count} ${count === 1 ? 'photo' : 'photos'} handed in.`,
    other: 'Choose again',
    unreadable: 'Cannot be read, or is larger than 2 MB. Hand this photo in by itself.',
    archive: {
      broken: 'This is no ZIP file that can be opened. Pack it again.',
      'too-many': 'More than 2,000 files in the ZIP. Make several of it.',
      encrypted: 'The ZIP has a password. Take it off and choose it again.',
    },
    white: (percent) => `Kept. White ground: ${percent}%.`,
    notWhite: (percent) => `Kept, but the ground may not be white (${percent}% is). Look at it.`,
    groundUnknown: 'Kept. The ground cannot be seen here; look at it yourself.',
  },
};
