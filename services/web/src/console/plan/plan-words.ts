import type { Words } from '../../ui/language.ts';
import type { PlanFiling } from './plan.client.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly competition: string;
  readonly none: string;
  readonly noneHint: string;
  readonly missing: string;
  readonly inPlan: (no: string, item: string) => string;
  readonly state: Readonly<Record<PlanFiling['state'], string>>;
  readonly documentNo: string;
  readonly item: string;
  readonly year: string;
  readonly file: string;
  readonly fileHint: (kind: string) => string;
  readonly confirm: string;
  readonly withdraw: string;
  readonly another: string;
};

export const planWords: Words<Keys> = {
  zh: {
    title: '年度竞赛计划',
    lead: '晋升所依据的级别和类别以计划文件为准，由核准部门两人登记；没有计划记录的竞赛，成绩不能用于晋升。',
    competition: '竞赛',
    none: '还没有竞赛',
    noneHint: '竞赛设立后，核准部门在这里登记它的年度计划记录。',
    missing: '没有计划记录：谁都不能晋升。',
    inPlan: (no, item) => `已列入计划：${no}，项目 ${item}`,
    state: { waits: '等待另一人确认', confirmed: '已确认', withdrawn: '已撤回' },
    documentNo: '计划文号',
    item: '项目编号',
    year: '年度',
    file: '登记计划',
    fileHint: (kind) => `按计划文件填写；级别和类别为 ${kind}。须由另一人确认后才生效。`,
    confirm: '确认',
    withdraw: '撤回',
    another: '由登记人以外的另一人确认。',
  },
  en: {
    title: 'The yearly plan',
    lead: 'Tier and class for promotion come from the plan document, filed by two people of the approving office. Without it nobody is promoted.',
    competition: 'Competition',
    none: 'There is no competition yet',
    noneHint: 'Once there is one, the approving office files its record of the yearly plan here.',
    missing: 'No plan record: nobody will be promoted.',
    inPlan: (no, item) => `In the plan: ${no}, item ${item}`,
    state: { waits: 'Waits for another person', confirmed: 'Confirmed', withdrawn: 'Taken back' },
    documentNo: 'Number of the plan document',
    item: 'Item of the plan',
    year: 'Year',
    file: 'File the plan',
    fileHint: (kind) =>
      `As the document says; tier and class are ${kind}. It counts once another confirmed it.`,
    confirm: 'Confirm',
    withdraw: 'Take back',
    another: 'Somebody else than who filed it confirms.',
  },
};
