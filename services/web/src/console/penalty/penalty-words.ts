import type { Words } from '../../ui/language.ts';
import type { PenaltyFlaw } from './penalty.rules.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly modules: string;
  readonly noModule: string;
  readonly noModuleHint: string;
  readonly noScheme: string;
  readonly noSchemeHint: string;
  readonly noSubject: string;
  readonly noSubjectHint: string;
  readonly lockedState: string;
  readonly locked: string;
  readonly give: string;
  readonly subject: string;
  readonly chooseSubject: string;
  readonly kind: string;
  readonly chooseKind: string;
  readonly kindHint: string;
  readonly points: string;
  readonly pointsHint: (most: string) => string;
  readonly pointsFixed: (points: string) => string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly evidence: string;
  readonly evidenceHint: string;
  readonly send: string;
  readonly flaw: Readonly<Record<PenaltyFlaw, string>>;
  readonly askTitle: (label: string, points: string) => string;
  readonly ask: string;
  readonly yes: string;
  readonly no: string;
  readonly given: (label: string, points: string) => string;
  readonly list: string;
  readonly none: string;
  readonly noneHint: string;
  readonly when: string;
  readonly taken: string;
  readonly why: string;
  readonly state: string;
  readonly stands: string;
  readonly back: string;
  readonly takeBack: string;
  readonly takeBackTitle: (label: string, points: string) => string;
  readonly takeBackHint: string;
  readonly takeBackWhy: string;
  readonly backDone: (label: string) => string;
  readonly by: (name: string, when: string) => string;
  readonly seen: string;
};

export const penaltyWords: Words<Keys> = {
  zh: {
    title: '判罚扣分',
    lead: '裁判长按评分方案扣分并写明原因。扣分计入模块得分；撤回另作记录，原判罚保留。',
    modules: '模块',
    noModule: '这个赛项还没有模块。',
    noModuleHint: '在“竞赛设置”中建立模块后，可在此判罚。',
    noScheme: '评分方案尚未发布。',
    noSchemeHint: '评分方案写明可以判罚什么、扣多少分；发布后可在此判罚。',
    noSubject: '还没有可以判罚的编号。',
    noSubjectHint: '安排场次并抽签后，可按工位、参赛编号或加密号判罚。',
    lockedState: '已锁定',
    locked: '判罚不能再增减。',
    give: '新判罚',
    subject: '工位、参赛编号或加密号',
    chooseSubject: '请选择',
    kind: '判罚种类',
    chooseKind: '请选择',
    kindHint: '种类和分值由评分方案规定。',
    points: '扣分',
    pointsHint: (most) => `模块权重之前，最多 ${most} 分。`,
    pointsFixed: (points) => `此种判罚固定扣 ${points} 分。`,
    reason: '原因',
    reasonHint: '发生了什么，违反了哪一条。不写姓名。',
    evidence: '依据（可不填）',
    evidenceHint: '情况记录编号、照片、在场人员的岗位。',
    send: '判罚…',
    flaw: {
      subject: '请选择对象。',
      kind: '请选择种类。',
      points: '请填写大于 0 的分值。',
      most: '超过最高扣分。',
      reason: '请写明原因。',
    },
    askTitle: (label, points) => `${label} 扣 ${points} 分？`,
    ask: '判罚会计入日志，并在成绩中说明。可以撤回，但不会消失。',
    yes: '判罚',
    no: '返回',
    given: (label, points) => `${label} 已扣 ${points} 分。`,
    list: '已作判罚',
    none: '本模块没有判罚。',
    noneHint: '判罚后，这里会列出扣分、原因和作出时间。',
    when: '时间',
    taken: '扣分',
    why: '原因',
    state: '状态',
    stands: '有效',
    back: '已撤回',
    takeBack: '撤回…',
    takeBackTitle: (label, points) => `撤回 ${label} 的 ${points} 分判罚？`,
    takeBackHint: '撤回后不再扣分；判罚和撤回都保留在记录中。',
    takeBackWhy: '撤回原因',
    backDone: (label) => `${label} 的判罚已撤回。`,
    by: (name, when) => `${name}，${when}`,
    seen: '依据',
  },
  en: {
    title: 'Penalties',
    lead: 'The chief judge takes points off as the marking scheme says, with a reason. They count in the module; taken back they stay on file.',
    modules: 'Modules',
    noModule: 'This event has no module yet.',
    noModuleHint: 'Once modules are set up, penalties can be given here.',
    noScheme: 'The marking scheme is not published yet.',
    noSchemeHint:
      'It says what can be penalised and by how much. Then penalties can be given here.',
    noSubject: 'Nobody can be penalised yet.',
    noSubjectHint:
      'Once sessions are planned and lots are drawn, penalties go to a station, entry number or review code.',
    lockedState: 'Locked',
    locked: 'Penalties can no longer be given or taken back.',
    give: 'New penalty',
    subject: 'Station, entry number or review code',
    chooseSubject: 'Choose',
    kind: 'Kind of penalty',
    chooseKind: 'Choose',
    kindHint: 'Kinds and points are those of the marking scheme.',
    points: 'Points taken off',
    pointsHint: (most) => `Before the weight of the module; ${most} at most.`,
    pointsFixed: (points) => `This kind always takes ${points}.`,
    reason: 'Reason',
    reasonHint: 'What happened, and against which rule. No names.',
    evidence: 'What shows it (may stay empty)',
    evidenceHint: 'Number of the incident, a photo, the office of who saw it.',
    send: 'Give penalty…',
    flaw: {
      subject: 'Choose whom it is about.',
      kind: 'Choose the kind.',
      points: 'Give points above 0.',
      most: 'More than may be taken.',
      reason: 'Give the reason.',
    },
    askTitle: (label, points) => `Take ${points} off ${label}?`,
    ask: 'It goes into the log and is explained in the result. It can be taken back, and does not disappear.',
    yes: 'Give penalty',
    no: 'Back',
    given: (label, points) => `${points} taken off ${label}.`,
    list: 'Penalties given',
    none: 'No penalties in this module.',
    noneHint: 'Once one is given, points, reason and time stand here.',
    when: 'When',
    taken: 'Points',
    why: 'Reason',
    state: 'State',
    stands: 'Stands',
    back: 'Taken back',
    takeBack: 'Take back…',
    takeBackTitle: (label, points) => `Take back the ${points} off ${label}?`,
    takeBackHint: 'It takes nothing any more. The penalty and this stay on file.',
    takeBackWhy: 'Why it is taken back',
    backDone: (label) => `The penalty of ${label} is taken back.`,
    by: (name, when) => `${name}, ${when}`,
    seen: 'Shown by',
  },
};
