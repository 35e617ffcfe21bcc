import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly posted: string;
  readonly down: string;
  readonly downAt: (moment: string) => string;
  readonly downHint: string;
  readonly body: (name: string) => string;
  readonly list: string;
  readonly count: (people: number) => string;
  readonly line: string;
  readonly rank: string;
  readonly award: string;
  readonly name: string;
  readonly organisation: string;
  readonly group: string;
  readonly level: string;
  readonly nameless: string;
  readonly page: string;
};

export const promotionWords: Words<Keys> = {
  zh: {
    title: '拟晋升人员公示',
    posted: '公示中',
    down: '公示已撤下',
    downAt: (moment) => `公示已于 ${moment} 撤下，不再显示名单。`,
    downHint: '结果以核准部门的批复和证书查询为准。如有疑问，请联系评价机构。',
    body: (name) => `评价机构：${name}`,
    list: '拟晋升人员名单',
    count: (people) => `共 ${people} 人`,
    line: '序号',
    rank: '名次',
    award: '奖项',
    name: '姓名',
    organisation: '单位',
    group: '组别',
    level: '拟晋升等级',
    nameless: '（姓名未显示）',
    page: '竞赛成绩',
  },
  en: {
    title: 'Notice of proposed promotions',
    posted: 'Posted',
    down: 'Taken down',
    downAt: (moment) => `The notice came down on ${moment}. The list is shown no more.`,
    downHint:
      'What counts is the approval of the office and the certificates that follow. The certification body answers questions.',
    body: (name) => `Certification body: ${name}`,
    list: 'To be promoted',
    count: (people) => `${people} ${people === 1 ? 'person' : 'people'}`,
    line: 'No.',
    rank: 'Rank',
    award: 'Award',
    name: 'Name',
    organisation: 'Organisation',
    group: 'Group',
    level: 'Level proposed',
    nameless: '(name not shown)',
    page: 'Result of the contest',
  },
};
