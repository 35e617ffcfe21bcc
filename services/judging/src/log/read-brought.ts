import type { BroughtLogsView, LogView } from '@jinbang/contracts/http/judging-log';
import { readCheckpoint } from '@jinbang/credentials/checkpoint';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import { findBroughtKeys, findBroughtLogs, findLastNote } from './brought-log.store.ts';

type Reader = Pick<Database, 'execute'>;

/** Whose logs they are, by which keys, and how far each had come when the contest left it. */
export const readBroughtLogs = async (
  db: Reader,
  competitionId: string,
): Promise<Result<BroughtLogsView, Rejection>> => {
  const logs = await findBroughtLogs(db, competitionId);
  if (logs.length === 0) return refuse({ kind: 'missing', code: 'log.none-brought' });
  const views: LogView[] = [];
  for (const log of logs) {
    const note = (await findLastNote(db, log)) ?? '';
    const said = readCheckpoint(note);
    const root = said && Buffer.from(said.root).toString('base64');
    views.push({
      origin: log.origin,
      keys: [...(await findBroughtKeys(db, log))],
      checkpoint: said && root ? { size: said.size, root, note } : null,
    });
  }
  return accept({ logs: views });
};
