import type { Words } from '../../ui/language.ts';

type GoingOn = Readonly<Record<'continue' | 'restart', string>>;

type Keys = {
  readonly lead: string;
  readonly none: string;
  readonly noneHint: string;
  readonly due: string;
  readonly dueHint: string;
  readonly noDue: string;
  readonly signFor: string;
  readonly panels: string;
  readonly seatsOf: string;
  readonly leaves: string;
  readonly leavesOf: (name: string) => string;
  readonly locked: string;
  readonly notLeading: string;
  readonly changes: string;
  readonly noChanges: string;
  readonly change: (from: string, to: string) => string;
  readonly came: (complete: number, restarted: number, lapsed: number) => string;
  readonly by: (name: string, when: string) => string;

  readonly leaveTitle: (name: string) => string;
  readonly since: string;
  readonly successor: string;
  readonly choose: string;
  readonly nobody: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly means: string;
  readonly stays: string;
  readonly measurement: GoingOn;
  readonly judgement: GoingOn;
  readonly signs: string;
  readonly unsent: string;
  readonly pins: string;
  readonly toPins: string;
  readonly leaveYes: string;
  readonly left: (complete: number, restarted: number) => string;
  readonly leaveLack: Readonly<Record<'successor' | 'time' | 'future' | 'reason', string>>;

  readonly signTitle: (sheet: string, name: string) => string;
  readonly signHint: string;
  readonly signMarks: (count: number) => string;
  readonly signYes: string;
  readonly signedHalf: string;
  readonly signedWhole: string;
  readonly signUnread: string;
  readonly signGone: string;
  readonly station: string;
  readonly aspect: string;
  readonly given: string;
  readonly absent: string;
  readonly option: (place: number) => string;
  readonly yes: string;
  readonly no: string;

  readonly openModule: string;
  readonly openTitle: (module: string) => string;
  readonly openHint: string;
  readonly openSheets: string;
  readonly openNone: string;
  readonly asked: string;
  readonly waits: string;
  readonly decide: string;
  readonly decideTitle: (module: string) => string;
  readonly openedSheets: (names: string) => string;
  readonly openedCells: (count: number, labels: string) => string;
  readonly openedNothing: string;
};

export const seatWords: Words<Keys> = {
  zh: {
    lead: '开始评分前在这里安排裁判组；开始后有人离开，在这里换人。评过的分一个不丢，谁评的仍记在谁名下。',
    none: '还没有模块',
    noneHint: '赛项设置好模块后，在这里安排裁判组。',
    due: '待代签',
    dueHint: '离开的裁判员应本人签字；确实联系不上的，由裁判长和监督员两人分别代签并写明理由。',
    noDue: '没有待代签的评分表。',
    signFor: '代签…',
    panels: '裁判组',
    seatsOf: '席位',
    leaves: '离开…',
    leavesOf: (name) => `${name} 离开`,
    locked: '模块已锁定，席位不能更替。',
    notLeading: '由裁判长办理。',
    changes: '更替记录',
    noChanges: '没有人离开。',
    change: (from, to) => `${from} → ${to}`,
    came: (complete, restarted, lapsed) =>
      `${complete} 张表当时已评完；${restarted} 处评分点重新评，${lapsed} 个评分不再计入（仍留存）`,
    by: (name, when) => `${name}，${when}`,

    leaveTitle: (name) => `${name} 离开裁判组`,
    since: '离开时间',
    successor: '由谁接替',
    choose: '请选择裁判员',
    nobody: '没有可以接替的裁判员：请先在“人员与任职”中任命。',
    reason: '理由',
    reasonHint: '写明因何离开；不写健康状况。',
    means: '办理后',
    stays: '已评完的评分点不变；还没有人评的，由接替者评。',
    measurement: {
      continue: '评了一半的测量分：接替者接着评其余的。',
      restart: '评了一半的测量分：全组重新评；先前的不再计入，仍留存。',
    },
    judgement: {
      continue: '评了一半的评价分：接替者接着评其余的。',
      restart: '评了一半的评价分：全组重新评；先前的不再计入，仍留存。',
    },
    signs: '已评完的表由原来的组签字；其余的，由有评分计入的各人签字。',
    unsent: '离开前已评、尚未上传的，仍记在离开者名下。',
    pins: '接替者需要自己的 PIN：',
    toPins: '去发放',
    leaveYes: '办理接替',
    left: (complete, restarted) =>
      `席位已更替：${complete} 张表维持原样，${restarted} 处评分点重新评。`,
    leaveLack: {
      successor: '请选择由谁接替。',
      time: '请填写离开时间。',
      future: '离开时间不能晚于现在。',
      reason: '请写明理由。',
    },

    signTitle: (sheet, name) => `${sheet}：代 ${name} 签字`,
    signHint: '请与纸质记录核对。裁判长和监督员各签一次，须是两个人；评分表会注明代签。',
    signMarks: (count) => `该裁判员在此表的 ${count} 个评分：`,
    signYes: '代签',
    signedHalf: '已代签，等另一人签字。',
    signedWhole: '两人均已代签，该签字有效。',
    signUnread: '此表尚未读出。',
    signGone: '此表已有变化，请关闭后重新查看。',
    station: '编号',
    aspect: '评分点',
    given: '评为',
    absent: '缺评',
    option: (place) => `第 ${place} 项`,
    yes: '是',
    no: '否',

    openModule: '申请解锁…',
    openTitle: (module) => `申请解锁“${module}”`,
    openHint:
      '监督员同意后撤下锁定，只解锁勾选的评分表，须全组重新签字，再重新锁定；原评分和签字都留存。',
    openSheets: '要解锁的评分表',
    openNone: '不勾选，则只撤下锁定，评分和签字都不变。',
    asked: '已提交，等监督员决定。',
    waits: '等监督员决定',
    decide: '决定…',
    decideTitle: (module) => `是否解锁“${module}”`,
    openedSheets: (names) => `解锁评分表：${names}`,
    openedCells: (count, labels) => `解锁 ${count} 处评分（编号 ${labels}）`,
    openedNothing: '只撤下锁定，评分和签字都不变。',
  },
  en: {
    lead: 'Seat the panels here before marking begins. When a judge leaves later, another takes the seat; no mark is lost, and each stays under the name of who gave it.',
    none: 'No panels yet',
    noneHint: 'Once panels are seated, judges who leave are replaced here.',
    due: 'To be signed in place',
    dueHint:
      'Whoever left signs the own marks. Only if they are out of reach, chief judge and supervisor both sign in their place, with a reason.',
    noDue: 'No sheet waits for somebody who left.',
    signFor: 'Sign in place…',
    panels: 'Panels',
    seatsOf: 'Seats',
    leaves: 'Leaves…',
    leavesOf: (name) => `${name} leaves`,
    locked: 'The module is locked; seats no longer change.',
    notLeading: 'The chief judge does this.',
    changes: 'Changes on record',
    noChanges: 'Nobody has left.',
    change: (from, to) => `${from} → ${to}`,
    came: (complete, restarted, lapsed) =>
      `sheets complete then: ${complete}; aspects begun anew: ${restarted}; marks that count no longer, kept on file: ${lapsed}`,
    by: (name, when) => `${name}, ${when}`,

    leaveTitle: (name) => `${name} leaves the panel`,
    since: 'Left at',
    successor: 'Who takes the seat',
    choose: 'Choose a judge',
    nobody: 'No judge can take the seat: appoint one under “People and offices” first.',
    reason: 'Reason',
    reasonHint: 'Why they leave; nothing about health.',
    means: 'What it means',
    stays: 'Aspects that are complete stay; those nobody began are the successor’s.',
    measurement: {
      continue: 'Half-marked measurement: the successor marks the rest.',
      restart:
        'Half-marked measurement: the panel begins anew; earlier marks are kept, and count no longer.',
    },
    judgement: {
      continue: 'Half-marked judgement: the successor marks the rest.',
      restart:
        'Half-marked judgement: the panel begins anew; earlier marks are kept, and count no longer.',
    },
    signs:
      'A complete sheet is signed by the panel of before; any other by everybody whose marks count on it.',
    unsent: 'What they gave before leaving and is not here yet still arrives under their name.',
    pins: 'The successor needs a PIN:',
    toPins: 'hand one out',
    leaveYes: 'Change the seat',
    left: (complete, restarted) =>
      `The seat has changed hands. Sheets that stay: ${complete}; aspects begun anew: ${restarted}.`,
    leaveLack: {
      successor: 'Choose who takes the seat.',
      time: 'Say when they left.',
      future: 'They cannot have left later than now.',
      reason: 'Give the reason.',
    },

    signTitle: (sheet, name) => `${sheet}: sign for ${name}`,
    signHint:
      'Compare with the paper. Chief judge and supervisor sign once each, two people; the sheet says so.',
    signMarks: (count) => `${count} marks of this judge on the sheet:`,
    signYes: 'Sign in place',
    signedHalf: 'Signed; it waits for the other of the two.',
    signedWhole: 'Both have signed; it counts.',
    signUnread: 'The sheet has not been read yet.',
    signGone: 'The sheet has changed. Close this and look again.',
    station: 'Code',
    aspect: 'Aspect',
    given: 'Given',
    absent: 'absent',
    option: (place) => `option ${place}`,
    yes: 'yes',
    no: 'no',

    openModule: 'Ask to reopen…',
    openTitle: (module) => `Reopen “${module}”`,
    openHint:
      'If the supervisor agrees, the lock comes off and the sheets you tick take marks and signatures anew; then it is locked again. What was before stays on file.',
    openSheets: 'Sheets to reopen',
    openNone: 'With none ticked only the lock comes off; marks and signatures stay.',
    asked: 'Sent; it waits for the supervisor.',
    waits: 'Waits for the supervisor',
    decide: 'Decide…',
    decideTitle: (module) => `Reopen “${module}”?`,
    openedSheets: (names) => `Sheets to reopen: ${names}`,
    openedCells: (count, labels) => `Marks to reopen: ${count} (codes ${labels})`,
    openedNothing: 'Only the lock comes off; marks and signatures stay.',
  },
};
