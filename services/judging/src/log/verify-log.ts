import type { Tile } from '@jinbang/credentials/log-edge';
import { type NoteVerifier, readVerifierKey } from '@jinbang/credentials/signed-note';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { findKeys } from './log.store.ts';
import {
  type LogEntry,
  type LogFinding,
  logVerifier,
  readCheckpoints,
} from './verify-log.rules.ts';
import {
  findOtherStates,
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
export const verifiersOf = (
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

const findBesideLog = async (tx: Transaction): Promise<readonly LogFinding[]> => {
  const unlogged = await findUnlogged(tx, WAIT_MS);
  const states = await findOtherStates(tx);
  return [
    ...unlogged.map(({ kind, recordId }) => ({
      flaw: 'record-unlogged' as const,
      at: `${kind} ${recordId}`,
    })),
    ...states.map(({ subjectId, aspectId }) => ({
      flaw: 'state-differs' as const,
      at: `subject ${subjectId}, aspect ${aspectId}`,
    })),
  ];
};

/**
 * Checks the mark tables against the log and the log against its checkpoints, in one view of the
 * database that nothing changes meanwhile. Writes nothing.
 */
export const verifyLogIn = (db: Database, brought: Brought): Promise<LogVerdict> =>
  db.transaction(
    async (tx) => {
      // A check reads everything; it may take its time.
      await tx.execute(sql`set local statement_timeout = 0`);
      const kept = (await findKeys(tx)).map(({ verifierKey }) => verifierKey);
      const verifiers = verifiersOf(brought.keys, kept);
      const own = (await readNotes(tx)).map((note) => ({ note, at: atOf(note) }));
      const { checkpoints, findings } = readCheckpoints([...own, ...brought.notes], verifiers);
      const verified = await verifyLeaves(tx, checkpoints);
      return {
        leaves: verified.size,
        root: Buffer.from(verified.root).toString('base64'),
        checkpoints: checkpoints.length,
        isKeyBrought: brought.keys.length > 0,
        findings: [...findings, ...verified.findings, ...(await findBesideLog(tx))],
      };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );

/** How a checkpoint is spoken of: by its size, which is its second line. */
const atOf = (note: string): string => `checkpoint ${note.split('\n')[1] ?? ''}`;

/** The same for entries that were exported: hashes and signatures alone, no database. */
export const verifyLogEntries = async (
  entries: AsyncIterable<LogEntry>,
  kept: { readonly keys: readonly string[]; readonly notes: readonly string[] },
  brought: Brought,
): Promise<LogVerdict> => {
  const verifiers = verifiersOf(brought.keys, kept.keys);
  const own = kept.notes.map((note) => ({ note, at: atOf(note) }));
  const { checkpoints, findings } = readCheckpoints([...own, ...brought.notes], verifiers);
  const verifier = logVerifier(checkpoints);
  for await (const entry of entries) verifier.add(entry);
  const verified = verifier.finish();
  return {
    leaves: verified.size,
    root: Buffer.from(verified.root).toString('base64'),
    checkpoints: checkpoints.length,
    isKeyBrought: brought.keys.length > 0,
    findings: [...findings, ...verified.findings],
  };
};
