import type { ReceiptAnswer } from '@jinbang/contracts/http/upload';
import { plainCertificateNumber } from '@jinbang/credentials/certificate-number';
import type { Cell, SheetTable } from '@jinbang/service-kit/table/sheet-table';
import { columnLetters } from '@jinbang/service-kit/table/sheet-table';

/** A row of the upload as far as its answer is read by it. */
export type SentRow = {
  readonly certificateId: string;
  readonly state: 'waiting' | 'uploaded' | 'accepted' | 'refused' | 'withdrawn';
};
export type SentRows = {
  /** By the plain form of the certificate's number. */
  readonly rows: ReadonlyMap<string, SentRow>;
  /** The head under which the number was sent. */
  readonly numberHead: string;
};

export type ReceiptProblem = {
  readonly code: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly isFatal: boolean;
};
export type ReadReceipt = {
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly missing: readonly string[];
  readonly problems: readonly ReceiptProblem[];
  readonly isReady: boolean;
  readonly answers: readonly ReceiptAnswer[];
};

const HEAD_ROWS_MAX = 12;
const REASON_MAX = 200;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s*]/g, '');
const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

const NUMBER_HEADS = ['证书编号', '证书编码', '证书号'];
const OUTCOME_HEADS = [
  ...['处理结果', '上传结果', '上报结果', '审核结果', '导入结果', '处理状态', '结果', '状态'],
];
const REASON_HEADS = [
  ...['失败原因', '未通过原因', '不通过原因', '错误原因', '错误信息', '原因', '说明', '备注'],
];

const ACCEPTED = new Set([
  ...['成功', '通过', '已通过', '上传成功', '上报成功', '导入成功', '处理成功', '审核通过'],
  ...['已上传', '已入库', 'ok', 'success', 'accepted', 'passed'],
]);
const REFUSED = new Set([
  ...['失败', '未通过', '不通过', '上传失败', '上报失败', '导入失败', '处理失败', '审核不通过'],
  ...['审核未通过', '退回', '驳回', 'error', 'failed', 'refused', 'rejected'],
]);

/** What a register's word says; anything else is not guessed at. */
export const outcomeOf = (word: string): 'accepted' | 'refused' | undefined => {
  const said = plain(word)
    .toLowerCase()
    .replaceAll(/[。.!;；！]+$/g, '');
  if (ACCEPTED.has(said)) return 'accepted';
  return REFUSED.has(said) ? 'refused' : undefined;
};

/** A reason as it may be kept: without the number of anybody, which registers like to repeat. */
export const reasonOf = (text: string): string =>
  text
    .trim()
    .replaceAll(/\d{10,}[\dXx]?/g, '…')
    .slice(0, REASON_MAX);

const placesOf = (cells: readonly Cell[], heads: readonly string[]): readonly number[] => {
  for (const head of heads) {
    const found = cells.flatMap((cell, at) => (plain(textOf(cell)).startsWith(head) ? [at] : []));
    if (found.length > 0) return found;
  }
  return [];
};

type Places = Readonly<Record<'number' | 'outcome' | 'reason', readonly number[]>>;

const findHeads = ({ rows }: SheetTable, numberHead: string) => {
  for (const [row, cells] of rows.slice(0, HEAD_ROWS_MAX).entries()) {
    const number = placesOf(cells, [plain(numberHead), ...NUMBER_HEADS]);
    if (number.length === 0) continue;
    const places: Places = {
      number,
      outcome: placesOf(cells, OUTCOME_HEADS),
      reason: placesOf(cells, REASON_HEADS),
    };
    return { row, places };
  }
  return undefined;
};

type State = { rows: number; readonly problems: ReceiptProblem[] } & {
  readonly answers: Map<string, ReceiptAnswer>;
};
type Reading = { readonly sheet: SheetTable; readonly places: Places; readonly row: number };

const conflicts = ({ state }: SentRow, { outcome }: ReceiptAnswer): string | undefined => {
  if (state === 'withdrawn') return 'row-withdrawn';
  const isAnswered = state === 'accepted' || state === 'refused';
  return isAnswered && state !== outcome ? 'answered-otherwise' : undefined;
};

/** What one row answers, or why it cannot be taken and under which head. */
const readRow = (
  reading: Reading,
  sent: SentRows,
  state: State,
): [code: string, at: number] | undefined => {
  const { sheet, places, row } = reading;
  const cell = (at: number | undefined) => (at === undefined ? undefined : sheet.rows[row]?.[at]);
  const [numberAt = 0, outcomeAt = 0] = [places.number[0], places.outcome[0]];
  for (const at of [numberAt, outcomeAt]) {
    if (typeof cell(at) === 'object') return ['cell-unreadable', at];
  }
  const number = plainCertificateNumber(textOf(cell(numberAt)));
  if (number === '') return ['number-missing', numberAt];
  const known = sent.rows.get(number);
  if (!known) return ['row-of-another-run', numberAt];
  const outcome = outcomeOf(textOf(cell(outcomeAt)));
  if (!outcome) return ['outcome-not-understood', outcomeAt];
  const reason = reasonOf(textOf(cell(places.reason[0])));
  const { certificateId } = known;
  const answer: ReceiptAnswer = {
    ...{ certificateId, outcome },
    reason: outcome === 'refused' ? reason || '—' : null,
  };
  const conflict = conflicts(known, answer);
  if (conflict) return [conflict, outcomeAt];
  const before = state.answers.get(certificateId);
  if (before && before.outcome !== outcome) return ['row-double', numberAt];
  state.answers.set(certificateId, before ?? answer);
  return outcome === 'refused' && reason === '' ? ['reason-missing', outcomeAt] : undefined;
};

const isEmpty = (cells: readonly Cell[]): boolean => cells.every((cell) => cell === '');

/** Said and left out; the other rows are taken. */
const NOTES: ReadonlySet<string> = new Set(['reason-missing', 'row-withdrawn']);

const problemOf = (sheet: string, code: string, row: number | null, at: number | null) => ({
  ...{ code: `upload-receipt.${code}`, sheet, row },
  column: at === null ? null : columnLetters(at),
  isFatal: !NOTES.has(code),
});

const readSheet = (sheet: SheetTable, sent: SentRows, state: State): boolean => {
  const heads = findHeads(sheet, sent.numberHead);
  if (!heads) return false;
  const { places, row: headRow } = heads;
  const tell = (code: string) =>
    state.problems.push(problemOf(sheet.sheet, code, headRow + 1, null));
  if (places.outcome.length === 0) tell('no-outcome-column');
  if (places.number.length > 1 || places.outcome.length > 1) tell('column-double');
  if (places.number.length !== 1 || places.outcome.length !== 1) return true;
  for (let row = headRow + 1; row < sheet.rows.length; row += 1) {
    if (isEmpty(sheet.rows[row] ?? [])) continue;
    state.rows += 1;
    const flaw = readRow({ sheet, places, row }, sent, state);
    if (flaw) state.problems.push(problemOf(sheet.sheet, flaw[0], row + 1, flaw[1]));
  }
  return true;
};

/**
 * What a register's receipt says of each certificate of one upload. Rows are known by the number, in
 * whatever order; a row that is not there stays uploaded, and nothing is taken over while a row says
 * something that cannot be.
 */
export const readReceipt = (sheets: readonly SheetTable[], sent: SentRows): ReadReceipt => {
  const state: State = { rows: 0, problems: [], answers: new Map() };
  const read = sheets.filter((sheet) => readSheet(sheet, sent, state));
  if (read.length === 0) {
    state.problems.push(problemOf(sheets[0]?.sheet ?? '', 'no-number-column', null, null));
  }
  const answers = [...state.answers.values()];
  const isFatal = state.problems.some((problem) => problem.isFatal);
  return {
    rows: state.rows,
    accepted: answers.filter(({ outcome }) => outcome === 'accepted').length,
    refused: answers.filter(({ outcome }) => outcome === 'refused').length,
    missing: [...sent.rows]
      .filter(
        ([, { certificateId, state: now }]) =>
          now === 'uploaded' && !state.answers.has(certificateId),
      )
      .map(([number]) => number),
    problems: state.problems,
    isReady: !isFatal && answers.length > 0,
    answers,
  };
};
