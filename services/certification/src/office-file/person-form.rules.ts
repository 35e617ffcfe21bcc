import type { OfficeColumn } from '@jinbang/contracts/http/office-file';
import type { FormPaper, PaperPhoto } from '@jinbang/papers/paper';
import { oneLine, paperReference } from '@jinbang/papers/paper-head';
import { summaryColumns } from './office-column.rules.ts';
import type { OfficeRow } from './office-row.ts';
import {
  fieldOf,
  label,
  OFFICE_FORMS,
  type OfficeGround,
  printedOf,
} from './summary-sheet.rules.ts';

const PERSON: readonly OfficeColumn[] = [
  ...(['name', 'sex', 'ethnicGroup', 'birthDate', 'idType', 'idNumber'] as const),
  ...(['education', 'phone', 'workplace', 'memberKind'] as const),
];
const RESULT: readonly OfficeColumn[] = [
  ...(['contest', 'planNo', 'tier', 'event', 'group', 'started', 'rank', 'award'] as const),
  ...(['theory', 'practical', 'total'] as const),
];
const LEVEL: readonly OfficeColumn[] = [
  ...(['occupation', 'occupationCode', 'held', 'heldNo', 'level', 'clause'] as const),
];

/** What is not known is a line to write on; so is what rightly stays empty. */
const fieldsOf = (row: OfficeRow, columns: readonly OfficeColumn[]) =>
  summaryColumns(columns).map(({ label: head, text }) => fieldOf(head, text(row, 1) || null));

/** Form 16A: one sheet a person, to be signed by them and stamped by who stands behind them. */
export const personForm = (
  ground: OfficeGround,
  row: OfficeRow,
  photo: PaperPhoto | null,
): FormPaper => ({
  ...printedOf(ground),
  form: OFFICE_FORMS.person,
  orientation: 'portrait',
  sheets: [
    {
      reference: paperReference(OFFICE_FORMS.person, ground.fileId, row.key),
      place: [
        fieldOf(label('赛项', 'Event'), oneLine(row.event)),
        fieldOf(label('行键', 'Row key'), row.key),
      ],
      blocks: [
        { kind: 'person', fields: fieldsOf(row, PERSON), photo },
        { kind: 'text', strong: true, text: label('竞赛成绩', 'Result') },
        { kind: 'fields', columns: 3, fields: fieldsOf(row, RESULT) },
        { kind: 'text', strong: true, text: label('申报等级', 'Level applied for') },
        { kind: 'fields', columns: 3, fields: fieldsOf(row, LEVEL) },
        {
          kind: 'opinions',
          boxes: [
            label('所在单位意见', 'Opinion of the employer or school'),
            label('评价机构意见', 'Opinion of the certification body'),
          ],
        },
        { kind: 'signatures', lines: [label('本人签名', 'Applicant')] },
      ],
    },
  ],
});
