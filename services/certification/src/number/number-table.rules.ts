import type { NumberRow } from '@jinbang/contracts/http/certificate-number';
import type { Level } from '@jinbang/contracts/level';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { LEVEL_LABELS, LEVELS } from '@jinbang/promotion/ladder';
import type { Cell, SheetTable } from '@jinbang/service-kit/table/sheet-table';
import type { RowFlaw } from './number-import.rules.ts';

export type ReadNumbers = {
  readonly rows: readonly NumberRow[];
  readonly problems: readonly RowFlaw[];
};

const HEADS = {
  number: /^(证书)?编号$|^(certificate )?number$/i,
  level: /^(技能)?等级$|^级别$|^level$/i,
  year: /^年份?$|^年度$|^year$/i,
} as const;
const HEAD_ROWS = 10;

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

type Columns = { readonly number: number; readonly level: number; readonly year: number };

const findHead = ({ rows }: SheetTable): { row: number; columns: Columns } | undefined => {
  for (const [row, cells] of rows.slice(0, HEAD_ROWS).entries()) {
    const at = (head: RegExp) => cells.findIndex((cell) => head.test(textOf(cell)));
    const columns = { number: at(HEADS.number), level: at(HEADS.level), year: at(HEADS.year) };
    if (columns.number >= 0) return { row, columns };
  }
  return undefined;
};

/** `3`, `三级`, `高级工` or `三级/高级工`, as people write it. */
const levelOf = (text: string): Level | undefined =>
  LEVELS.find(
    (one) =>
      one === text || [LEVEL_LABELS[one].zh, ...LEVEL_LABELS[one].zh.split('/')].includes(text),
  );

type Line = { readonly line: number; readonly number: string };

const readRow = (
  cells: readonly Cell[],
  { number, level, year }: Columns,
  line: number,
): Result<NumberRow | null, RowFlaw> => {
  const cell = cells[number];
  const no = (code: string, at: Line) => refuse({ ...at, code });
  if (typeof cell === 'object') return no(cell.flaw, { line, number: '' });
  const [levelText, yearText] = [textOf(cells[level]), textOf(cells[year])];
  if (!cell) {
    const isEmpty = levelText === '' && yearText === '';
    return isEmpty ? accept(null) : no('number.missing', { line, number: '' });
  }
  const at = { line, number: cell.slice(0, 60) };
  const known = levelText === '' ? null : levelOf(levelText);
  if (known === undefined) return no('number.level-unreadable', at);
  if (yearText !== '' && !/^20\d\d$/.test(yearText)) return no('number.year-unreadable', at);
  return accept({ ...at, level: known, year: yearText === '' ? null : Number(yearText) });
};

/** The numbers of a table: below a head with 证书编号 (等级 and 年份 if there are), of the first sheet that has one. */
export const readNumberTable = (tables: readonly SheetTable[]): Result<ReadNumbers, Rejection> => {
  for (const table of tables) {
    const head = findHead(table);
    if (!head) continue;
    const rows: NumberRow[] = [];
    const problems: RowFlaw[] = [];
    for (const [place, cells] of table.rows.slice(head.row + 1).entries()) {
      const read = readRow(cells, head.columns, head.row + place + 2);
      if (!read.ok) problems.push(read.refusal);
      else if (read.value) rows.push(read.value);
    }
    return rows.length + problems.length === 0
      ? refuse({ kind: 'invalid', code: 'number.nothing-there' })
      : accept({ rows, problems });
  }
  return refuse({ kind: 'invalid', code: 'number.head-missing' });
};
