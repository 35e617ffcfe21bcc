import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneHint: string;
};

export const assessmentWords: Words<Keys> = {
  zh: {
    title: '认定批次',
    lead: '竞赛之外的认定：理论、技能、模块、过程化考核、业绩评审和综合评审。每部分达到合格线才算合格；汇总由考评组长和质量督导员签字后，进入与竞赛相同的核准流程。',
    none: '还没有认定批次',
    noneHint: '先拟定一个批次：职业、等级、日期和各部分的合格线；再登记考生和考评人员。',
  },
  en: {
    title: 'Assessment batches',
    lead: 'Assessments beside contests: theory, practical, modules, process, performance and comprehensive review. Every part must reach its pass mark; once the leader and the quality supervisor have signed the summary, it goes the same way to the approving office as a contest.',
    none: 'No assessment batch yet',
    noneHint:
      'Plan one first: occupation, level, dates and the pass mark of each part; then enrol candidates and seat the evaluators.',
  },
};
