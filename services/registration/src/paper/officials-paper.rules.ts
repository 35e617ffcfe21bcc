import { PRESENT_PLEDGE } from '@jinbang/contracts/registration/pledge-text';
import type { FormPaper, PaperSheet, PaperText } from '@jinbang/papers/paper';
import { LABELS, SIGNERS } from '@jinbang/papers/paper-label';
import {
  eventPlace,
  frameOf,
  type NamedOfficial,
  type PaperGround,
  referenceOf,
} from './paper-ground.ts';
import { OFFICE_LABELS, OFFICIAL_OFFICES } from './paper-label.ts';

const officeName = ({ office }: NamedOfficial): PaperText =>
  OFFICE_LABELS[office] ?? { zh: office };

/** In the order of the offices, then as they were appointed. */
const inOrder = (officials: readonly NamedOfficial[]): readonly NamedOfficial[] =>
  OFFICIAL_OFFICES.flatMap((office) => officials.filter((one) => one.office === office));

/** Rows for those who come besides, by hand. */
const SPARE_ROWS = 4;

const HEAD = [
  { label: LABELS.order, share: 0.6, align: 'center' },
  { label: LABELS.office, share: 1.4 },
  { label: LABELS.name, share: 1.5 },
  { label: LABELS.organisation, share: 2.6 },
] as const;

const rowsOf = (officials: readonly NamedOfficial[], writing: number) => [
  ...inOrder(officials).map((one, place) => [
    String(place + 1),
    officeName(one).zh,
    one.name,
    one.organisation,
    ...Array.from({ length: writing }, () => ''),
  ]),
  ...Array.from({ length: SPARE_ROWS }, () =>
    Array.from({ length: HEAD.length + writing }, () => ''),
  ),
];

/** Paper 1, sign-in sheet: when they came, and that phones were collected. */
export const signInPaper = (
  ground: PaperGround,
  officials: readonly NamedOfficial[],
): FormPaper => ({
  ...frameOf(ground, 'sign-in'),
  kind: 'form',
  sheets: [
    {
      reference: referenceOf(ground, 'sign-in', '-'),
      place: [eventPlace(ground), { label: LABELS.time, value: null }],
      blocks: [
        {
          kind: 'table',
          rowMm: 10,
          columns: [
            ...HEAD,
            { label: { zh: '签到时间', en: 'Signed in' }, share: 1 },
            { label: { zh: '手机已交', en: 'Phone handed in' }, share: 1 },
            { label: LABELS.signature, share: 1.8 },
          ],
          rows: rowsOf(officials, 3),
        },
        { kind: 'signatures', lines: [SIGNERS.chief, SIGNERS.supervisor] },
      ],
    },
  ],
});

const pledgeSheet = (ground: PaperGround, one: NamedOfficial): PaperSheet => ({
  reference: referenceOf(ground, 'pledges', one.appointmentId),
  place: [eventPlace(ground)],
  blocks: [
    {
      kind: 'fields',
      columns: 3,
      fields: [
        { label: LABELS.name, value: one.name },
        { label: LABELS.office, value: officeName(one).zh },
        { label: LABELS.organisation, value: one.organisation },
      ],
    },
    { kind: 'text', text: { zh: PRESENT_PLEDGE.zh.lead, en: PRESENT_PLEDGE.en.lead } },
    {
      kind: 'clauses',
      clauses: PRESENT_PLEDGE.zh.points.map((zh, place) => ({
        zh,
        en: PRESENT_PLEDGE.en.points[place],
      })),
    },
    {
      kind: 'remarks',
      label: {
        zh: '回避申报：与本赛项选手有关的所在单位、所指导的学生、亲属（没有的写“无”）',
        en: 'Declaration: own organisation, pupils or relatives competing here (or write: none)',
      },
      lines: 3,
    },
    {
      kind: 'text',
      text: {
        zh: `承诺书文本版本 ${PRESENT_PLEDGE.version}`,
        en: `Text of the pledge: version ${PRESENT_PLEDGE.version}`,
      },
    },
    {
      kind: 'signatures',
      lines: [
        { zh: '承诺人', en: 'Who pledges' },
        { zh: '接收人', en: 'Received by' },
      ],
    },
  ],
});

/** Paper 3: one page a person, with the text that is pledged to on a screen as well. */
export const pledgesPaper = (
  ground: PaperGround,
  officials: readonly NamedOfficial[],
): FormPaper => ({
  ...frameOf(ground, 'pledges'),
  kind: 'form',
  sheets: inOrder(officials).map((one) => pledgeSheet(ground, one)),
});

/** Paper 3 as a list: who handed the pledge in, what was declared. */
export const pledgeListPaper = (
  ground: PaperGround,
  officials: readonly NamedOfficial[],
): FormPaper => ({
  ...frameOf(ground, 'pledge-list'),
  kind: 'form',
  sheets: [
    {
      reference: referenceOf(ground, 'pledge-list', '-'),
      place: [eventPlace(ground)],
      blocks: [
        {
          kind: 'table',
          rowMm: 10,
          columns: [
            ...HEAD,
            { label: { zh: '回避申报', en: 'Declared' }, share: 1.6 },
            { label: { zh: '日期', en: 'Date' }, share: 1 },
            { label: LABELS.signature, share: 1.6 },
          ],
          rows: rowsOf(officials, 3),
        },
        { kind: 'signatures', lines: [{ zh: '接收人', en: 'Received by' }, SIGNERS.supervisor] },
      ],
    },
  ],
});
