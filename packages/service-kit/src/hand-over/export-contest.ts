import type { Transaction } from '../database.ts';
import type { HandOverPlan, Measured, PlannedTable, Scope } from './plan.rules.ts';
import { measure, prepareTransaction, readLines } from './rows.store.ts';

/** A piece of a table's lines; a line may go on in the next one. */
export type Piece = { readonly table: string; readonly content: string };

/** Closes what was closed with a key of one system for another. */
export type Reseal = (
  table: string,
  row: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

/** A request holds a megabyte at most, and Chinese letters take three bytes. */
const PIECE_CHARACTERS = 200_000;

/** A line with what it holds of closed columns closed anew. */
export const resealLine = (
  { table, sealed }: PlannedTable,
  line: string,
  reseal: Reseal | undefined,
): string => {
  if (!sealed || !reseal) return line;
  // Tables with closed columns hold no number that JavaScript would write in another way.
  return JSON.stringify(reseal(table, JSON.parse(line) as Record<string, unknown>));
};

async function* piecesOf(
  tx: Transaction,
  table: PlannedTable,
  scope: Scope,
  reseal: Reseal | undefined,
): AsyncGenerator<Piece> {
  let content = '';
  for await (const line of readLines(tx, table, scope)) {
    content += `${resealLine(table, line, reseal)}\n`;
    for (; content.length >= PIECE_CHARACTERS; content = content.slice(PIECE_CHARACTERS)) {
      yield { table: table.table, content: content.slice(0, PIECE_CHARACTERS) };
    }
  }
  if (content !== '') yield { table: table.table, content };
}

/** The contest has something that cannot travel yet. */
export class UnfitContest extends Error {
  readonly table: string;
  readonly rows: number;
  constructor(table: string, rows: number) {
    super(`${rows} rows of ${table} cannot be handed over yet`);
    this.table = table;
    this.rows = rows;
  }
}

/** @throws UnfitContest where the contest has something that cannot travel yet */
export const demandFit = async (
  tx: Transaction,
  plan: HandOverPlan,
  scope: Scope,
): Promise<void> => {
  if (plan.unanswered.length > 0) {
    throw new Error(`nobody said whether these travel: ${plan.unanswered.join(', ')}`);
  }
  for (const table of plan.unfit) {
    const { rows } = await measure(tx, table, scope, 'giving');
    if (rows > 0) throw new UnfitContest(table.table, rows);
  }
};

/** Everything of the contest that travels, table by table: all of one moment. */
export async function* exportContest(
  tx: Transaction,
  plan: HandOverPlan,
  scope: Scope,
  reseal?: Reseal,
): AsyncGenerator<Piece> {
  await prepareTransaction(tx);
  await demandFit(tx, plan, scope);
  for (const table of plan.tables) yield* piecesOf(tx, table, scope, reseal);
}

/** What the receiver compares with. */
export const measureContest = async (
  tx: Transaction,
  plan: HandOverPlan,
  scope: Scope,
): Promise<readonly Measured[]> => {
  await prepareTransaction(tx);
  const all: Measured[] = [];
  for (const table of plan.tables) all.push(await measure(tx, table, scope, 'giving'));
  return all;
};
