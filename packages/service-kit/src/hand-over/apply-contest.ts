import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Database, Transaction } from '../database.ts';
import { type Reseal, resealLine } from './export-contest.ts';
import {
  type Arriving,
  countPages,
  findArriving,
  lockHandOver,
  readPages,
  saveArrived,
} from './hand-over.store.ts';
import {
  differing,
  type HandOverPlan,
  type Measured,
  type PlannedTable,
  type Scope,
} from './plan.rules.ts';
import { countPresent, insertLines, measure, prepareTransaction } from './rows.store.ts';

/** At most so much goes into one statement. */
const STATEMENT_CHARACTERS = 1_000_000;

export type Application = {
  readonly handOverId: string;
  /** How many pages there are. */
  readonly pages: number;
  /** What the giving side has. */
  readonly tables: readonly Measured[];
  /** Tries everything and leaves nothing behind. */
  readonly rehearsal?: boolean | undefined;
};

export type ApplyDeps = {
  /** Past row security. */
  readonly feeder: Database;
  readonly plan: HandOverPlan;
  readonly reseal?: Reseal;
  /** What else must hold before it stands: a refusal undoes all of it. */
  readonly check?: (tx: Transaction, scope: Scope) => Promise<Rejection | undefined>;
};

class Refused extends Error {
  readonly rejection: Rejection;
  constructor(rejection: Rejection) {
    super(rejection.code);
    this.rejection = rejection;
  }
}

/** Everything went well, and is undone. */
class Rehearsed extends Error {
  readonly arriving: Arriving;
  constructor(arriving: Arriving) {
    super('rehearsed');
    this.arriving = arriving;
  }
}

const stop = (rejection: Rejection): never => {
  throw new Refused(rejection);
};

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let open = '';
  for await (const piece of pieces) {
    const lines = (open + piece).split('\n');
    open = lines.pop() ?? '';
    yield* lines;
  }
}

/** Puts what came of a table into it; how many rows of it stand here then. */
const putTable = async (
  tx: Transaction,
  table: PlannedTable,
  lines: AsyncIterable<string>,
): Promise<number> => {
  let there = 0;
  let waiting: string[] = [];
  let length = 0;
  const put = async (): Promise<void> => {
    const count = await insertLines(tx, table, waiting);
    there += table.shared ? await countPresent(tx, table, waiting) : count;
    waiting = [];
    length = 0;
  };
  for await (const line of lines) {
    waiting.push(line);
    length += line.length;
    if (length >= STATEMENT_CHARACTERS) await put();
  }
  await put();
  return there;
};

async function* resealed(
  lines: AsyncIterable<string>,
  table: PlannedTable,
  reseal: Reseal | undefined,
): AsyncGenerator<string> {
  for await (const line of lines) yield resealLine(table, line, reseal);
}

/** A contest comes to an empty place: something of it that is here already is somebody's work. */
export const findTaken = async (
  tx: Transaction,
  { tables }: HandOverPlan,
  scope: Scope,
): Promise<Rejection | undefined> => {
  for (const table of tables) {
    if (table.shared || table.countedOnly) continue;
    const { rows } = await measure(tx, table, scope, 'taking');
    if (rows === 0) continue;
    return { kind: 'conflict', code: 'hand-over.place-taken', params: { table: table.table } };
  }
  return undefined;
};

const putAll = async (
  tx: Transaction,
  { plan, reseal }: ApplyDeps,
  { handOverId, pages: below, tables }: Application,
): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const table of plan.tables) {
    const pieces = readPages(tx, { handOverId, table: table.table, below });
    const count = await putTable(tx, table, resealed(linesOf(pieces), table, reseal));
    const wanted = tables.find((one) => one.table === table.table)?.rows ?? 0;
    // Somebody registered twice would be two people from then on.
    if (table.shared && count < wanted) {
      const params = { table: table.table, count: wanted - count };
      stop({ kind: 'conflict', code: 'hand-over.known-otherwise', params });
    }
    counts.set(table.table, count);
  }
  return counts;
};

const measureHere = async (
  tx: Transaction,
  plan: HandOverPlan,
  scope: Scope,
  counts: ReadonlyMap<string, number>,
): Promise<readonly Measured[]> => {
  const all: Measured[] = [];
  for (const table of plan.tables) {
    const rows = counts.get(table.table) ?? 0;
    const isCounted = table.shared || table.countedOnly;
    const found = isCounted ? { rows, sha256: '' } : await measure(tx, table, scope, 'taking');
    all.push({ table: table.table, rows: found.rows, sha256: found.sha256 });
  }
  return all;
};

const apply = async (
  tx: Transaction,
  deps: ApplyDeps,
  application: Application,
): Promise<Arriving> => {
  await prepareTransaction(tx);
  const { handOverId, pages } = application;
  if (!(await lockHandOver(tx, handOverId))) {
    stop({ kind: 'conflict', code: 'hand-over.still-running' });
  }
  const arriving =
    (await findArriving(tx, { handOverId })) ??
    stop({ kind: 'missing', code: 'hand-over.unknown' });
  if (arriving.appliedAt !== null) return arriving;
  if ((await countPages(tx, handOverId, pages)) !== pages) {
    stop({ kind: 'conflict', code: 'hand-over.pages-missing' });
  }
  const scope: Scope = { competitionId: arriving.competitionId, heard: [] };
  const taken = await findTaken(tx, deps.plan, scope);
  if (taken) stop(taken);
  const counts = await putAll(tx, deps, application);
  const arrived = await measureHere(tx, deps.plan, scope, counts);
  const [different] = differing(application.tables, arrived);
  if (different) {
    stop({ kind: 'conflict', code: 'hand-over.rows-differ', params: { table: different.table } });
  }
  const refusal = await deps.check?.(tx, scope);
  if (refusal) stop(refusal);
  if (application.rehearsal) throw new Rehearsed(arriving);
  await saveArrived(tx, handOverId, arrived);
  return (await findArriving(tx, { handOverId })) ?? arriving;
};

/**
 * Everything of a contest comes to stand here in one transaction, or nothing does: rows are those of
 * the giving side to the byte, or the application is undone. Done again it changes nothing.
 */
export const applyContest = async (
  deps: ApplyDeps,
  application: Application,
): Promise<Result<Arriving, Rejection>> => {
  try {
    return accept(await deps.feeder.transaction((tx) => apply(tx, deps, application)));
  } catch (cause) {
    if (cause instanceof Refused) return refuse(cause.rejection);
    if (cause instanceof Rehearsed) return accept(cause.arriving);
    throw cause;
  }
};
