import type { Tile } from '@jinbang/credentials/log-edge';
import { type NoteVerifier, readVerifierKey } from '@jinbang/credentials/signed-note';
import { type Database, openDatabase, type Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { findKeys } from './log.store.ts';
import { verifyBroughtLogs } from './verify-brought.ts';
import { findOtherDeciding, findOtherLapsed } from './verify-flags.store.ts';
import {
  type LogEntry,
  type LogFinding,
  type LogFlaw,
  logVerifier,
  readCheckpoints,
} from './verify-log.rules.ts';
import {
  findOtherRecusals,
  findOtherStates,
  findOtherValues,
  findUnlogged,
  readLeaves,
  readNotes,
  readTileHashes,
} from './verify-log.store.ts';

/** Longer than this nothing waits for its leaf while the service runs. */
const WAIT_MS = 5_000;

/** What a reader brings along: nothing of it can be changed by whoever holds the database. */
export type Brought = {
  readonly keys: readonly string[];
  readonly notes: readonly { readonly note: string; readonly at: string }[];
};

export type LogVerdict = {
  readonly leaves: number;
  readonly root: string;
  readonly checkpoints: number;
  /** False where the keys stood in the database itself. */
  readonly isKeyBrought: boolean;
  readonly findings: readonly LogFinding[];
};

/** The keys a reader brought, or else those that stand beside what they are to prove. */
const verifiersOf = (
  brought: readonly string[],
  found: readonly string[],
): readonly NoteVerifier[] =>
  (brought.length > 0 ? brought : found).flatMap((key) => readVerifierKey(key) ?? []);

const isSameTile = async (tx: Transaction, { level, index, hashes }: Tile): Promise<boolean> => {
  const kept = await readTileHashes(tx, level, index);
  return kept !== undefined && Buffer.concat(hashes).equals(kept);
};

const verifyLeaves = async (tx: Transaction, checkpoints: Parameters<typeof logVerifier>[0]) => {
  const verifier = logVerifier(checkpoints);
  for await (const entry of readLeaves(tx)) {
    for (const tile of verifier.add(entry)) {
      if (!(await isSameTile(tx, tile))) {
        verifier.find('tile-differs', `tile ${tile.level}/${tile.index}`);
      }
    }
  }
  return verifier.finish();
};

type Place = { readonly subjectId: string; readonly aspectId: string };
const aspectAt = ({ subjectId, aspectId }: Place) => `subject ${subjectId}, aspect ${aspectId}`;

/** Aspects whose cells, or what is said of one, are something else than the log says; each once. */
const findStatesBesideLog = async (tx: Transaction): Promise<readonly Place[]> => {
  const cells = await findOtherStates(tx);
  const lapsed = await findOtherLapsed(tx);
  const deciding = await findOtherDeciding(tx);
  const all = [...cells, ...lapsed, ...deciding];
  return [...new Map(all.map((one) => [aspectAt(one), one])).values()];
};

const findBesideLog = async (tx: Transaction): Promise<readonly LogFinding[]> => {
  const found = (flaw: LogFlaw, places: readonly string[]): readonly LogFinding[] =>
    places.map((at) => ({ flaw, at }));
  const unlogged = await findUnlogged(tx, WAIT_MS);
  const states = await findStatesBesideLog(tx);
  const values = await findOtherValues(tx);
  const sessions = await findOtherRecusals(tx);
  return [
    ...found(
      'record-unlogged',
      unlogged.map(({ kind, recordId }) => `${kind} ${recordId}`),
    ),
    ...found('state-differs', states.map(aspectAt)),
    ...found('value-differs', values.map(aspectAt)),
    ...found(
      'recusal-differs',
      sessions.map((sessionId) => `session ${sessionId}`),
    ),
  ];
};

/** How a checkpoint is spoken of: by its size, which is its second line. */
const atOf = (note: string): string => `checkpoint ${note.split('\n')[1] ?? ''}`;

type Kept = { readonly keys: readonly string[]; readonly notes: readonly string[] };

const checkpointsOf = (kept: Kept, brought: Brought) =>
  readCheckpoints(
    [...kept.notes.map((note) => ({ note, at: atOf(note) })), ...brought.notes],
    verifiersOf(brought.keys, kept.keys),
  );

const verdictOf = (
  { size, root }: { readonly size: number; readonly root: Uint8Array },
  checkpoints: number,
  brought: Brought,
  findings: readonly LogFinding[],
): LogVerdict => ({
  leaves: size,
  root: Buffer.from(root).toString('base64'),
  checkpoints,
  isKeyBrought: brought.keys.length > 0,
  findings,
});

/** One view of the database that nothing changes meanwhile, for as long as it takes. Writes nothing. */
export const inOneView = <Value>(
  db: Database,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> =>
  db.transaction(
    async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
      return work(tx);
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );

/** The same for a database by its address; the feeder's role reads the log. */
export const inViewOf = async <Value>(
  feederUrl: string,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> => {
  const { db, close } = openDatabase(feederUrl, { connections: 1, name: 'judging-verify' });
  try {
    return await inOneView(db, work);
  } finally {
    await close();
  }
};

/** Checks the mark tables against the log, and the log and those contests brought against their checkpoints. */
export const verifyLog = async (tx: Transaction, brought: Brought): Promise<LogVerdict> => {
  const keys = (await findKeys(tx)).map(({ verifierKey }) => verifierKey);
  const { checkpoints, findings } = checkpointsOf({ keys, notes: await readNotes(tx) }, brought);
  const leaves = await verifyLeaves(tx, checkpoints);
  const came = (await verifyBroughtLogs(tx)).flatMap((one) => one.findings);
  const all = [...findings, ...leaves.findings, ...came, ...(await findBesideLog(tx))];
  return verdictOf(leaves, checkpoints.length, brought, all);
};

/** The same for a log that was written to a file: hashes and signatures alone, no database. */
export const verifyLogEntries = async (
  entries: AsyncIterable<LogEntry>,
  kept: Kept,
  brought: Brought,
): Promise<LogVerdict> => {
  const { checkpoints, findings } = checkpointsOf(kept, brought);
  const verifier = logVerifier(checkpoints);
  for await (const entry of entries) verifier.add(entry);
  const leaves = verifier.finish();
  return verdictOf(leaves, checkpoints.length, brought, [...findings, ...leaves.findings]);
};
