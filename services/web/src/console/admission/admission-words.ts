import type { Words } from '../../ui/language.ts';
import type { Change, Notice, Outcome } from './admission.client.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly event: string;
  readonly noEvent: string;
  readonly steps: Readonly<Record<string, string>>;
  readonly show: (state: string) => string;
  readonly nobody: Readonly<Record<string, string>>;
  readonly nobodyHint: string;
  readonly entrant: string;
  readonly organisation: string;
  readonly checks: string;
  readonly choose: (name: string) => string;
  readonly chooseAll: string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly amiss: (count: number) => string;
  readonly allRight: (count: number) => string;
  readonly fromBelow: string;
  readonly ownEntry: string;
  readonly approve: (count: number) => string;
  readonly sendBack: (count: number) => string;
  readonly refuse: (count: number) => string;
  readonly handIn: (count: number) => string;
  readonly chosenNone: string;
  readonly someNot: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly done: string;
  readonly cancel: string;
  readonly sure: Readonly<Record<'approve' | 'send-back' | 'refuse', (count: number) => string>>;
  readonly follows: Readonly<Record<'approve' | 'send-back' | 'refuse', string>>;
  readonly below: string;
  readonly belowNone: string;
  readonly belowHint: string;
  readonly look: string;
  readonly from: (event: string) => string;
  readonly amended: string;
  readonly rank: string;
  readonly total: string;
  readonly cut: (quota: number) => string;
  readonly tie: (count: number) => string;
  readonly standing: Readonly<Record<string, string>>;
  readonly change: Readonly<Record<Change['kind'], string>>;
  readonly before: string;
  readonly after: string;
  readonly noChange: string;
  readonly accept: string;
  readonly decline: string;
  readonly tieOpen: (count: number) => string;
  readonly needsReason: string;
  readonly moves: string;
  readonly move: Readonly<Record<'came-in' | 'gave-up' | 'moved-up' | 'fell-out' | 'asks', string>>;
  readonly notice: string;
  readonly noticeNone: string;
  readonly noticeHint: string;
  readonly draft: string;
  readonly noticeState: Readonly<Record<Notice['state'], string>>;
  readonly noticeLine: (people: number, days: number) => string;
  readonly period: (from: string, to: string) => string;
  readonly objections: (open: number, all: number) => string;
  readonly step: Readonly<Record<'sign' | 'post' | 'take-down', string>>;
  readonly notOwn: string;
  readonly openPage: string;
};

export const admissionWords: Words<Keys> = {
  zh: {
    title: '报名审核',
    lead: '先看等待审核的报名，再看下级竞赛的晋级名单和资格公示。报名和提交的人不能审核。',
    event: '赛项',
    noEvent: '还没有可审核的赛项',
    steps: {
      submitted: '待审核',
      open: '未提交',
      'sent-back': '已退回',
      reserve: '递补',
      approved: '已通过',
      refused: '未通过',
      withdrawn: '已退赛',
    },
    show: (state) => `查看${state}`,
    nobody: {
      submitted: '没有等待审核的报名',
      open: '没有未提交的报名',
      'sent-back': '没有退回的报名',
      reserve: '没有等待递补的报名',
      approved: '还没有通过的报名',
      refused: '没有未通过的报名',
      withdrawn: '没有退赛的报名',
    },
    nobodyHint: '参赛单位提交报名后，会出现在 “待审核” 中。',
    entrant: '选手',
    organisation: '单位',
    checks: '资格条件',
    choose: (name) => `选择 ${name}`,
    chooseAll: '全选',
    outcome: { ok: '符合', not: '不符合', unknown: '待核实' },
    amiss: (count) => `${count} 项需处理`,
    allRight: (count) => (count === 0 ? '未设条件' : `${count} 项全部符合`),
    fromBelow: '下级竞赛晋级',
    ownEntry: '由您报名或提交，须由另一人审核',
    approve: (count) => `通过 ${count} 个`,
    sendBack: (count) => `退回 ${count} 个`,
    refuse: (count) => `不通过 ${count} 个`,
    handIn: (count) => `提交审核 ${count} 个`,
    chosenNone: '请先选择报名。',
    someNot: '所选报名有条件不符合，不能通过。',
    reason: '原因',
    reasonHint: '写入记录，参赛单位可见。',
    done: '已保存。',
    cancel: '取消',
    sure: {
      approve: (count) => `通过这 ${count} 个报名？`,
      'send-back': (count) => `退回这 ${count} 个报名？`,
      refuse: (count) => `不通过这 ${count} 个报名？`,
    },
    follows: {
      approve: '通过后只能经更正申请修改。待核实的条件须写明核实情况。',
      'send-back': '参赛单位更正后可再次提交。',
      refuse: '该报名退出赛项，递补的报名自动转入待审核。',
    },
    below: '下级竞赛晋级',
    belowNone: '还没有晋级名单',
    belowHint: '下级竞赛的成绩成为正式成绩后，名单按名额自动列出，由您确认。',
    look: '重新查看下级成绩',
    from: (event) => `来自 ${event}`,
    amended: '成绩更正后的名单',
    rank: '名次',
    total: '总成绩',
    cut: (quota) => `入围线：${quota} 个名额`,
    tie: (count) => `同名次，请选定 ${count} 个`,
    standing: {
      in: '入围',
      tie: '同名次',
      reserve: '递补',
      'below-minimum': '未达最低成绩',
      unranked: '无名次',
      'group-elsewhere': '组别不符',
      'gave-up': '已放弃',
    },
    change: {
      'comes-in': '将入围',
      'falls-out': '将退出',
      'becomes-reserve': '将成为递补',
      'leaves-reserve': '将不再递补',
    },
    before: '原名次',
    after: '现名次',
    noChange: '更正后名单不变。',
    accept: '确认名单',
    decline: '不采用',
    tieOpen: (count) => `请在同名次中选定 ${count} 个。`,
    needsReason: '请写明原因。',
    moves: '名额变动',
    move: {
      'came-in': '入围',
      'gave-up': '退出，让出名额',
      'moved-up': '递补入围',
      'fell-out': '因成绩更正退出',
      asks: '名额空出，等待您决定',
    },
    notice: '资格公示',
    noticeNone: '还没有公示',
    noticeHint: '报名审核通过后起草公示，由另一人签发，再张贴。',
    draft: '起草公示',
    noticeState: { drafted: '待签发', signed: '待张贴', posted: '公示中', 'taken-down': '已撤下' },
    noticeLine: (people, days) => `${people} 个报名，${days} 个工作日`,
    period: (from, to) => `${from} 至 ${to}`,
    objections: (open, all) => (all === 0 ? '没有异议' : `异议 ${all} 件，待答复 ${open} 件`),
    step: { sign: '签发', post: '张贴', 'take-down': '撤下' },
    notOwn: '起草人不能签发',
    openPage: '查看公示页',
  },
  en: {
    title: 'Admission',
    lead: 'First what waits for approval, then lists from lower tiers and the notice of entrants. Who entered or handed in never approves.',
    event: 'Event',
    noEvent: 'No event to admit to yet',
    steps: {
      submitted: 'Waiting',
      open: 'Not handed in',
      'sent-back': 'Sent back',
      reserve: 'Reserves',
      approved: 'Approved',
      refused: 'Refused',
      withdrawn: 'Withdrawn',
    },
    show: (state) => `Show: ${state}`,
    nobody: {
      submitted: 'Nothing waits for approval',
      open: 'Everything was handed in',
      'sent-back': 'Nothing was sent back',
      reserve: 'Nobody waits as a reserve',
      approved: 'Nobody is approved yet',
      refused: 'Nobody was refused',
      withdrawn: 'Nobody has withdrawn',
    },
    nobodyHint: 'When an organisation hands its entries in, they stand under “Waiting”.',
    entrant: 'Entrant',
    organisation: 'Organisation',
    checks: 'Eligibility',
    choose: (name) => `Choose ${name}`,
    chooseAll: 'Choose all',
    outcome: { ok: 'Met', not: 'Not met', unknown: 'To be looked at' },
    amiss: (count) => `${count} to look at`,
    allRight: (count) => (count === 0 ? 'No rules set' : `All ${count} met`),
    fromBelow: 'Qualified from below',
    ownEntry: 'You entered it or handed it in: somebody else approves',
    approve: (count) => `Approve ${count}`,
    sendBack: (count) => `Send ${count} back`,
    refuse: (count) => `Refuse ${count}`,
    handIn: (count) => `Hand ${count} in`,
    chosenNone: 'Choose entries first.',
    someNot: 'One of them does not meet a rule and cannot be approved.',
    reason: 'Reason',
    reasonHint: 'It goes on record and the organisation reads it.',
    done: 'Saved.',
    cancel: 'Cancel',
    sure: {
      approve: (count) => `Approve ${count === 1 ? 'this entry' : `these ${count} entries`}?`,
      'send-back': (count) => `Send ${count === 1 ? 'this entry' : `these ${count} entries`} back?`,
      refuse: (count) => `Refuse ${count === 1 ? 'this entry' : `these ${count} entries`}?`,
    },
    follows: {
      approve:
        'Afterwards they change by correction only. Where something is to be looked at, say what you saw.',
      'send-back': 'The organisation corrects them and hands them in again.',
      refuse: 'They leave the event, and whoever waits for their place is handed in.',
    },
    below: 'Qualified from lower tiers',
    belowNone: 'No list from below yet',
    belowHint:
      'When a feeder’s result is final, its first by quota are listed here for you to accept.',
    look: 'Look at the feeders again',
    from: (event) => `From ${event}`,
    amended: 'After an amended result',
    rank: 'Rank',
    total: 'Total',
    cut: (quota) => `The cut: ${quota} ${quota === 1 ? 'place' : 'places'}`,
    tie: (count) => `One rank: choose ${count}`,
    standing: {
      in: 'Comes in',
      tie: 'At the cut',
      reserve: 'Reserve',
      'below-minimum': 'Below the least total',
      unranked: 'Without a rank',
      'group-elsewhere': 'Another group',
      'gave-up': 'Gave up',
    },
    change: {
      'comes-in': 'Would come in',
      'falls-out': 'Would fall out',
      'becomes-reserve': 'Would wait',
      'leaves-reserve': 'Would wait no more',
    },
    before: 'Rank before',
    after: 'Rank now',
    noChange: 'The list stays as it is.',
    accept: 'Accept the list',
    decline: 'Do not use it',
    tieOpen: (count) => `Choose ${count} of those who share the rank.`,
    needsReason: 'Say why.',
    moves: 'What became of places',
    move: {
      'came-in': 'Came in',
      'gave-up': 'Left, place free',
      'moved-up': 'Moved up',
      'fell-out': 'Fell out by an amended result',
      asks: 'A place is free: you decide',
    },
    notice: 'Notice of entrants',
    noticeNone: 'No notice yet',
    noticeHint:
      'Draft it when entries are approved; somebody else signs it off, then it is posted.',
    draft: 'Draft a notice',
    noticeState: {
      drafted: 'To be signed',
      signed: 'To be posted',
      posted: 'Posted',
      'taken-down': 'Taken down',
    },
    noticeLine: (people, days) =>
      `${people} ${people === 1 ? 'entry' : 'entries'}, ${days} working ${days === 1 ? 'day' : 'days'}`,
    period: (from, to) => `${from} to ${to}`,
    objections: (open, all) =>
      all === 0
        ? 'No objections'
        : `${all} ${all === 1 ? 'objection' : 'objections'}, ${open} to be answered`,
    step: { sign: 'Sign off', post: 'Post', 'take-down': 'Take down' },
    notOwn: 'Who drafted it does not sign it',
    openPage: 'See the page',
  },
};
