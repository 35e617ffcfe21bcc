import type { ResultCode } from '@jinbang/contracts/mark-subject';
import type { PaperBlock, PaperColumn, PaperText } from '@jinbang/papers/paper';
import { NONE } from './paper-ground.ts';

/** A label: Chinese, English under it. */
export const label = (zh: string, en: string): PaperText => ({ zh, en });

/** Both languages on one line. */
export const both = ({ zh, en }: PaperText): string => (en && en !== zh ? `${zh} ${en}` : zh);

export const CODE_TEXT: Readonly<Record<ResultCode, PaperText>> = {
  OK: label('参赛', 'OK'),
  DNS: label('未参赛', 'DNS'),
  DNF: label('未完赛', 'DNF'),
  WD: label('退赛', 'WD'),
  DSQ: label('取消成绩', 'DSQ'),
};

/** A heading within a form. */
export const heading = (zh: string, en: string): PaperBlock => ({
  kind: 'text',
  strong: true,
  text: label(zh, en),
});

/** A list under its heading; where nothing is to be told that is said, so that nobody wonders. */
export const listOf = (
  [zh, en]: readonly [string, string],
  columns: readonly PaperColumn[],
  rows: readonly (readonly string[])[],
): readonly PaperBlock[] =>
  rows.length === 0
    ? [{ kind: 'text', text: label(`${zh}：无`, `${en}: none`) }]
    : [heading(zh, en), { kind: 'table', columns, rows, rowMm: 7 }];

/** What was written, or a dash. */
export const orNone = (text: string | null | undefined): string =>
  text === null || text === undefined || text === '' ? NONE : text;
