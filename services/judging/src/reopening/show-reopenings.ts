import type { ReopeningPage } from '@jinbang/contracts/http/judging-reopening';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { askedState, viewAsked } from '../asked-and-decided.ts';
import { findEventOfSheet } from '../event/event.store.ts';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseSheetReader } from '../score-sheet/sheet.access.ts';
import { findSheetFile } from '../score-sheet/sheet.store.ts';
import { unknownSheet } from './propose-reopening.ts';
import { findReopenings, type ReopeningRow } from './reopening.store.ts';

type Where = {
  readonly sheetId: string;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Why a sheet was opened again, by whom and when, newest first: whoever reads the sheet reads this. */
export const showReopenings =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  async (
    actorId: string,
    { sheetId, after, limit }: Where,
  ): Promise<Result<ReopeningPage, Rejection>> => {
    const eventId = await findEventOfSheet(deps.db, sheetId);
    if (eventId === null) return refuse(unknownSheet);
    return readEvent(deps, { eventId, actorId }, async (work) => {
      const file = await findSheetFile(work.tx, sheetId);
      if (!file) return refuse(unknownSheet);
      const forbidden = refuseSheetReader({ ...work, seats: file.seats });
      if (forbidden) return refuse(forbidden);
      const rows = await findReopenings(work.tx, { sheetId, after, limit: limit + 1 });
      const items = rows.slice(0, limit).map((row) => viewReopening(row, file.version));
      return accept({
        items,
        next: rows.length > limit ? (items.at(-1)?.reopeningId ?? null) : null,
      });
    });
  };

const viewReopening = (
  { reopening, decision }: ReopeningRow,
  version: number,
): ReopeningPage['items'][number] => ({
  reopeningId: reopening.reopeningId,
  state: askedState(reopening.basedOn, decision, version),
  basedOn: reopening.basedOn,
  ...viewAsked(reopening, decision),
});
