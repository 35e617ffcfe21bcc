import type {
  KeptPromotionNotice,
  PromotionObjection,
} from '@jinbang/contracts/http/promotion-notice';
import type { Words } from '../../ui/language.ts';
import type { Handling } from './promotion-notice.client.ts';

type Keys = {
  readonly title: string;
  readonly asked: (days: number) => string;
  readonly notAsked: string;
  readonly bar: Readonly<Record<string, string>>;
  readonly clear: string;
  readonly none: string;
  readonly post: string;
  readonly postAgain: string;
  readonly posting: (days: number) => string;
  readonly days: string;
  readonly daysHint: string;
  readonly daysFlaw: string;
  readonly postHint: string;
  readonly state: Readonly<Record<KeptPromotionNotice['state'], string>>;
  readonly until: (moment: string) => string;
  readonly lines: (count: number) => string;
  readonly page: string;
  readonly step: Readonly<Record<'posted' | 'taken-down', string>>;
  readonly byItself: string;
  readonly copy: (hash: string) => string;
  readonly takeDown: string;
  readonly takeDownHint: string;
  readonly reason: string;
  readonly record: string;
  readonly recordHint: string;
  readonly line: string;
  readonly lineHint: string;
  readonly name: string;
  readonly nameHint: string;
  readonly contact: string;
  readonly matter: string;
  readonly objections: (count: number) => string;
  readonly noObjections: string;
  readonly about: (line: number | null) => string;
  readonly nameless: string;
  readonly objectionState: Readonly<Record<PromotionObjection['state'], string>>;
  readonly handle: Readonly<Record<Handling, string>>;
  readonly handleHint: Readonly<Record<Handling, string>>;
  readonly said: string;
  readonly anotherAnswers: string;
  readonly answer: string;
  readonly cancel: string;
  readonly save: string;
};

export const promotionNoticeWords: Words<Keys> = {
  zh: {
    title: '核准前公示',
    asked: (days) => `晋升规则要求：核准前公示 ${days} 个工作日。`,
    notAsked: '晋升规则不要求核准前公示；评价机构可以自行公示。',
    bar: {
      'decision-batch.on-notice': '公示期未满，不能核准。',
      'decision-batch.notice-missing': '尚未公示满期，不能核准。',
      'decision-batch.objections-open': '有异议尚未办结，不能核准。',
    },
    clear: '公示不影响核准。',
    none: '还没有公示。公示只列拟晋升的人员，任何人凭地址可以查看。',
    post: '公示',
    postAgain: '重新公示',
    posting: (days) => `公示 ${days} 个工作日`,
    days: '工作日',
    daysHint: '从次日起算，法定节假日不计。',
    daysFlaw: '请填 1 到 60 的整数。',
    postHint: '公示后任何人都能看到拟晋升人员的姓名、单位、名次和等级；期满之前不能核准。',
    state: { hanging: '公示中', over: '公示期已满', 'taken-down': '已撤下' },
    until: (moment) => `至 ${moment}`,
    lines: (count) => `${count} 人`,
    page: '公示页面',
    step: { posted: '公示', 'taken-down': '撤下' },
    byItself: '期满自动撤下',
    copy: (hash) => `存档 ${hash}`,
    takeDown: '提前撤下',
    takeDownHint: '撤下后页面不再显示名单；要求公示的批次须重新公示满期。',
    reason: '原因',
    record: '登记书面异议',
    recordHint: '公示期内收到的书面异议，署名或匿名均可。',
    line: '名单序号',
    lineHint: '不填，即对整份名单提出。',
    name: '异议人',
    nameHint: '匿名的，留空。',
    contact: '联系方式',
    matter: '异议内容',
    objections: (count) => `异议 ${count} 项`,
    noObjections: '没有收到异议。',
    about: (line) => (line === null ? '整份名单' : `第 ${line} 行`),
    nameless: '匿名',
    objectionState: {
      filed: '待受理',
      accepted: '已受理，待答复',
      declined: '不予受理',
      upheld: '异议成立',
      dismissed: '异议不成立',
    },
    handle: { accept: '受理', decline: '不予受理', uphold: '异议成立', dismiss: '异议不成立' },
    handleHint: {
      accept: '受理后由另一人调查并答复。',
      decline: '写明理由，异议人凭查询码可以看到。',
      uphold: '该行随即退回，不在此批核准；答复即退回原因。',
      dismiss: '该行照常等待核准。',
    },
    said: '答复或理由',
    anotherAnswers: '由受理人以外的另一人答复。',
    answer: '答复：',
    cancel: '取消',
    save: '登记',
  },
  en: {
    title: 'Public notice before approval',
    asked: (days) => `The rules ask for ${days} working days in public before the office approves.`,
    notAsked: 'The rules ask for no public notice; the body may post one all the same.',
    bar: {
      'decision-batch.on-notice': 'It hangs: not to be approved yet.',
      'decision-batch.notice-missing':
        'It has not hung for its whole time: not to be approved yet.',
      'decision-batch.objections-open': 'An objection is open: not to be approved yet.',
    },
    clear: 'No notice stands in the way of approval.',
    none: 'Nothing was posted yet. A notice names the people to be promoted alone, for anybody with its address.',
    post: 'Post',
    postAgain: 'Post again',
    posting: (days) => `Post for ${days} working ${days === 1 ? 'day' : 'days'}`,
    days: 'Working days',
    daysHint: 'Counted from the next day, without public holidays.',
    daysFlaw: 'A whole number from 1 to 60.',
    postHint:
      'Anybody can then read name, organisation, rank and level of those to be promoted; nothing is approved before its end.',
    state: { hanging: 'Posted', over: 'The time is over', 'taken-down': 'Taken down' },
    until: (moment) => `until ${moment}`,
    lines: (count) => `${count} ${count === 1 ? 'person' : 'people'}`,
    page: 'Public page',
    step: { posted: 'Posted', 'taken-down': 'Taken down' },
    byItself: 'by itself, its time was over',
    copy: (hash) => `copy ${hash}`,
    takeDown: 'Take down early',
    takeDownHint:
      'The page names nobody any more; where a notice is asked for, it must be posted again for its whole time.',
    reason: 'Why',
    record: 'Record a written objection',
    recordHint: 'What came in writing while it hung, with a name or without.',
    line: 'Number on the list',
    lineHint: 'Empty: about the whole list.',
    name: 'Who objects',
    nameHint: 'Empty: without a name.',
    contact: 'How to reach them',
    matter: 'What is objected',
    objections: (count) => `${count} ${count === 1 ? 'objection' : 'objections'}`,
    noObjections: 'Nobody objected.',
    about: (line) => (line === null ? 'whole list' : `line ${line}`),
    nameless: 'without a name',
    objectionState: {
      filed: 'Waits to be accepted',
      accepted: 'Accepted, waits for its answer',
      declined: 'Declined',
      upheld: 'Upheld',
      dismissed: 'Dismissed',
    },
    handle: { accept: 'Accept', decline: 'Decline', uphold: 'Uphold', dismiss: 'Dismiss' },
    handleHint: {
      accept: 'Another person then looks into it and answers.',
      decline: 'Say why; whoever objected reads it by their code.',
      uphold: 'The row is sent back and leaves this batch; the answer is its reason.',
      dismiss: 'The row goes on waiting for approval.',
    },
    said: 'Answer or reason',
    anotherAnswers: 'Somebody else than who accepted it answers.',
    answer: 'Answer: ',
    cancel: 'Cancel',
    save: 'Record',
  },
};
