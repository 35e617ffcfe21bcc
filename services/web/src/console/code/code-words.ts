import type { ResultCode } from '@jinbang/contracts/mark-subject';
import type { Words } from '../../ui/language.ts';
import type { CodeLack } from './code.rules.ts';

type Keys = {
  readonly lead: string;
  readonly notTheirs: string;
  readonly notLeading: string;
  readonly give: string;
  readonly subject: string;
  readonly chooseSubject: string;
  readonly noSubjects: string;
  readonly noSubjectsHint: string;
  readonly byCode: string;
  readonly code: string;
  readonly name: Readonly<Record<ResultCode, string>>;
  readonly means: Readonly<Record<ResultCode, string>>;
  readonly reason: string;
  readonly reasonHint: string;
  readonly lack: Readonly<Record<CodeLack, string>>;
  readonly send: string;
  readonly askTitle: (label: string, code: string) => string;
  readonly follows: Readonly<Record<ResultCode, readonly string[]>>;
  readonly yes: string;
  readonly no: string;
  readonly done: (label: string, code: string) => string;
  readonly late: string;
  readonly lateHint: string;
  readonly toIncidents: string;
  readonly list: (standing: number) => string;
  readonly none: string;
  readonly noneHint: string;
  readonly why: string;
  readonly state: string;
  readonly stands: string;
  readonly before: string;
  readonly back: string;
  readonly by: (name: string, when: string) => string;
  readonly change: string;
  readonly changeOf: (label: string) => string;
  readonly noReason: string;
};

export const codeWords: Words<Keys> = {
  zh: {
    lead: '未参赛、未完赛、退赛、取消成绩，由裁判长写明理由记录；可以更改或撤回，每一次都留存。',
    notTheirs: '这些记录由裁判长、监督员、仲裁员和审计员查看。',
    notLeading: '由裁判长记录。',
    give: '记录一项',
    subject: '编号',
    chooseSubject: '请选择工位、参赛编号或加密号',
    noSubjects: '还没有要评的编号',
    noSubjectsHint: '抽签或编号后，选手的编号会出现在这里。',
    byCode: '按编号',
    code: '记为',
    name: { OK: '撤回，恢复正常', DNS: '未参赛', DNF: '未完赛', WD: '退赛', DSQ: '取消成绩' },
    means: {
      OK: '先前记错了，或申诉成立',
      DNS: 'DNS · 没有上场',
      DNF: 'DNF · 上场后没有完成',
      WD: 'WD · 本人或单位退出',
      DSQ: 'DSQ · 因违规取消成绩',
    },
    reason: '理由',
    reasonHint: '写明事实和依据；不写姓名，不写健康状况。',
    lack: {
      subject: '请先选择编号。',
      code: '请先选择记为哪一种。',
      same: '已经是这样记录的。',
      reason: '请先写理由。',
      locked: '该模块已锁定，须先解锁更正。',
    },
    send: '记录…',
    askTitle: (label, code) => `${label} 记为“${code}”`,
    follows: {
      OK: ['缺的评分重新等待裁判员评定。', '先前的记录和理由留存。'],
      DNS: [
        '不再等待其评分，也不影响其他人的签字。',
        '已有的评分全部保留；排名显示“未参赛”，其他模块参赛的显示“未完赛”。',
      ],
      DNF: [
        '不再等待其评分；已完成部分仍可评。',
        '已有的评分全部保留；排名列在有名次者之后，显示“未完赛”。',
      ],
      WD: [
        '不再等待其评分，也不影响其他人的签字。',
        '已有的评分全部保留；整个赛项的排名显示“退赛”。',
      ],
      DSQ: ['不再等待其评分。', '已有的评分全部保留，但整个赛项不计名次；排名显示“取消成绩”。'],
    },
    yes: '记录',
    no: '取消',
    done: (label, code) => `${label} 已记为“${code}”。`,
    late: '迟到',
    lateHint: '迟到入场的照常评分，不用结果代码。时间是否补给，按赛场情况登记后由裁判长决定。',
    toIncidents: '登记迟到',
    list: (standing) => `记录（现有 ${standing} 人）`,
    none: '还没有记录',
    noneHint: '记录之后，谁、何时、为何都列在这里。',
    why: '理由',
    state: '状态',
    stands: '有效',
    before: '已更改',
    back: '已撤回',
    by: (name, when) => `${name}，${when}`,
    change: '更改…',
    changeOf: (label) => `更改 ${label} 的记录`,
    noReason: '未写理由',
  },
  en: {
    lead: 'The chief judge records who did not start, did not finish, withdrew or was disqualified, with a reason. It can be changed or taken back; every step stays on file.',
    notTheirs: 'Chief judge, supervisor, arbitration and auditor read these records.',
    notLeading: 'The chief judge records it.',
    give: 'Record a code',
    subject: 'Number',
    chooseSubject: 'Choose a station, entry number or review code',
    noSubjects: 'Nobody to mark yet',
    noSubjectsHint: 'Numbers appear here once stations are drawn.',
    byCode: 'By code',
    code: 'Record as',
    name: {
      OK: 'Take it back',
      DNS: 'Did not start',
      DNF: 'Did not finish',
      WD: 'Withdrew',
      DSQ: 'Disqualified',
    },
    means: {
      OK: 'recorded by mistake, or an appeal was upheld',
      DNS: 'DNS · never came to the station',
      DNF: 'DNF · began and did not finish',
      WD: 'WD · withdrawn by themselves or their organisation',
      DSQ: 'DSQ · disqualified for a breach',
    },
    reason: 'Reason',
    reasonHint: 'The facts and the rule. No name, nothing about health.',
    lack: {
      subject: 'Choose a number first.',
      code: 'Choose what to record.',
      same: 'It is recorded so already.',
      reason: 'Write the reason first.',
      locked: 'The module is locked. It has to be reopened first.',
    },
    send: 'Record…',
    askTitle: (label, code) => `${label}: ${code}`,
    follows: {
      OK: ['Missing marks are awaited again.', 'The earlier record and its reason stay on file.'],
      DNS: [
        'No marks are awaited any more, and nobody else’s signature waits for them.',
        'Marks that exist are kept; the ranking shows DNS, or DNF if they started in another module.',
      ],
      DNF: [
        'No marks are awaited any more; what was done can still be marked.',
        'Marks that exist are kept; the ranking lists DNF after everybody with a rank.',
      ],
      WD: [
        'No marks are awaited any more, and nobody else’s signature waits for them.',
        'Marks that exist are kept; the ranking shows WD for the whole event.',
      ],
      DSQ: [
        'No marks are awaited any more.',
        'Marks that exist are kept; the whole event gives no rank and the ranking shows DSQ.',
      ],
    },
    yes: 'Record it',
    no: 'Cancel',
    done: (label, code) => `${label} is recorded: ${code}.`,
    late: 'Late starters',
    lateHint:
      'Whoever starts late is marked like everybody and needs no code. Record a late start as an incident; the chief judge decides whether time is given back.',
    toIncidents: 'Record a late start',
    list: (standing) => `On record (${standing} now)`,
    none: 'Nothing on record',
    noneHint: 'Who was coded, when, by whom and why is listed here.',
    why: 'Reason',
    state: 'State',
    stands: 'Stands',
    before: 'Changed',
    back: 'Taken back',
    by: (name, when) => `${name}, ${when}`,
    change: 'Change…',
    changeOf: (label) => `Change the record of ${label}`,
    noReason: 'no reason given',
  },
};
