import type { Transaction } from '@jinbang/service-kit/database';
import { findKeys } from './log.store.ts';
import { checkpointLine, headLine, leafLine } from './log-file.rules.ts';
import { readLeaves, readNotes } from './verify-log.store.ts';

/** The whole log as lines of a file that checks without a database. */
export async function* exportLog(tx: Transaction): AsyncGenerator<string> {
  yield headLine((await findKeys(tx)).map(({ verifierKey }) => verifierKey));
  for await (const entry of readLeaves(tx)) yield leafLine(entry);
  for (const note of await readNotes(tx)) yield checkpointLine(note);
}
