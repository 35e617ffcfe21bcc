import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { ReadDeps } from '../standing/read-standings.ts';
import { rowOfBoard } from './export-row.rules.ts';
import { headOf, zoneOf } from './export-standings.ts';
import { type ExportFile, inBatches } from './write-file.ts';

/** The board as it was told to everybody, of that version and cut: what nobody sees there is not here. */
export const exportBoard =
  (deps: ReadDeps) =>
  async (eventId: string): Promise<Result<ExportFile, Rejection>> => {
    deps.whenReady();
    const book = deps.shelf.find(eventId);
    const arranged = book?.event.arranged;
    const board = await deps.publicBoardOf(eventId);
    if (!book || !arranged || !board) return refuse({ kind: 'missing', code: 'event.unknown' });
    return accept({
      zone: zoneOf(book),
      head: headOf({ book, arranged }, new Date(board.asOf), {
        ...{ of: 'board', audience: 'public', state: board.state },
        boardVersion: board.version,
      }),
      rows: inBatches(board.rows, rowOfBoard),
    });
  };
