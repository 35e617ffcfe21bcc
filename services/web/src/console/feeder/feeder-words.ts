import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneHint: string;
  readonly from: (contest: string) => string;
  readonly feeds: (contest: string) => string;
  readonly agreed: string;
  readonly notAgreed: string;
  readonly agree: string;
  readonly agreeHint: string;
  readonly noPairs: string;
  readonly line: (from: string, quota: number, into: string) => string;
  readonly least: (total: string) => string;
  readonly stage: Readonly<Record<'final' | 'amended' | 'under-way' | 'not-yet' | 'gone', string>>;
  readonly lists: string;
  readonly amendedHint: string;
  readonly edit: string;
  readonly editTitle: (contest: string) => string;
  readonly feederEvent: string;
  readonly event: string;
  readonly quota: string;
  readonly minimum: string;
  readonly minimumHint: string;
  readonly addPair: string;
  readonly sameNames: (count: number) => string;
  readonly remove: (from: string) => string;
  readonly frozen: string;
  readonly flaw: Readonly<Record<'unfinished' | 'twice' | 'total', string>>;
  readonly follows: string;
  readonly save: string;
  readonly cancel: string;
  readonly add: string;
  readonly contest: string;
  readonly other: string;
  readonly number: string;
  readonly numberHint: string;
  readonly ownNumber: string;
  readonly choose: string;
};

export const feederWords: Words<Keys> = {
  zh: {
    title: '选拔来源',
    lead: '下级竞赛的正式成绩按名额进入本竞赛；有人退出，同一来源的下一名递补。每份名单都由人确认。',
    none: '还没有选拔来源',
    noneHint: '从一个级别更低的竞赛选拔：加上它，再写明哪个赛项进入哪个赛项、各几名。',
    from: (contest) => `来自：${contest}`,
    feeds: (contest) => `本竞赛为“${contest}”选拔`,
    agreed: '对方已同意',
    notAgreed: '等待对方同意，同意之前名单不会上来',
    agree: '同意',
    agreeHint: '同意后，本竞赛的正式成绩会送到上级竞赛，作为晋级名单。',
    noPairs: '还没有写明哪个赛项进入哪个赛项。',
    line: (from, quota, into) => `${from}前 ${quota} 名 → ${into}`,
    least: (total) => `总分不低于 ${total}`,
    stage: {
      final: '正式成绩已到',
      amended: '成绩已更正',
      'under-way': '正在进行',
      'not-yet': '尚未开始',
      gone: '已取消或作废',
    },
    lists: '查看名单',
    amendedHint: '更正会改变什么，列在名单上，由人确认后才生效。',
    edit: '设定赛项与名额',
    editTitle: (contest) => `赛项与名额：${contest}`,
    feederEvent: '来源赛项',
    event: '进入赛项',
    quota: '名额',
    minimum: '最低总分',
    minimumHint: '可不填',
    addPair: '加一行',
    sameNames: (count) => `按同名加入 ${count} 行`,
    remove: (from) => `删除：${from}`,
    frozen: '规程已发布，这一行不能再改。',
    flaw: {
      unfinished: '请把每一行填完整。',
      twice: '同一来源赛项只能进入一个赛项。',
      total: '最低总分须是数字，如 60 或 60.5。',
    },
    follows: '换了来源赛项，须请对方再同意一次。',
    save: '保存',
    cancel: '取消',
    add: '加一个选拔来源',
    contest: '下级竞赛',
    other: '其他单位的竞赛（填编号）',
    number: '竞赛编号',
    numberHint: '请对方在竞赛设置的“选拔来源”一栏复制给您。',
    ownNumber: '本竞赛的编号，上级竞赛要加入本竞赛时用：',
    choose: '选择…',
  },
  en: {
    title: 'Feeders',
    lead: 'Final results of lower contests come into this one by quota; when somebody leaves, the next of the same feeder moves up. A person confirms each list.',
    none: 'Nothing feeds this contest',
    noneHint:
      'Select from a contest of a lower tier: add it, then say which event comes into which, and how many.',
    from: (contest) => `From: ${contest}`,
    feeds: (contest) => `This contest feeds “${contest}”`,
    agreed: 'They agreed',
    notAgreed: 'They have not agreed yet; no list comes up before',
    agree: 'Agree',
    agreeHint: 'Final results of this contest then go to the higher one as lists of who qualified.',
    noPairs: 'Which event comes into which is not said yet.',
    line: (from, quota, into) => `First ${quota} of ${from} → ${into}`,
    least: (total) => `total at least ${total}`,
    stage: {
      final: 'Final result is here',
      amended: 'Result was amended',
      'under-way': 'Under way',
      'not-yet': 'Not begun',
      gone: 'Cancelled or void',
    },
    lists: 'See the lists',
    amendedHint: 'What the amendment changes stands on the list and waits for a person.',
    edit: 'Set events and quotas',
    editTitle: (contest) => `Events and quotas: ${contest}`,
    feederEvent: 'Event below',
    event: 'Comes into',
    quota: 'Quota',
    minimum: 'Least total',
    minimumHint: 'May be left empty',
    addPair: 'Add a line',
    sameNames: (count) => `Add ${count} of the same name`,
    remove: (from) => `Remove: ${from}`,
    frozen: 'The rules are published: this line stays.',
    flaw: {
      unfinished: 'Fill every line in.',
      twice: 'An event below can come into one event only.',
      total: 'The least total is a number, such as 60 or 60.5.',
    },
    follows: 'With another event below, the other side has to agree again.',
    save: 'Save',
    cancel: 'Cancel',
    add: 'Add a feeder',
    contest: 'Lower contest',
    other: "Another organisation's contest (by its number)",
    number: 'Number of the contest',
    numberHint: 'Its organiser copies it for you under “Feeders” of their contest set-up.',
    ownNumber: 'The number of this contest, for a higher contest that wants to add it:',
    choose: 'Choose…',
  },
};
