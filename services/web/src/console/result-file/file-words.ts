import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly papers: string;
  readonly papersLead: string;
  readonly files: string;
  readonly filesLead: string;
  readonly standings: string;
  readonly standingsHint: string;
  readonly result: (version: number | null) => string;
  readonly resultHint: string;
  readonly board: string;
  readonly boardHint: string;
  readonly ceremony: string;
  readonly ceremonyHint: string;
  readonly skill: string;
  readonly noResult: string;
  readonly making: string;
  readonly saved: (name: string) => string;
};

export const fileWords: Words<Keys> = {
  zh: {
    title: '表格与文件',
    papers: '打印表格',
    papersLead: 'A4 黑白打印后签字。总成绩单在提交后即可打印，其余须先批准。',
    files: '下载文件',
    filesLead: '每份文件写明状态、版本和时间，文件名中也有。',
    standings: '当前排名',
    standingsHint: '内部使用：含尚未公布的成绩和姓名。',
    result: (version) => (version === null ? '已提交成绩' : `已提交成绩 第 ${version} 版`),
    resultHint: '内部使用：提交时的成绩，之后不变。',
    board: '公开榜单',
    boardHint: '与公众此刻看到的相同，可以转发。',
    ceremony: '颁奖名单',
    ceremonyHint: '每人一行，列名与颁奖软件一致。内部使用。',
    skill: '赛项编号（如 07）',
    noResult: '还没有提交成绩。',
    making: '正在生成…',
    saved: (name) => `${name} 已保存到下载。`,
  },
  en: {
    title: 'Papers and files',
    papers: 'Papers to print',
    papersLead:
      'Print on A4 in black and white and sign. The total list is there once a result is handed in, the others once it is approved.',
    files: 'Files',
    filesLead: 'Each says its state, version and time, in its name too.',
    standings: 'Present ranking',
    standingsHint: 'For staff: with marks and names that are not public yet.',
    result: (version) =>
      version === null ? 'Result handed in' : `Result handed in, version ${version}`,
    resultHint: 'For staff: as it was handed in; it never changes.',
    board: 'Public board',
    boardHint: 'What everybody sees now. It may be passed on.',
    ceremony: 'For the ceremony',
    ceremonyHint: 'A row a person, in the columns ceremony software reads. For staff.',
    skill: 'Skill number, such as 07',
    noResult: 'No result was handed in yet.',
    making: 'Being made…',
    saved: (name) => `${name} is in your downloads.`,
  },
};
