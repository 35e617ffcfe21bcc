import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly clauses: (count: number) => string;
};

export const rulePackWords: Words<Keys> = {
  zh: {
    title: '晋升规则',
    lead: '竞赛名次如何换成职业技能等级，由各地文件规定；这里逐条读，也在这里起草来年的规则。',
    clauses: (count) => `${count} 条`,
  },
  en: {
    title: 'Promotion rules',
    lead: 'How a rank in a contest becomes a skill level is laid down by each authority: read it here clause by clause, and draft next year’s.',
    clauses: (count) => `${count} ${count === 1 ? 'clause' : 'clauses'}`,
  },
};
