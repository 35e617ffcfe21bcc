import { readVerifierKey } from '@jinbang/credentials/signed-note';
import type { Transaction } from '@jinbang/service-kit/database';
import {
  type BroughtLog,
  findBroughtKeys,
  findBroughtLogs,
  readBroughtLeaves,
  readBroughtNotes,
} from './brought-log.store.ts';
import { type LogFinding, logVerifier, readCheckpoints } from './verify-log.rules.ts';

export type BroughtVerdict = BroughtLog & {
  readonly leaves: number;
  /** Leaves whose records lie here. */
  readonly recordsHere: number;
  readonly root: string;
  readonly checkpoints: number;
  readonly findings: readonly LogFinding[];
};

const atOf = (origin: string, note: string): string =>
  `${origin}, checkpoint ${note.split('\n')[1] ?? ''}`;

/** A record of another contest never came along: its leaf is proved by the tree alone. */
const isElsewhere = ({ flaw }: LogFinding): boolean => flaw === 'record-removed';

const verifyOne = async (tx: Transaction, log: BroughtLog): Promise<BroughtVerdict> => {
  const keys = await findBroughtKeys(tx, log);
  const notes = await readBroughtNotes(tx, log);
  const { checkpoints, findings } = readCheckpoints(
    notes.map((note) => ({ note, at: atOf(log.origin, note) })),
    keys.flatMap((key) => readVerifierKey(key) ?? []),
  );
  const verifier = logVerifier(checkpoints);
  let recordsHere = 0;
  for await (const entry of readBroughtLeaves(tx, log)) {
    if (entry.content !== '') recordsHere += 1;
    verifier.add(entry);
  }
  const { size, root, findings: found } = verifier.finish();
  const left = found.filter((one) => !isElsewhere(one));
  // The newest checkpoint covers every leaf, or somebody added leaves nobody signed.
  const isCovered = checkpoints.at(-1)?.size === size;
  const uncovered: LogFinding = { flaw: 'checkpoint-differs', at: `${log.origin}, leaf ${size}` };
  return {
    ...log,
    leaves: size,
    recordsHere,
    root: Buffer.from(root).toString('base64'),
    checkpoints: checkpoints.length,
    findings: [...findings, ...left, ...(isCovered ? [] : [uncovered])],
  };
};

/** The logs contests brought along: each against its own checkpoints and the records that lie here. */
export const verifyBroughtLogs = async (
  tx: Transaction,
  competitionId?: string,
): Promise<readonly BroughtVerdict[]> => {
  const verdicts: BroughtVerdict[] = [];
  for (const log of await findBroughtLogs(tx, competitionId)) {
    verdicts.push(await verifyOne(tx, log));
  }
  return verdicts;
};
