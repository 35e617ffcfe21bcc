import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Command, forbidden, unknown } from '../command.ts';
import type { Viewer } from '../viewer/viewer.access.ts';
import { takePapers } from './move-papers.ts';
import type { Paper } from './paper.store.ts';
import { type FoundLine, findLines, findRun, type PrintRun } from './run.store.ts';

type Held = {
  readonly run: PrintRun;
  readonly lines: readonly FoundLine[];
  readonly papers: readonly Paper[];
};

/**
 * A run with its lines and papers, held until the transaction ends: first the certificates in the order
 * of their ids, then the run, so that nobody waits for each other.
 */
export const takeRun = async (
  command: Command,
  runId: string,
  may: (viewer: Viewer, bodyId: string) => boolean,
): Promise<Result<Held, Rejection>> => {
  const { tx, viewer } = command;
  const seen = await findRun(tx, runId);
  if (!seen) return refuse(unknown('print-run.unknown'));
  const { bodyId } = seen;
  if (!may(viewer, bodyId)) return refuse(forbidden);
  const certificateIds = (await findLines(tx, runId)).map(
    ({ certificate }) => certificate.certificateId,
  );
  const papers = await takePapers(command, { bodyId, certificateIds });
  if (!papers.ok) return papers;
  const run = (await findRun(tx, runId, { lock: true })) ?? seen;
  return accept({ run, lines: await findLines(tx, runId), papers: papers.value });
};
