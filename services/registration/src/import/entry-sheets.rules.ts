import type { WrittenSheet } from '@jinbang/service-kit/table/write-workbook';
import type { EntryField } from '../entry/entry-field.ts';
import type { EntryFormView } from '../entry/entry-form.body.ts';
import { COLUMNS, type Column, type ColumnKey, wordOf } from './column.ts';
import { masked } from './exported-row.rules.ts';

const ALWAYS: readonly ColumnKey[] = ['event', 'organisation'];

const titleOf = ({ key, zh, field }: Column, required: readonly EntryField[]): string =>
  ALWAYS.includes(key) || (field !== undefined && required.includes(field)) ? `${zh}*` : zh;

type Offered = { readonly events: readonly string[]; readonly required: readonly EntryField[] };

const OF_TEMPLATE = COLUMNS.filter(({ key }) => key !== 'entryId');

const listsOf = (events: readonly string[]): readonly (readonly string[])[] => {
  const lists = [
    ['赛项', ...events],
    ...OF_TEMPLATE.filter(({ values }) => values).map((column) => [
      column.zh,
      ...Object.keys(column.values ?? {}).map((value) => wordOf(column, value)),
    ]),
  ];
  const height = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: height }, (_, row) => lists.map((list) => list[row] ?? ''));
};

/** The workbook to fill in: the columns, what may stand in them, and notes. */
export const templateSheets = ({ events, required }: Offered): readonly WrittenSheet[] => [
  {
    name: '报名表',
    rows: [OF_TEMPLATE.map((column) => titleOf(column, required))],
    widths: OF_TEMPLATE.map(({ width }) => width),
  },
  {
    name: '可填内容',
    rows: listsOf(events),
    widths: Array.from({ length: 8 }, () => 22),
  },
  {
    name: '填写说明',
    rows: [
      ['列', 'Column', '说明'],
      ...OF_TEMPLATE.map(({ zh, en, hintZh }) => [zh, en, hintZh]),
      ['带 * 的列', 'Columns with *', '必填'],
      ['照片与证明', 'Photos and proofs', '导入后在报名页上传'],
      ['公式', 'Formulas', '不接受公式,请粘贴为文本'],
    ],
    widths: [18, 26, 48],
  },
];

export const templateRow = ({ required }: Pick<Offered, 'required'>): readonly string[] =>
  OF_TEMPLATE.map((column) => titleOf(column, required));

type Named = { readonly event: string; readonly organisation: string };
type Form = Omit<EntryFormView, 'missing'>;

const cellsOf = (
  form: Form,
  member: Form['members'][number],
  { event, organisation }: Named,
): Readonly<Partial<Record<ColumnKey, string | number | null | undefined>>> => ({
  ...member,
  event,
  organisation,
  group: form.group,
  delegation: form.delegation,
  leaderName: form.leaderName,
  coachName: form.coachName,
  occupation: form.occupation,
  team: form.members.length > 1 ? form.entryId : undefined,
  idNumber: masked(member.idLastFour),
  phone: masked(member.phoneLastFour),
  entryId: form.entryId,
});

/** A row a person; numbers of people leave with their last four digits alone (M18). */
export const exportSheet = (
  forms: readonly Form[],
  nameOf: (form: Form) => Named,
): WrittenSheet => ({
  name: '报名表',
  rows: [
    COLUMNS.map(({ zh }) => zh),
    ...forms.flatMap((form) =>
      form.members.map((member) => {
        const cells = cellsOf(form, member, nameOf(form));
        return COLUMNS.map((column) => {
          const value = cells[column.key];
          return value === undefined || value === null ? '' : wordOf(column, String(value));
        });
      }),
    ),
  ],
  widths: COLUMNS.map(({ width }) => width),
});

type Reported = {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly field: string | null;
  readonly mend: string;
};

/** What is wrong, where, and how to mend it. */
export const problemSheet = (
  problems: readonly Reported[],
  titles: readonly string[],
): WrittenSheet => ({
  name: titles[0] ?? 'Problems',
  rows: [
    titles.slice(1),
    ...problems.map(({ sheet, row, column, field, mend }) => [
      sheet,
      row === null ? '' : String(row),
      column ?? '',
      field ?? '',
      mend,
    ]),
  ],
  widths: [16, 8, 8, 18, 70],
});
