import type { Office } from '@jinbang/contracts/office';
import type { Words } from '../../ui/language.ts';
import type { Screen } from '../place.rules.ts';

type Keys = {
  readonly title: string;
  readonly nav: string;
  readonly menuAt: (screen: string) => string;
  readonly screen: Readonly<Record<Screen, string>>;
  readonly group: Readonly<Record<'work' | 'contest' | 'people' | 'hall' | 'access', string>>;
  readonly signOut: string;
  readonly byToken: string;
  readonly apiDocs: string;
  readonly office: Readonly<Record<Office, string>>;
  readonly you: string;
  readonly notYours: string;
  readonly whose: (offices: string) => string;
  readonly comma: string;
  readonly backToWork: string;
  readonly person: (code: string) => string;
};

export const frameWords: Words<Keys> = {
  zh: {
    title: '控制台',
    nav: '控制台各页',
    menuAt: (screen) => `菜单：${screen}`,
    screen: {
      work: '今日工作',
      season: '年度赛事',
      setup: '竞赛设置',
      schedule: '赛程与场地',
      documents: '文件与答疑',
      admission: '报名审核',
      officials: '裁判与考评人员',
      scheme: '评分方案',
      draw: '抽签',
      entries: '报名',
      'check-in': '检录',
      judging: '评判进度',
      incidents: '赛场情况',
      outside: '外部成绩',
      penalties: '判罚扣分',
      review: '成绩复核',
      appeals: '申诉',
      issuing: '颁证委托',
      people: '人员与任职',
      invitations: '邀请',
      privacy: '个人信息',
      tablets: '平板',
      pins: '名册号与 PIN',
      keys: '接口密钥',
      trail: '操作记录',
      account: '我的账号',
    },
    group: { work: '今日', contest: '竞赛', people: '人员', hall: '赛场', access: '账号与安全' },
    signOut: '退出登录',
    byToken: '口令登录',
    apiDocs: '接口文档',
    office: {
      'platform-operator': '平台管理员',
      organiser: '组委会办公室',
      organisation: '参赛单位',
      'team-leader': '领队',
      'chief-judge': '裁判长',
      judge: '裁判员',
      'floor-judge': '现场裁判员',
      scorer: '统分员',
      'check-in': '检录员',
      'technical-support': '技术保障',
      'measuring-judge': '检测裁判员',
      coach: '教练',
      'encryption-judge': '加密裁判员',
      supervisor: '监督员',
      arbitration: '仲裁员',
      'certification-body': '职业技能等级评价机构',
      'seal-keeper': '印章保管人',
      'quality-supervisor': '质量督导员',
      'approving-office': '核准部门',
      auditor: '审计员',
      contestant: '参赛选手',
    },
    you: '您',
    notYours: '此页不属于您的岗位',
    whose: (offices) => `由${offices}使用。如果您应当使用此页，请联系组委会办公室任命相应岗位。`,
    comma: '、',
    backToWork: '返回今日工作',
    person: (code) => `人员 ${code}`,
  },
  en: {
    title: 'Console',
    nav: 'Pages of the console',
    menuAt: (screen) => `Menu: ${screen}`,
    screen: {
      work: "Today's work",
      season: 'The season',
      setup: 'Contest set-up',
      schedule: 'Schedule and rooms',
      documents: 'Documents and questions',
      admission: 'Admission',
      officials: 'Officials',
      scheme: 'Marking scheme',
      draw: 'Draw',
      entries: 'Entries',
      'check-in': 'Check-in',
      judging: 'Judging',
      incidents: 'Incidents',
      outside: 'Outside results',
      penalties: 'Penalties',
      review: 'Review',
      appeals: 'Appeals',
      issuing: 'Issuing requests',
      people: 'People and offices',
      invitations: 'Invitations',
      privacy: 'Personal data',
      tablets: 'Tablets',
      pins: 'Roster codes and PINs',
      keys: 'API keys',
      trail: 'Audit trail',
      account: 'My account',
    },
    group: {
      work: 'Today',
      contest: 'Contest',
      people: 'People',
      hall: 'Hall',
      access: 'Account and safety',
    },
    signOut: 'Sign out',
    byToken: 'Signed in by token',
    apiDocs: 'API docs',
    office: {
      'platform-operator': 'Platform operator',
      organiser: 'Organiser',
      organisation: 'Competing organisation',
      'team-leader': 'Team leader',
      'chief-judge': 'Chief judge',
      judge: 'Judge',
      'floor-judge': 'Floor judge',
      scorer: 'Scorer',
      'check-in': 'Check-in',
      'technical-support': 'Technical support',
      'measuring-judge': 'Measuring judge',
      coach: 'Coach',
      'encryption-judge': 'Encryption judge',
      supervisor: 'Supervisor',
      arbitration: 'Arbitration',
      'certification-body': 'Certification body',
      'seal-keeper': 'Seal keeper',
      'quality-supervisor': 'Quality supervisor',
      'approving-office': 'Approving office',
      auditor: 'Auditor',
      contestant: 'Contestant',
    },
    you: 'you',
    notYours: 'This page belongs to other offices',
    whose: (offices) =>
      `It is for: ${offices}. If you should work here, ask the organiser for the office.`,
    comma: ', ',
    backToWork: 'Back to today’s work',
    person: (code) => `person ${code}`,
  },
};
