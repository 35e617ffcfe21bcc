import type { Words } from '../../ui/language.ts';
import type {
  CheckCode,
  Ground,
  Invitation,
  OfficialKind,
  Standing,
  Title,
} from './official.client.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly own: string;
  readonly ownLead: string;
  readonly noDuties: string;
  readonly noDutiesHint: string;
  readonly whole: string;
  readonly invitedAs: (office: string) => string;
  readonly answerBy: (day: string) => string;
  readonly accept: string;
  readonly acceptTitle: (office: string, event: string) => string;
  readonly acceptText: string;
  readonly decline: string;
  readonly declineTitle: string;
  readonly reason: string;
  readonly reasons: Readonly<Record<NonNullable<Invitation['declineReason']>, string>>;
  readonly note: string;
  readonly noteHint: string;
  readonly holds: (offices: string) => string;
  readonly pledge: string;
  readonly pledgeNow: string;
  readonly pledgedOn: (day: string) => string;
  readonly pledged: string;
  readonly notPledged: string;
  readonly pledgeYes: string;
  readonly declare: string;
  readonly declareLead: string;
  readonly tie: string;
  readonly organisation: string;
  readonly declareIt: string;
  readonly declared: string;
  readonly nobodyYet: string;
  readonly standAside: (organisations: string) => string;
  readonly panel: string;
  readonly checks: string;
  readonly allMet: string;
  readonly open: (count: number) => string;
  readonly check: Readonly<Record<CheckCode, string>>;
  readonly met: string;
  readonly unmet: string;
  readonly fine: string;
  readonly todo: string;
  readonly watch: string;
  readonly count: (have: number, need: number) => string;
  readonly blocks: string;
  readonly warns: string;
  readonly seats: string;
  readonly noSeats: string;
  readonly noSeatsHint: string;
  readonly person: string;
  readonly office: string;
  readonly qualification: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly conflict: string;
  readonly noConflict: string;
  readonly ground: Readonly<Record<Ground, string>>;
  readonly served: (times: number) => string;
  readonly fromPaper: string;
  readonly paperPledge: (name: string) => string;
  readonly signedOn: string;
  readonly record: string;
  readonly act: string;
  readonly invitations: string;
  readonly noInvitations: string;
  readonly noInvitationsHint: string;
  readonly state: string;
  readonly states: Readonly<Record<Invitation['state'], string>>;
  readonly invite: string;
  readonly until: string;
  readonly untilHint: string;
  readonly send: string;
  readonly sent: string;
  readonly paperAnswer: string;
  readonly answer: string;
  readonly withdraw: string;
  readonly withdrawText: string;
  readonly cancel: string;
  readonly keep: string;
  readonly close: string;
  readonly rules: string;
  readonly rulesLead: string;
  readonly change: string;
  readonly save: string;
  readonly rule: Readonly<
    Record<
      | 'panel'
      | 'judgesMin'
      | 'evaluatorsMin'
      | 'judgeLevel'
      | 'rotation'
      | 'rotationSeasons'
      | 'rotationLimit'
      | 'recuseRegion'
      | 'byInvitation',
      string
    >
  >;
  readonly strict: Readonly<Record<'off' | 'warn' | 'block', string>>;
  readonly yes: string;
  readonly no: string;
  readonly register: string;
  readonly registerLead: string;
  readonly registerList: string;
  readonly owner: string;
  readonly noRegister: string;
  readonly noRegisterHint: string;
  readonly add: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<OfficialKind, string>>;
  readonly occupation: string;
  readonly occupationHint: string;
  readonly level: string;
  readonly levels: Readonly<Record<string, string>>;
  readonly none: string;
  readonly professional: string;
  readonly titles: Readonly<Record<Title, string>>;
  readonly certificateNo: string;
  readonly valid: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly validToHint: string;
  readonly registered: string;
  readonly needsPerson: string;
  readonly needsCode: string;
  readonly evaluatorHint: string;
};

const levels = { '5': '五级', '4': '四级', '3': '三级', '2': '二级', '1': '一级' };

export const officialWords: Words<Keys> = {
  zh: {
    title: '裁判与考评人员',
    lead: '谁来执裁：邀请与答复、资格、承诺与回避，缺什么一目了然。',
    own: '我的邀请与职责',
    ownLead: '请答复邀请、签署承诺书，并申报需要回避的关系。',
    noDuties: '暂无邀请',
    noDutiesHint: '组委会邀请您执裁后，会在这里显示，您可以接受或谢绝。',
    whole: '整个竞赛',
    invitedAs: (office) => `邀请您担任${office}`,
    answerBy: (day) => `请在 ${day} 前答复`,
    accept: '接受',
    acceptTitle: (office, event) => `接受担任${event}${office}？`,
    acceptText: '接受后立即任命。请随后签署承诺书。',
    decline: '谢绝',
    declineTitle: '谢绝邀请',
    reason: '原因',
    reasons: { time: '时间冲突', recusal: '需要回避', employer: '单位不同意', other: '其他' },
    note: '说明',
    noteHint: '选填，只有组委会办公室能看到。',
    holds: (offices) => `担任：${offices}`,
    pledge: '承诺书',
    pledgeNow: '阅读并签署承诺书',
    pledgedOn: (day) => `${day} 已承诺`,
    pledged: '已承诺',
    notPledged: '未承诺',
    pledgeYes: '我已阅读并承诺',
    declare: '申报回避',
    declareLead:
      '本单位、您指导的学生或亲属参加本赛项的，请申报。只记录关系和单位，不记录对方姓名。',
    tie: '关系',
    organisation: '参赛单位',
    declareIt: '申报',
    declared: '已申报。',
    nobodyYet: '尚无单位报名，开始报名后再申报。',
    standAside: (organisations) => `须回避：${organisations}参加本赛项。`,
    panel: '裁判组',
    checks: '执裁条件',
    allMet: '各项均已具备',
    open: (count) => `还差 ${count} 项`,
    check: {
      'chief-judge': '裁判长',
      judges: '裁判员人数',
      'encryption-judge': '加密裁判员',
      supervisor: '监督员',
      arbitration: '仲裁员',
      qualified: '评分人员资格',
      evaluators: '可考评本等级的考评员',
      pledged: '承诺书',
      recusals: '回避',
      rotation: '轮换',
    },
    met: '已具备',
    unmet: '未具备',
    fine: '无问题',
    todo: '须处理',
    watch: '请注意',
    count: (have, need) => `${have} 人，至少 ${need} 人`,
    blocks: '未具备前不能进入抽签。',
    warns: '只作提醒，不阻止抽签。',
    seats: '岗位与人员',
    noSeats: '还没有人任职',
    noSeatsHint: '先把人员登记到名册，再发出邀请；接受后即出现在这里。',
    person: '人员',
    office: '岗位',
    qualification: '资格',
    standing: {
      'not-registered': '名册中没有',
      'other-occupation': '职业不符',
      'out-of-date': '不在有效期',
      'level-too-low': '等级不够',
      qualified: '符合',
    },
    conflict: '回避',
    noConflict: '无',
    ground: { 'own-organisation': '本单位', pupil: '学生', relative: '亲属', region: '同地区' },
    served: (times) => `近年执裁 ${times} 次`,
    fromPaper: '录入纸质承诺书',
    paperPledge: (name) => `录入${name}的纸质承诺书`,
    signedOn: '签字日期',
    record: '录入',
    act: '操作',
    invitations: '邀请',
    noInvitations: '还没有邀请',
    noInvitationsHint: '点“邀请”，选人和岗位；本人在自己的页面上答复。',
    state: '状态',
    states: { open: '待答复', accepted: '已接受', declined: '已谢绝', withdrawn: '已收回' },
    invite: '邀请',
    until: '答复期限',
    untilHint: '选填，当日有效。',
    send: '发出邀请',
    sent: '邀请已发出。',
    paperAnswer: '录入纸质答复',
    answer: '答复',
    withdraw: '收回',
    withdrawText: '收回后本人不能再答复；需要时可重新邀请。',
    cancel: '取消',
    keep: '保留',
    close: '关闭',
    rules: '要求',
    rulesLead: '本竞赛对裁判组的要求。',
    change: '修改',
    save: '保存',
    rule: {
      panel: '裁判组未齐备时',
      judgesMin: '裁判员至少',
      evaluatorsMin: '考评员至少',
      judgeLevel: '裁判员最低等级',
      rotation: '达到轮换上限时',
      rotationSeasons: '轮换回看届数',
      rotationLimit: '同职业执裁上限（次）',
      recuseRegion: '同地区也回避',
      byInvitation: '裁判组岗位须经邀请',
    },
    strict: { off: '不检查', warn: '提醒', block: '阻止' },
    yes: '是',
    no: '否',
    register: '名册',
    registerLead: '裁判员、考评员和高级考评员：可评的职业、等级与有效期。',
    registerList: '名册人员',
    owner: '名册所属单位',
    noRegister: '名册还是空的',
    noRegisterHint: '先在“人员与任职”登记人员，再加入名册。',
    add: '加入名册',
    kind: '类别',
    kinds: { judge: '裁判员', evaluator: '考评员', 'senior-evaluator': '高级考评员' },
    occupation: '职业编码',
    occupationHint: '例如 6-18-01-02，多个用空格分开。',
    level: '本人等级',
    levels,
    none: '无',
    professional: '职称',
    titles: { junior: '初级', mid: '中级', 'associate-senior': '副高级', senior: '正高级' },
    certificateNo: '证书编号',
    valid: '有效期',
    validFrom: '起',
    validTo: '止',
    validToHint: '最长 10 年。',
    registered: '已写入名册。',
    needsPerson: '请先选择人员。',
    needsCode: '请填写职业编码。',
    evaluatorHint: '考评员考评五级至三级，高级考评员还可考评二级、一级。',
  },
  en: {
    title: 'Officials',
    lead: 'Who judges: invitations and answers, qualification, pledges and recusal, and what is missing.',
    own: 'Your invitations and duties',
    ownLead: 'Answer invitations, make the pledge and declare whom you have to stand aside from.',
    noDuties: 'No invitation yet',
    noDutiesHint:
      'When an organiser asks you to judge, it stands here and you can accept or decline.',
    whole: 'The whole competition',
    invitedAs: (office) => `You are invited as ${office.toLowerCase()}`,
    answerBy: (day) => `Please answer by ${day}`,
    accept: 'Accept',
    acceptTitle: (office, event) => `Accept to be ${office.toLowerCase()} at ${event}?`,
    acceptText: 'You are appointed at once. Make the pledge afterwards.',
    decline: 'Decline',
    declineTitle: 'Decline the invitation',
    reason: 'Reason',
    reasons: {
      time: 'No time',
      recusal: 'I have to stand aside',
      employer: 'My employer does not agree',
      other: 'Other',
    },
    note: 'Note',
    noteHint: 'Optional; only the organiser sees it.',
    holds: (offices) => `In office: ${offices}`,
    pledge: 'Pledge',
    pledgeNow: 'Read and make the pledge',
    pledgedOn: (day) => `Pledged ${day}`,
    pledged: 'Pledged',
    notPledged: 'Not pledged',
    pledgeYes: 'I have read it and pledge',
    declare: 'Declare recusal',
    declareLead:
      'Does your organisation, a pupil or a relative of yours compete here? Only the tie and the organisation are kept, no name.',
    tie: 'Tie',
    organisation: 'Competing organisation',
    declareIt: 'Declare',
    declared: 'Declared.',
    nobodyYet: 'Nobody has entered yet. Declare once entries have begun.',
    standAside: (organisations) => `You stand aside: ${organisations} competes here.`,
    panel: 'Panel',
    checks: 'May this panel judge?',
    allMet: 'Everything is there',
    open: (count) => `${count} still open`,
    check: {
      'chief-judge': 'Chief judge',
      judges: 'Judges',
      'encryption-judge': 'Encryption judge',
      supervisor: 'Supervisor',
      arbitration: 'Arbitration',
      qualified: 'Qualified to mark',
      evaluators: 'Evaluators for this level',
      pledged: 'Pledges',
      recusals: 'Recusal',
      rotation: 'Rotation',
    },
    met: 'There',
    unmet: 'Missing',
    fine: 'Fine',
    todo: 'To settle',
    watch: 'Look at it',
    count: (have, need) => `${have}, at least ${need}`,
    blocks: 'The event cannot be drawn before.',
    warns: 'A reminder alone: the draw is not stopped.',
    seats: 'Offices',
    noSeats: 'Nobody is in office yet',
    noSeatsHint: 'Put people into the register, then invite them; whoever accepts stands here.',
    person: 'Person',
    office: 'Office',
    qualification: 'Qualification',
    standing: {
      'not-registered': 'Not in the register',
      'other-occupation': 'Other occupation',
      'out-of-date': 'Out of date',
      'level-too-low': 'Level too low',
      qualified: 'Qualified',
    },
    conflict: 'Recusal',
    noConflict: 'None',
    ground: {
      'own-organisation': 'Own organisation',
      pupil: 'Pupil',
      relative: 'Relative',
      region: 'Same region',
    },
    served: (times) => `Served ${times} times lately`,
    fromPaper: 'Record paper pledge',
    paperPledge: (name) => `Record the paper pledge of ${name}`,
    signedOn: 'Signed on',
    record: 'Record',
    act: 'Acts',
    invitations: 'Invitations',
    noInvitations: 'No invitations yet',
    noInvitationsHint:
      'Press Invite, choose a person and an office; they answer on their own screen.',
    state: 'State',
    states: {
      open: 'Waiting',
      accepted: 'Accepted',
      declined: 'Declined',
      withdrawn: 'Taken back',
    },
    invite: 'Invite',
    until: 'Answer by',
    untilHint: 'Optional; that day still counts.',
    send: 'Send invitation',
    sent: 'The invitation is sent.',
    paperAnswer: 'Record paper answer',
    answer: 'Answer',
    withdraw: 'Take back',
    withdrawText: 'They can no longer answer it; invite them again whenever you like.',
    cancel: 'Cancel',
    keep: 'Keep',
    close: 'Close',
    rules: 'Requirements',
    rulesLead: 'What this competition asks of its panels.',
    change: 'Change',
    save: 'Save',
    rule: {
      panel: 'While a panel is incomplete',
      judgesMin: 'Judges at least',
      evaluatorsMin: 'Evaluators at least',
      judgeLevel: 'Lowest level of a judge',
      rotation: 'At the rotation limit',
      rotationSeasons: 'Seasons looked back',
      rotationLimit: 'Times at the same occupation',
      recuseRegion: 'Same region stands aside too',
      byInvitation: 'Panel by invitation only',
    },
    strict: { off: 'Not looked at', warn: 'Remind', block: 'Stop' },
    yes: 'Yes',
    no: 'No',
    register: 'Register',
    registerLead:
      'Judges, evaluators and senior evaluators: which occupations, which level, until when.',
    registerList: 'People in the register',
    owner: 'Whose register',
    noRegister: 'The register is empty',
    noRegisterHint: 'Register people under People and offices, then put them in here.',
    add: 'Add to the register',
    kind: 'Kind',
    kinds: { judge: 'Judge', evaluator: 'Evaluator', 'senior-evaluator': 'Senior evaluator' },
    occupation: 'Occupation codes',
    occupationHint: 'For example 6-18-01-02; several with spaces.',
    level: 'Own level',
    levels: { '5': 'Level 5', '4': 'Level 4', '3': 'Level 3', '2': 'Level 2', '1': 'Level 1' },
    none: 'None',
    professional: 'Professional title',
    titles: {
      junior: 'Junior',
      mid: 'Intermediate',
      'associate-senior': 'Associate senior',
      senior: 'Senior',
    },
    certificateNo: 'Certificate number',
    valid: 'Valid',
    validFrom: 'From',
    validTo: 'Last day',
    validToHint: 'At most 10 years.',
    registered: 'Written into the register.',
    needsPerson: 'Choose a person first.',
    needsCode: 'Fill in an occupation code.',
    evaluatorHint: 'Evaluators assess levels 5 to 3, senior evaluators also 2 and 1.',
  },
};
