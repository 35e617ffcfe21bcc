import type { SheetView } from '@jinbang/contracts/http/judging-views';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import { findEventOfSheet } from '../event/event.store.ts';
import { type Deps, readEvent } from '../in-event.ts';
import { readNewest } from '../log/read-log.ts';
import { refuseSheetReader } from './sheet.access.ts';
import { membersOf } from './sheet.rules.ts';
import { findSheetFile } from './sheet.store.ts';
import { viewSheet } from './sheet-view.rules.ts';

const unknownSheet: Rejection = { kind: 'missing', code: 'sheet.unknown' };

/** What is on a sheet for this reader, and the hash a signature must carry. */
export const showSheet =
  (deps: Pick<Deps, 'db' | 'now'> & { readonly logDb: Database }) =>
  async (actorId: string, sheetId: string): Promise<Result<SheetView, Rejection>> => {
    const eventId = await findEventOfSheet(deps.db, sheetId);
    if (eventId === null) return refuse(unknownSheet);
    return readEvent(deps, { eventId, actorId }, async (work) => {
      const file = await findSheetFile(work.tx, sheetId);
      if (!file) return refuse(unknownSheet);
      const forbidden = refuseSheetReader({ ...work, seats: membersOf(file) });
      if (forbidden) return refuse(forbidden);
      const view = viewSheet(file, actorId);
      if (file.state !== 'SIGNED') return accept(view);
      return accept({ ...view, checkpoint: await readNewest(deps.logDb) });
    });
  };
