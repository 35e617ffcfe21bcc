import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import { oneLine } from '@jinbang/papers/paper-head';
import { download, downloadStream } from '@jinbang/service-kit/download';
import { problem } from '@jinbang/service-kit/problem';
import type { Sheet, WriteWorkbook } from '@jinbang/service-kit/table/workbook-writer';
import { CEREMONY_COLUMNS } from './ceremony.rules.ts';
import type { CeremonyFile } from './export-ceremony.ts';
import { fileTitle, STATE_TEXT } from './export-state.rules.ts';
import { headLines } from './export-table.rules.ts';
import { type ExportFile, rankingCsv, rankingJson, tableOf, writeCsv } from './write-file.ts';

type Context = Parameters<typeof problem>[0];
export type TableKind = 'csv' | 'xlsx';

/** The sheet that says what the workbook is; the table keeps its first row for the heads of columns. */
const aboutSheet = (lines: readonly (readonly [string, string])[]): Sheet => ({
  name: '说明 About',
  columns: [
    { name: '项目 item', width: 24 },
    { name: '内容 value', width: 70 },
  ],
  rows: [lines],
});

/** On its tab a table says where it stands, whatever else is taken out of the file. */
const tabOf = ({ head }: Pick<ExportFile, 'head'>): string => {
  const version = head.resultVersion ?? head.boardVersion;
  return [oneLine(STATE_TEXT[head.state]), ...(version === null ? [] : [`v${version}`])].join(' ');
};

const asWorkbook = async (
  c: Context,
  write: WriteWorkbook,
  sheets: readonly Sheet[],
  title: string,
): Promise<Response> => {
  const bytes = await write(sheets);
  return bytes.ok
    ? download({ kind: 'xlsx', bytes: bytes.value }, title)
    : problem(c, bytes.refusal);
};

/** A ranking as the file that was asked for, or why there is none. */
export const handOutRanking = async (
  c: Context,
  kind: TableKind | 'json',
  file: Result<ExportFile, Rejection>,
  write: WriteWorkbook,
): Promise<Response> => {
  if (!file.ok) return problem(c, file.refusal);
  const { head, zone } = file.value;
  const title = fileTitle(head, head.of, zone);
  if (kind === 'csv') return downloadStream({ kind, stream: rankingCsv(file.value) }, title);
  if (kind === 'json') return downloadStream({ kind, stream: rankingJson(file.value) }, title);
  const { columns, about, rows } = tableOf(file.value);
  return asWorkbook(
    c,
    write,
    [{ name: tabOf(file.value), columns, rows }, aboutSheet(about)],
    title,
  );
};

/** The rows of a ceremony; its CSV begins with the columns that its software looks for. */
export const handOutCeremony = async (
  c: Context,
  kind: TableKind,
  file: Result<CeremonyFile, Rejection>,
  write: WriteWorkbook,
): Promise<Response> => {
  if (!file.ok) return problem(c, file.refusal);
  const { head, zone, rows } = file.value;
  const title = fileTitle(head, 'ceremony', zone);
  if (kind === 'csv') {
    const lines = [CEREMONY_COLUMNS.map(({ name }) => name)];
    return downloadStream({ kind, stream: writeCsv({ lines, rows }) }, title);
  }
  const table = { name: tabOf(file.value), columns: CEREMONY_COLUMNS, rows };
  return asWorkbook(c, write, [table, aboutSheet(headLines(head, zone))], title);
};
