import type { SheetLogEntries } from '@jinbang/contracts/http/judging-log';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import { findEventOfSheet } from '../event/event.store.ts';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseSheetReader } from '../score-sheet/sheet.access.ts';
import { membersOf } from '../score-sheet/sheet.rules.ts';
import { findSheetFile } from '../score-sheet/sheet.store.ts';
import { findSheetEntries } from './sheet-entries.store.ts';

const unknownSheet: Rejection = { kind: 'missing', code: 'sheet.unknown' };
/** Before a sheet is signed, judges do not see each other's marks; its entries hold them. */
const notSigned: Rejection = { kind: 'conflict', code: 'sheet.not-signed' };

/** What the leaves of a signed sheet stand for, mark by mark: the way from a sheet to the log's root. */
export const showSheetEntries =
  (deps: Pick<Deps, 'db' | 'now'> & { readonly logDb: Database }) =>
  async (
    actorId: string,
    sheetId: string,
    page: { readonly after: number; readonly limit: number },
  ): Promise<Result<SheetLogEntries, Rejection>> => {
    const eventId = await findEventOfSheet(deps.db, sheetId);
    if (eventId === null) return refuse(unknownSheet);
    const allowed = await readEvent(deps, { eventId, actorId }, async (work) => {
      const file = await findSheetFile(work.tx, sheetId);
      if (!file) return refuse(unknownSheet);
      const forbidden = refuseSheetReader({ ...work, seats: membersOf(file) });
      if (forbidden) return refuse(forbidden);
      return file.state === 'SIGNED' ? accept(sheetId) : refuse(notSigned);
    });
    return allowed.ok ? accept(await findSheetEntries(deps.logDb, sheetId, page)) : allowed;
  };
