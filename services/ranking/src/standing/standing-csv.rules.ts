import type { StandingRowView } from './standing-view.ts';

const NUMBER = /^-?\d+(\.\d+)?(\/\d+)?$/;
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** One cell: never a formula, quotes doubled. A plain number may begin with its sign. */
export const csvCell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** `P1 2; 0.5`: the scheme's code where it has one, and what was taken. */
const penaltyCell = ({ penalties }: StandingRowView): string | null =>
  penalties.length === 0
    ? null
    : penalties.map(({ kind, taken }) => (kind ? `${kind.code} ${taken}` : taken)).join('; ');

/** `1 held: outside (36)`: the stage, what became of the line, why, and its place there. */
const gateCell = ({ gate }: StandingRowView): string | null => {
  if (gate === null) return null;
  const why = gate.because === null ? '' : `: ${gate.because}`;
  const place = gate.rank === null ? '' : ` (${gate.rank})`;
  return `${gate.stage} ${gate.outcome}${why}${place}`;
};

const COLUMNS: readonly (readonly [string, (row: StandingRowView) => string | number | null])[] = [
  ['组别 group', (row) => row.group],
  ['位置 place', (row) => row.place],
  ['名次 rank', (row) => row.rank],
  ['编号 code', (row) => row.code],
  ['姓名 name', (row) => row.name],
  ['单位 organisation', (row) => row.organisation],
  ['总分 total', (row) => row.total],
  ['结果 result', (row) => row.resultCode],
  ['奖项 award', (row) => row.award],
  ['标准分 scale', (row) => row.scale],
  ['实操 practical', (row) => row.practical],
  ['理论 theory', (row) => row.theory],
  ['入围 gate', (row) => gateCell(row)],
  ['同分判定 tie', (row) => row.tie?.by ?? null],
  ['判罚 penalties', (row) => penaltyCell(row)],
  ['已评 settled', (row) => row.settled],
  ['应评 expected', (row) => row.expected],
];

/** The standing as a table that spreadsheets open; each row says in which state it was read and when. */
export const standingCsv = (
  rows: readonly StandingRowView[],
  { state, asOf }: { state: string; asOf: string },
): string => {
  const head = [...COLUMNS.map(([name]) => name), '状态 state', '时间 as of'];
  const lines = rows.map((row) => [...COLUMNS.map(([, cell]) => cell(row)), state, asOf]);
  const text = [head, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\r\n');
  // Spreadsheets read UTF-8 only behind this mark.
  return `\uFEFF${text}\r\n`;
};
