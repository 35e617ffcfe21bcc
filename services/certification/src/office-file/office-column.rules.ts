import { OFFICE_COLUMNS, type OfficeColumn } from '@jinbang/contracts/http/office-file';
import { markText } from '@jinbang/kernel/mark-text';
import type { PaperText } from '@jinbang/papers/paper';
import { AWARD_LABELS } from '@jinbang/promotion/award';
import { CLASS_LABELS, GROUP_LABELS, TIER_LABELS } from '@jinbang/promotion/labels';
import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import type { OfficeRow, RowPerson } from './office-row.ts';
import { EDUCATION, ID_TYPE, MEMBER_KIND, SEX } from './office-words.ts';

type Part = 'person' | 'contest' | 'level' | 'certificate';

/** A column of the summary: its head, its share of the width, and what stands in it. */
export type SummaryColumn = {
  readonly id: OfficeColumn;
  readonly part: Part;
  readonly label: PaperText;
  readonly share: number;
  readonly align: 'left' | 'center';
  readonly text: (row: OfficeRow, order: number) => string;
};

export const PART_LABELS: Readonly<Record<Part, PaperText>> = {
  person: { zh: '人员', en: 'Person' },
  contest: { zh: '竞赛', en: 'Contest' },
  level: { zh: '等级', en: 'Level' },
  certificate: { zh: '证书', en: 'Certificate' },
};

type Text = SummaryColumn['text'];
type Shape = readonly [
  part: Part,
  zh: string,
  en: string,
  share: number,
  text: Text,
  left?: 'left',
];

const ofPerson =
  (text: (person: RowPerson) => string | null | undefined): Text =>
  ({ person }) =>
    (person && text(person)) ?? '';
const ofForm = (text: (form: NonNullable<RowPerson['form']>) => string | null | undefined): Text =>
  ofPerson(({ form }) => form && text(form));
const mark = (exact: string | null): string => (exact === null ? '' : markText(exact));

/** Tier and class by the yearly plan where there is one, as the decision took them. */
const tierText: Text = ({ decision }) => {
  const { tier, contestClass } = decision.inputs.contest.plan ?? decision.inputs.contest;
  return `${TIER_LABELS[tier].zh}${CLASS_LABELS[contestClass].zh}`;
};
const startedText: Text = ({ decision }) => String(decision.inputs.result.counts.started);
const awardText: Text = ({ decision }) => {
  const { award } = decision.inputs.result;
  return award === null ? '' : AWARD_LABELS[award].zh;
};
const notesText: Text = ({ decision }) =>
  decision.issue === 'office-list' ? '职业资格，不颁等级证书' : '';

const SHAPES: Readonly<Record<OfficeColumn, Shape>> = {
  order: ['person', '序号', 'No.', 8, (_, order) => String(order)],
  name: ['person', '姓名', 'Name', 15, ofPerson(({ name }) => name)],
  sex: ['person', '性别', 'Sex', 8, ofForm(({ sex }) => sex && SEX[sex])],
  ethnicGroup: ['person', '民族', 'Ethnic', 11, ofForm(({ ethnicGroup }) => ethnicGroup)],
  birthDate: ['person', '出生日期', 'Born', 18.5, ofForm(({ birthDate }) => birthDate)],
  idType: [
    ...(['person', '证件类型', 'ID type', 14] as const),
    ofPerson(({ identity }) => identity && (ID_TYPE[identity.idType] ?? identity.idType)),
  ],
  idNumber: ['person', '证件号码', 'ID no.', 19, ofPerson(({ identity }) => identity?.idNumber)],
  education: [
    ...(['person', '文化程度', 'Educ.', 11] as const),
    ofForm(({ education }) => education && (EDUCATION[education] ?? education)),
  ],
  workplace: [
    ...(['person', '工作单位/院校', 'Workplace', 25] as const),
    ofPerson(({ form, organisation }) => form?.workplace ?? organisation),
    'left',
  ],
  memberKind: [
    ...(['person', '人员类别', 'Kind', 10] as const),
    ofForm(({ memberKind }) => memberKind && MEMBER_KIND[memberKind]),
  ],
  phone: ['person', '手机号码', 'Phone', 14, ofForm(({ phone }) => phone)],
  contest: ['contest', '竞赛名称', 'Contest', 23, ({ contest }) => contest.zh, 'left'],
  tier: ['contest', '级别类别', 'Tier', 10, tierText],
  planNo: [
    ...(['contest', '计划文号', 'Plan', 17] as const),
    ({ decision }) => decision.inputs.contest.plan?.documentNo ?? '',
  ],
  event: ['contest', '赛项', 'Event', 15, ({ event }) => event.zh],
  group: [
    ...(['contest', '组别', 'Group', 10] as const),
    ({ decision }) => GROUP_LABELS[decision.inputs.result.group].zh,
  ],
  started: ['contest', '参赛人数', 'Field', 9, startedText],
  rank: [
    ...(['contest', '名次', 'Rank', 9] as const),
    ({ decision }) => String(decision.inputs.result.rank ?? ''),
  ],
  award: ['contest', '奖项', 'Award', 11, awardText],
  theory: [
    'contest',
    '理论成绩',
    'Theory',
    11,
    ({ decision }) => mark(decision.inputs.result.theory),
  ],
  practical: [
    ...(['contest', '实操成绩', 'Pract.', 11] as const),
    ({ decision }) => mark(decision.inputs.result.practical),
  ],
  total: ['contest', '总成绩', 'Total', 11, ({ decision }) => mark(decision.inputs.result.total)],
  occupation: [
    ...(['level', '职业(工种)', 'Trade', 15] as const),
    ({ occupation: { name, trade } }) => (trade ? `${name.zh}(${trade.zh})` : name.zh),
  ],
  occupationCode: ['level', '职业编码', 'Code', 13, ({ occupation }) => occupation.code],
  held: [
    ...(['level', '原等级', 'Held', 13] as const),
    ({ decision: { held } }) => (held === null ? '' : LEVEL_LABELS[held].zh),
  ],
  heldNo: ['level', '原证书编号', 'Held no.', 16, ofForm(({ heldCertificateNo: no }) => no)],
  level: ['level', '拟晋升等级', 'New', 13, ({ level }) => LEVEL_LABELS[level].zh],
  clause: ['level', '依据条款', 'Clause', 21, ({ decision }) => decision.clause?.zh ?? '', 'left'],
  certificateNo: [
    'certificate',
    '证书编号',
    'Number',
    17,
    ({ certificate }) => certificate?.number ?? '',
  ],
  issuedOn: [
    'certificate',
    '发证日期',
    'Issued',
    16,
    ({ certificate }) => certificate?.issuedOn ?? '',
  ],
  notes: ['certificate', '备注', 'Notes', 13, notesText, 'left'],
};

/** The columns an office wants, in its order; all of them where it says nothing. Each stands once. */
export const summaryColumns = (
  wanted: readonly OfficeColumn[] = OFFICE_COLUMNS,
): readonly SummaryColumn[] =>
  [...new Set(wanted)].map((id) => {
    const [part, zh, en, share, text, align = 'center'] = SHAPES[id];
    return { id, part, label: { zh, en }, share, align, text };
  });
