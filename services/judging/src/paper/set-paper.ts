import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import type { Paper } from '@jinbang/papers/paper';
import { printedCheckpoint, withCheckpoint } from '@jinbang/papers/paper-checkpoint';
import type { Print } from '@jinbang/papers/printer';
import type { PrintedPaper } from '@jinbang/papers/typesetter';
import type { Database } from '@jinbang/service-kit/database';
import type { Deps } from '../in-event.ts';
import { readNewest } from '../log/read-log.ts';

export type PrintDeps = Pick<Deps, 'db' | 'now'> & {
  /** Of the feeder's role: the log is one for all tenants. */
  readonly logDb: Database;
  readonly print: Print;
  /** Where the page stands that compares a checkpoint. */
  readonly publicOrigin: string;
};

/** The bytes of a paper, with the newest checkpoint there was at that time at the foot of every page. */
export const setPaper = async (
  { logDb, print, publicOrigin }: PrintDeps,
  paper: Paper,
  at: Date,
): Promise<Result<PrintedPaper, Rejection>> => {
  const newest = await readNewest(logDb, at);
  const signedAt = newest?.signedAt;
  const checkpoint =
    newest && signedAt ? printedCheckpoint({ ...newest, signedAt }, publicOrigin) : null;
  return print(withCheckpoint(paper, checkpoint));
};
