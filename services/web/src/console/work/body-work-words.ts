import type { WorkKind } from '@jinbang/contracts/http/body-work';
import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly nothing: string;
  readonly what: Readonly<Record<WorkKind, (count: number) => string>>;
  readonly waitsFor: Readonly<Record<WorkKind, string>>;
  readonly mine: (mine: number, count: number) => string;
  readonly own: string;
  readonly since: (moment: string) => string;
  readonly ends: (day: string) => string;
  readonly others: (count: number) => string;
  readonly go: string;
  readonly look: string;
};

const zhWaits = {
  body: '等发证机构',
  second: '等另一人',
  office: '等核准部门',
} as const;
const enWaits = {
  body: 'Waits for the body',
  second: 'Waits for a second person',
  office: 'Waits for the office',
} as const;

const waitsOf = (
  { body, second, office }: Readonly<Record<'body' | 'second' | 'office', string>>,
  others: Readonly<Record<'summary' | 'paper-seal' | 'upload-receipt', string>>,
): Readonly<Record<WorkKind, string>> => ({
  objection: body,
  approval: office,
  letter: second,
  'register-act': second,
  'key-removal': second,
  'state-change': office,
  consent: body,
  returned: body,
  notice: body,
  'issue-numbers': body,
  'issue-rows': body,
  proposal: body,
  'upload-refused': body,
  'upload-made': body,
  check: body,
  'paper-wrong': body,
  'paper-print': body,
  'print-run': body,
  'paper-list': body,
  'paper-hand': body,
  destruction: second,
  title: second,
  renewal: body,
  ...others,
});

/** "1 batch waits", "3 batches wait". */
const some = (one: string, several: string) => (count: number) =>
  count === 1 ? `1 ${one}` : `${count} ${several}`;

export const bodyWorkWords: Words<Keys> = {
  zh: {
    title: '发证待办',
    nothing: '发证工作没有待办。',
    what: {
      objection: (count) => `${count} 件公示异议待答复`,
      approval: (count) => `${count} 批晋升待核准签署`,
      letter: (count) => `${count} 份纸质批复待第二人确认`,
      'register-act': (count) => `${count} 项证书处理待第二人确认`,
      'key-removal': (count) => `${count} 项签名密钥撤除待第二人确认`,
      'state-change': (count) => `${count} 项机构状态变更待第二人确认`,
      consent: (count) => `${count} 项竞赛请求本机构发证`,
      returned: (count) => `${count} 人被退回，补正后重新提出`,
      notice: (count) => `${count} 批晋升待公示`,
      'issue-numbers': (count) => `${count} 人已核准，等编号或备案文件`,
      'issue-rows': (count) => `${count} 人已核准，缺姓名、照片等，不能出证`,
      summary: (count) => `${count} 个评价批次的成绩汇总待签字`,
      proposal: (count) => `${count} 个评价批次已签字，待提出核准`,
      'upload-refused': (count) => `${count} 张证书被登记系统退回`,
      'upload-made': (count) => `${count} 次上报已生成，待报送`,
      check: (count) => `${count} 份数据核对表待核对`,
      'paper-wrong': (count) => `${count} 张证书核对有误，待更正`,
      'paper-print': (count) => `${count} 张证书待印制`,
      'print-run': (count) => `${count} 个印制批次待登记结果`,
      'paper-seal': (count) => `${count} 张证书待用印`,
      'paper-list': (count) => `${count} 张证书待列入发放清单`,
      'paper-hand': (count) => `${count} 张证书待发放`,
      destruction: (count) => `${count} 项纸张销毁待第二人确认`,
      title: (count) => `${count} 项称号文件待第二人确认`,
      renewal: (count) => `${count} 张证书 90 天内到期`,
      'upload-receipt': (count) => `${count} 次上报等回执`,
    },
    waitsFor: waitsOf(zhWaits, {
      summary: '等组长和督导',
      'paper-seal': '等印章保管人',
      'upload-receipt': '等登记系统',
    }),
    mine: (mine, count) => (mine === count ? '轮到您' : `其中 ${mine} 项轮到您`),
    own: '由您提出，等另一人',
    since: (moment) => `最早 ${moment}`,
    ends: (day) => `最早 ${day} 到期`,
    others: (count) => `，另有 ${count} 家机构`,
    go: '去处理',
    look: '查看',
  },
  en: {
    title: 'Certification',
    nothing: 'Nothing waits in certification.',
    what: {
      objection: some('objection to a notice to answer', 'objections to notices to answer'),
      approval: some('batch of promotions to sign', 'batches of promotions to sign'),
      letter: some('letter for a second person', 'letters for a second person'),
      'register-act': some(
        'act on certificates for a second person',
        'acts on certificates for a second person',
      ),
      'key-removal': some(
        'removal of a signing key for a second person',
        'removals of signing keys for a second person',
      ),
      'state-change': some(
        'change of a body’s state for a second person',
        'changes of bodies’ states for a second person',
      ),
      consent: some('contest asks for certificates', 'contests ask for certificates'),
      returned: some('person sent back, to propose again', 'people sent back, to propose again'),
      notice: some(
        'batch of promotions to put on notice',
        'batches of promotions to put on notice',
      ),
      'issue-numbers': some(
        'approved, waiting for a number or document',
        'approved, waiting for numbers or a document',
      ),
      'issue-rows': some(
        'approved without a name, photo or the like',
        'approved without names, photos or the like',
      ),
      summary: some('assessment summary to sign', 'assessment summaries to sign'),
      proposal: some('signed assessment to propose', 'signed assessments to propose'),
      'upload-refused': some(
        'certificate refused by the register',
        'certificates refused by the register',
      ),
      'upload-made': some('upload to hand in', 'uploads to hand in'),
      check: some('data check sheet to look through', 'data check sheets to look through'),
      'paper-wrong': some('certificate found wrong', 'certificates found wrong'),
      'paper-print': some('certificate to print', 'certificates to print'),
      'print-run': some('print run without its outcome', 'print runs without their outcome'),
      'paper-seal': some('certificate to seal', 'certificates to seal'),
      'paper-list': some('certificate to list', 'certificates to list'),
      'paper-hand': some('certificate to hand over', 'certificates to hand over'),
      destruction: some(
        'destruction of sheets for a second person',
        'destructions of sheets for a second person',
      ),
      title: some('title document for a second person', 'title documents for a second person'),
      renewal: some('certificate ends within 90 days', 'certificates end within 90 days'),
      'upload-receipt': some('upload without a receipt', 'uploads without a receipt'),
    },
    waitsFor: waitsOf(enWaits, {
      summary: 'Waits for leader and supervisor',
      'paper-seal': 'Waits for the seal keeper',
      'upload-receipt': 'Waits for the register',
    }),
    mine: (mine, count) => (mine === count ? 'Your turn' : `${mine} of them your turn`),
    own: 'You asked, another decides',
    since: (moment) => `since ${moment}`,
    ends: (day) => `the first ends on ${day}`,
    others: (count) => (count === 1 ? ' and 1 more body' : ` and ${count} more bodies`),
    go: 'Go there',
    look: 'Look',
  },
};
