import type { NotePage } from '@jinbang/contracts/http/judging-notes';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findSchemes } from '../day/day.store.ts';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { refuseNoteReader } from './note.access.ts';
import { saysSomething } from './note.rules.ts';
import { findNotePage, findOwnNotes } from './note.store.ts';

type Asked = {
  readonly eventId: string;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** What judges noted, for the chief judge: the first one first, those that were replaced too. */
export const showNotes =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, { eventId, after, limit }: Asked): Promise<Result<NotePage, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseNoteReader(work);
      if (forbidden) return refuse(forbidden);
      const rows = await findNotePage(work.tx, { eventId, after, limit: limit + 1 });
      const codes = await aspectCodes(work);
      const items = rows.slice(0, limit).map((row) => view(row, codes));
      const last = items.at(-1);
      return accept({ items, next: rows.length > limit && last ? last.noteId : null });
    });

type Row = Awaited<ReturnType<typeof findNotePage>>[number];
const view = (row: Row, codes: ReadonlyMap<string, string>): NotePage['items'][number] => ({
  ...{ noteId: row.noteId, sheetId: row.sheetId, subjectId: row.subjectId },
  ...{ aspectId: row.aspectId, judgeId: row.judgeId, note: row.note },
  ...{ isUnsure: row.isUnsure, isNewest: row.isNewest },
  ...{ label: row.label, subCriterion: row.subCriterion },
  aspectCode: codes.get(row.aspectId) ?? null,
  writtenAt: (row.decidedAt ?? row.recordedAt).toISOString(),
  recordedAt: row.recordedAt.toISOString(),
});

/** What the schemes in force call their aspects. */
const aspectCodes = async ({ tx, event }: Work): Promise<ReadonlyMap<string, string>> => {
  const schemes = [...(await findSchemes(tx, event.eventId)).values()];
  const aspects = schemes
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ subCriteria }) => subCriteria)
    .flatMap((sub) => sub.aspects);
  return new Map(aspects.map(({ aspectId, code }) => [aspectId, code]));
};

/** A judge's own notes as they stand, for the day on the tablet. */
export const ownNotes = async ({
  tx,
  event,
  actorId,
}: Work): Promise<NonNullable<JudgingDay['notes']>> =>
  (await findOwnNotes(tx, event.eventId, actorId))
    .filter(saysSomething)
    .map(({ subjectId, aspectId, note, isUnsure }) => ({ subjectId, aspectId, note, isUnsure }));
