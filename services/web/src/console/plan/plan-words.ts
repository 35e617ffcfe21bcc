import type { Words } from '../../ui/language.ts';
import type { PlanFiling } from './plan.client.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly competition: string;
  readonly none: string;
  readonly noneHint: string;
  readonly missing: string;
  readonly whoFiles: string;
  readonly inPlan: string;
  readonly filedBy: (name: string, when: string) => string;
  readonly state: Readonly<Record<PlanFiling['state'], string>>;
  readonly documentNo: string;
  readonly item: string;
  readonly year: string;
  readonly file: string;
  readonly fileHint: string;
  readonly choose: string;
  readonly confirm: string;
  readonly confirmHint: string;
  readonly withdraw: string;
  readonly another: string;
  readonly cancel: string;
};

export const planWords: Words<Keys> = {
  zh: {
    title: '年度竞赛计划',
    lead: '晋升所依据的级别和类别以计划文件为准，由核准部门两人登记；没有计划记录的竞赛，成绩不能用于晋升。',
    competition: '竞赛',
    none: '还没有竞赛',
    noneHint: '竞赛设立后，核准部门在这里登记它的年度计划记录。',
    missing: '没有计划记录',
    whoFiles:
      '没有计划记录，这项竞赛的成绩不能用于晋升。请把计划文件交核准部门，由其两人在此页登记。',
    inPlan: '已列入计划',
    filedBy: (name, when) => `${name} 于 ${when} 登记`,
    state: { waits: '等待另一人确认', confirmed: '已确认', withdrawn: '已撤回' },
    documentNo: '计划文号',
    item: '项目编号',
    year: '年度',
    file: '登记计划',
    fileHint: '照计划文件填写，级别和类别也以文件为准。登记后须由另一人确认才生效。',
    choose: '请选择',
    confirm: '确认登记',
    confirmHint: '请对照计划文件核对文号、项目、级别和类别。确认后晋升即以此为准，不能撤回。',
    withdraw: '撤回登记',
    another: '由登记人以外的另一人确认。',
    cancel: '取消',
  },
  en: {
    title: 'The yearly plan',
    lead: 'Tier and class for promotion come from the plan document, filed by two people of the approving office. Without it nobody is promoted.',
    competition: 'Contest',
    none: 'There is no contest yet',
    noneHint: 'Once there is one, the approving office files its record of the yearly plan here.',
    missing: 'No plan record',
    whoFiles:
      'Without a plan record nobody is promoted by this contest. Give the plan document to the approving office: two of its people file it on this page.',
    inPlan: 'In the plan',
    filedBy: (name, when) => `filed by ${name}, ${when}`,
    state: { waits: 'Waits for another person', confirmed: 'Confirmed', withdrawn: 'Taken back' },
    documentNo: 'Number of the plan document',
    item: 'Item of the plan',
    year: 'Year',
    file: 'File the plan',
    fileHint:
      'As the plan document says, tier and class too. It counts once another person has confirmed it.',
    choose: 'Choose',
    confirm: 'Confirm the filing',
    confirmHint:
      'Compare number, item, tier and class with the plan document. Promotion then goes by it, and it cannot be taken back.',
    withdraw: 'Take the filing back',
    another: 'Somebody other than who filed it confirms.',
    cancel: 'Cancel',
  },
};
