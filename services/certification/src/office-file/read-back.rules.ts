import type { OfficeAnswerPreview, OfficeAnswerProblem } from '@jinbang/contracts/http/office-file';
import type { Cell, Merge, SheetTable } from '@jinbang/service-kit/table/sheet-table';
import { columnLetters } from '@jinbang/service-kit/table/sheet-table';
import { ANSWER_HEADS } from './office-table.rules.ts';
import { plainKey } from './row-key.rules.ts';

/** A row the office was given: what its file says, so that a row that was mixed up is noticed. */
export type GivenRow = {
  readonly decisionId: string;
  readonly name: string | null;
  readonly level: string;
};
export type GivenRows = {
  /** Rows of the batch as they are now, by key. */
  readonly present: ReadonlyMap<string, GivenRow>;
  /** Keys of earlier versions of the same decisions. */
  readonly outdated: ReadonlySet<string>;
  /** Keys of other batches of the contest: the file may hold several. */
  readonly elsewhere: ReadonlySet<string>;
  /** Keys of rows that were sent back since, by an objection that was upheld: nothing waits there. */
  readonly sentBack: ReadonlySet<string>;
};

export type ReadProblem = Omit<OfficeAnswerProblem, 'sentence'>;
export type ReadBack = Pick<
  OfficeAnswerPreview,
  'rows' | 'approved' | 'returned' | 'notUnderstood' | 'isReady' | 'answers'
> & {
  readonly missing: readonly { readonly key: string; readonly row: GivenRow }[];
  readonly problems: readonly ReadProblem[];
};

const HEAD_ROWS_MAX = 12;
const REASON_MAX = 500;

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

type Head = 'key' | 'opinion' | 'reason' | 'name' | 'level';
const HEADS: Readonly<Record<Head, string>> = {
  key: ANSWER_HEADS.key.zh,
  opinion: ANSWER_HEADS.opinion.zh,
  reason: ANSWER_HEADS.reason.zh,
  name: '姓名',
  level: '拟晋升等级',
};

type Places = Readonly<Record<Head, readonly number[]>>;

const placesIn = (row: readonly Cell[]): Places => {
  const at = (head: Head): readonly number[] =>
    row.flatMap((cell, column) => (plain(textOf(cell)).startsWith(HEADS[head]) ? [column] : []));
  return {
    key: at('key'),
    opinion: at('opinion'),
    reason: at('reason'),
    name: at('name'),
    level: at('level'),
  };
};

/** Where the heads of a sheet stand; nothing of one that has no keys. */
const findHeads = ({ rows }: SheetTable) => {
  for (const [row, cells] of rows.slice(0, HEAD_ROWS_MAX).entries()) {
    const places = placesIn(cells);
    if (places.key.length > 0) return { row, places };
  }
  return undefined;
};

/** 同意 and what offices write for it; anything else besides `returned` is not guessed at. */
const APPROVED = new Set(['同意', '核准', '批准', '通过', 'agree', 'agreed', 'approved', 'yes']);
const RETURNED = new Set(['退回', '不同意', '不予核准', '不批准', '不通过', 'returned', 'no']);

/** What an opinion says, whatever blanks, full stops or full-width letters it is written with. */
export const outcomeOf = (opinion: string): 'approved' | 'returned' | undefined => {
  const word = plain(opinion)
    .toLowerCase()
    .replaceAll(/[。.!,;、；，！]+$/g, '');
  if (APPROVED.has(word)) return 'approved';
  return RETURNED.has(word) ? 'returned' : undefined;
};

type Answer = OfficeAnswerPreview['answers'][number];
type Flaw = { readonly code: string; readonly column: string | null };
type Found = { readonly answer?: Answer; readonly flaw?: Flaw };

const isMerged = (merges: readonly Merge[], row: number, column: number): boolean =>
  merges.some(
    (one) =>
      one.toRow > one.fromRow &&
      row >= one.fromRow &&
      row <= one.toRow &&
      column >= one.fromColumn &&
      column <= one.toColumn,
  );

const flawAt = (code: string, column: number | undefined): Flaw => ({
  code,
  column: column === undefined || column < 0 ? null : columnLetters(column),
});

type Reading = {
  readonly sheet: SheetTable;
  readonly places: Places;
  readonly row: number;
  readonly given: GivenRows;
};

/** What is wrong with a cell that is to be read, whatever stands in it. */
const flawOfCell = ({ sheet, row }: Reading, at: number): string | undefined => {
  if (at < 0) return undefined;
  const cell = sheet.rows[row]?.[at];
  if (typeof cell === 'object') {
    return cell.flaw === 'import.formula' ? 'formula' : 'cell-unreadable';
  }
  return isMerged(sheet.merges ?? [], row, at) ? 'merged' : undefined;
};

const differs = (
  { sheet, row, places }: Reading,
  head: 'name' | 'level',
  expected: string | null,
) => {
  const at = places[head][0];
  const stands = textOf(at === undefined ? undefined : sheet.rows[row]?.[at]);
  return at !== undefined && expected !== null && plain(stands) !== plain(expected);
};

/** Why a row is not the one its key says: mixed up by sorting, or from before a new decision. */
const flawOfRow = (reading: Reading, key: string): Flaw | undefined => {
  const { places, given } = reading;
  const known = given.present.get(key);
  if (!known) {
    const code = given.outdated.has(key) ? 'row-outdated' : 'row-unknown';
    return flawAt(code, places.key[0]);
  }
  if (differs(reading, 'name', known.name)) return flawAt('row-differs', places.name[0]);
  if (differs(reading, 'level', known.level)) return flawAt('row-differs', places.level[0]);
  return undefined;
};

/** What the opinion and the reason of a row say, or why they say nothing. */
const answerIn = (reading: Reading, decisionId: string): Found => {
  const { sheet, places, row } = reading;
  const [opinionAt = -1, reasonAt = -1] = [places.opinion[0], places.reason[0]];
  for (const at of [opinionAt, reasonAt]) {
    const flaw = flawOfCell(reading, at);
    if (flaw) return { flaw: flawAt(flaw, at) };
  }
  const opinion = textOf(sheet.rows[row]?.[opinionAt]);
  const reason = textOf(sheet.rows[row]?.[reasonAt]).trim();
  const outcome = outcomeOf(opinion);
  if (!outcome) {
    const code = plain(opinion) === '' ? 'opinion-empty' : 'opinion-not-understood';
    return { flaw: flawAt(code, opinionAt) };
  }
  if (reason.length > REASON_MAX) return { flaw: flawAt('reason-too-long', reasonAt) };
  if (outcome === 'approved') {
    const answer: Answer = { decisionId, outcome, reason: null };
    return reason === '' ? { answer } : { answer, flaw: flawAt('reason-with-approval', reasonAt) };
  }
  return reason === ''
    ? { flaw: flawAt('reason-missing', reasonAt) }
    : { answer: { decisionId, outcome, reason } };
};

/** One row: what it answers, or why it cannot be taken and in which column. */
const readRow = (reading: Reading, key: string): Found => {
  const flaw = flawOfRow(reading, key);
  const known = reading.given.present.get(key);
  return flaw || !known ? { ...(flaw && { flaw }) } : answerIn(reading, known.decisionId);
};

const isEmpty = (cells: readonly Cell[]): boolean => cells.every((cell) => cell === '');

const headProblem = (sheet: string, code: string, row: number | null): ReadProblem => ({
  ...{ code: `office-answer.${code}`, sheet, row, column: null, isFatal: true },
});

type State = {
  readonly problems: ReadProblem[];
  readonly seen: Set<string>;
  readonly answers: Map<string, Answer>;
  rows: number;
  notUnderstood: number;
};

/** Takes one row into what was read so far; says what is wrong with it. */
const takeRow = (reading: Reading, state: State): ReadProblem | undefined => {
  const { sheet, places, row, given } = reading;
  const keyAt = places.key[0] ?? 0;
  const key = plainKey(textOf(sheet.rows[row]?.[keyAt]));
  const problem = (code: string, isFatal = true, column = columnLetters(keyAt)): ReadProblem => ({
    ...{ code: `office-answer.${code}`, sheet: sheet.sheet, row: row + 1, column, isFatal },
  });
  if (key === '') return problem('key-missing');
  if (state.seen.has(key)) return problem('row-double');
  state.seen.add(key);
  if (given.elsewhere.has(key) && !given.present.has(key)) {
    return problem('row-of-another-batch', false);
  }
  if (given.sentBack.has(key)) return problem('row-sent-back', false);
  const { answer, flaw } = readRow(reading, key);
  if (answer) state.answers.set(key, answer);
  else if (given.present.has(key)) state.notUnderstood += 1;
  return flaw && { ...problem(flaw.code, answer === undefined), column: flaw.column };
};

/** What is wrong with the heads; without reasons what is agreed to can still be read. */
const flawsOfHeads = (sheet: string, row: number, places: Places): readonly ReadProblem[] =>
  (['key', 'opinion', 'reason'] as const).flatMap((head) => {
    if (places[head].length === 1) return [];
    const code = places[head].length > 1 ? 'column-double' : `no-${head}-column`;
    return [headProblem(sheet, code, row + 1)];
  });

const readSheet = (sheet: SheetTable, given: GivenRows, state: State): void => {
  const heads = findHeads(sheet);
  if (!heads) {
    // A sheet of notes is left aside; whether rows were lost with it, the missing ones tell.
    const aside = { ...headProblem(sheet.sheet, 'sheet-without-keys', null), isFatal: false };
    if (!sheet.rows.every(isEmpty)) state.problems.push(aside);
    return;
  }
  const { places } = heads;
  state.problems.push(...flawsOfHeads(sheet.sheet, heads.row, places));
  if (places.opinion.length !== 1 || places.key.length !== 1) return;
  for (let row = heads.row + 1; row < sheet.rows.length; row += 1) {
    if (isEmpty(sheet.rows[row] ?? [])) continue;
    state.rows += 1;
    const problem = takeRow({ sheet, places, row, given }, state);
    if (problem) state.problems.push(problem);
  }
};

/**
 * What the office's annotated workbook says of each row of a batch. Rows are known by their keys, in
 * whatever order; nothing is guessed, and what cannot be taken says where it stands. Ready only when
 * every row of the batch is answered and nothing is fatal.
 */
export const readBack = (sheets: readonly SheetTable[], given: GivenRows): ReadBack => {
  const state: State = {
    ...{ problems: [], seen: new Set(), answers: new Map() },
    ...{ rows: 0, notUnderstood: 0 },
  };
  for (const sheet of sheets) readSheet(sheet, given, state);
  const missing = [...given.present]
    .filter(([key]) => !state.seen.has(key))
    .map(([key, row]) => ({ key, row }));
  if (state.seen.size === 0 && !state.problems.some(({ isFatal }) => isFatal)) {
    state.problems.push(headProblem(sheets[0]?.sheet ?? '', 'no-key-column', null));
  }
  const answers = [...state.answers.values()];
  const isFatal = state.problems.some((problem) => problem.isFatal);
  return {
    rows: state.rows,
    approved: answers.filter(({ outcome }) => outcome === 'approved').length,
    returned: answers.filter(({ outcome }) => outcome === 'returned').length,
    notUnderstood: state.notUnderstood,
    isReady: !isFatal && missing.length === 0 && answers.length > 0,
    missing,
    problems: state.problems,
    answers,
  };
};
