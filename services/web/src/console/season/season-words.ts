import type { Words } from '../../ui/language.ts';
import type { Ended, EventDates, Stage } from './season.rules.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly year: (year: number) => string;
  readonly before: string;
  readonly after: string;
  readonly stage: Readonly<Record<Stage | Ended, string>>;
  readonly tier: Readonly<Record<string, string>>;
  readonly contestClass: Readonly<Record<string, string>>;
  readonly noPlan: string;
  readonly plan: (no: string) => string;
  readonly event: string;
  readonly way: string;
  readonly next: string;
  readonly nextIs: (stage: string, whose: string) => string;
  readonly over: string;
  readonly date: string;
  readonly day: Readonly<Record<keyof EventDates, string>>;
  readonly inDays: (what: string, days: number) => string;
  readonly noDay: string;
  readonly entries: string;
  readonly tooFew: (minimum: number) => string;
  readonly edit: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noEvents: string;
  readonly begin: string;
  readonly step: (here: number, all: number) => string;
};

export const seasonWords: Words<Keys> = {
  zh: {
    title: '年度赛事',
    lead: '您参与的竞赛，各赛项走到了哪一步、轮到谁、离下一个日期还有几天。',
    year: (year) => `${year} 年`,
    before: '上一年',
    after: '下一年',
    stage: {
      DRAFT: '草稿',
      RULES_PUBLISHED: '规程已发布',
      REGISTRATION: '报名',
      ELIGIBILITY_CHECK: '资格审查',
      DRAWN: '已抽签',
      RUNNING: '比赛',
      MARKING: '评分',
      REVIEW: '成绩复核',
      DECRYPTED: '已解密',
      PROVISIONAL: '待公示成绩',
      PUBLIC_NOTICE: '公示',
      FINAL: '正式成绩',
      CERTIFIED: '已发证',
      ARCHIVED: '已归档',
      VOID: '作废',
      CANCELLED: '已取消',
    },
    tier: {
      enterprise: '企业级',
      school: '校级',
      district: '区级',
      city: '市级',
      province: '省级',
      nation: '国家级',
    },
    contestClass: { '1': '一类', '2': '二类', general: '一般' },
    noPlan: '未列入年度计划：不能晋升',
    plan: (no) => `计划文号 ${no}`,
    event: '赛项',
    way: '进展',
    next: '下一步',
    nextIs: (stage, whose) => `${stage} · ${whose}`,
    over: '已结束',
    date: '日期',
    day: { entryOpens: '报名开始', entryCloses: '报名截止', starts: '开赛', ends: '结束' },
    inDays: (what, days) => (days === 0 ? `今天${what}` : `距${what} ${days} 天`),
    noDay: '日期未定',
    entries: '报名数',
    tooFew: (minimum) => `不足 ${minimum}，请组委会决定`,
    edit: '设置',
    none: '这一年还没有竞赛',
    noneHint: '设立竞赛后，这里会画出每个赛项的进展。',
    noEvents: '还没有赛项。',
    begin: '设立竞赛',
    step: (here, all) => `第 ${here} 步，共 ${all} 步`,
  },
  en: {
    title: 'The season',
    lead: 'The contests you serve: where each event stands, whose turn it is, and how many days are left.',
    year: (year) => `${year}`,
    before: 'The year before',
    after: 'The year after',
    stage: {
      DRAFT: 'Draft',
      RULES_PUBLISHED: 'Rules published',
      REGISTRATION: 'Entries open',
      ELIGIBILITY_CHECK: 'Eligibility check',
      DRAWN: 'Drawn',
      RUNNING: 'Running',
      MARKING: 'Marking',
      REVIEW: 'Review',
      DECRYPTED: 'Decrypted',
      PROVISIONAL: 'Provisional',
      PUBLIC_NOTICE: 'Public notice',
      FINAL: 'Final',
      CERTIFIED: 'Certified',
      ARCHIVED: 'Archived',
      VOID: 'Void',
      CANCELLED: 'Cancelled',
    },
    tier: {
      enterprise: 'Enterprise',
      school: 'School',
      district: 'District',
      city: 'City',
      province: 'Province',
      nation: 'Nation',
    },
    contestClass: { '1': 'class 1', '2': 'class 2', general: 'general' },
    noPlan: 'In no yearly plan: promotes nobody',
    plan: (no) => `Plan document ${no}`,
    event: 'Event',
    way: 'Progress',
    next: 'Next',
    nextIs: (stage, whose) => `${stage} · ${whose}`,
    over: 'Over',
    date: 'Date',
    day: {
      entryOpens: 'entries open',
      entryCloses: 'entries close',
      starts: 'the contest begins',
      ends: 'the contest ends',
    },
    inDays: (what, days) =>
      days === 0 ? `Today ${what}` : `${days} ${days === 1 ? 'day' : 'days'} until ${what}`,
    noDay: 'No date yet',
    entries: 'Entries',
    tooFew: (minimum) => `fewer than ${minimum}: the committee decides`,
    edit: 'Set up',
    none: 'No contest this year yet',
    noneHint: 'Once a contest is set up, the way of each of its events is drawn here.',
    noEvents: 'No events yet.',
    begin: 'Set up a contest',
    step: (here, all) => `step ${here} of ${all}`,
  },
};
