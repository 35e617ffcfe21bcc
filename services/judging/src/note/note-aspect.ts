import type { noteAspect as noteForm } from '@jinbang/contracts/http/judging-acts';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { z } from 'zod';
import { type ActWork, capturedIn } from '../act/act-work.ts';
import { refuseOver } from '../event/over.rules.ts';
import type { Deps } from '../in-event.ts';
import type { Stored } from '../score-sheet/answer-once.ts';
import { findSheetFile } from '../score-sheet/sheet.store.ts';
import { refuseWriter } from './note.access.ts';
import { refusePlace, saysSomething } from './note.rules.ts';
import { lockNotes, saveNote } from './note.store.ts';

/** A judge notes something on an aspect, or that they are not sure (S24). Nobody is told. */
export const noteAspect = async (
  { newId }: Pick<Deps, 'newId'>,
  work: ActWork,
  { sheetId, subjectId, aspectId, note, isUnsure }: z.infer<typeof noteForm>,
): Promise<Result<Stored, Rejection>> => {
  const { tx, actorId: judgeId, event, ownerId } = work;
  const file = await findSheetFile(tx, sheetId);
  if (!file) return refuse({ kind: 'missing', code: 'sheet.unknown' });
  const flaw =
    refuseWriter(work, file) ??
    refuseOver(event.registrationState) ??
    refusePlace(file, judgeId, { subjectId, aspectId });
  if (flaw) return refuse(flaw);
  const version = (await lockNotes(tx, { subjectId, aspectId, judgeId })) + 1;
  await saveNote(tx, {
    ...{ noteId: newId(), sheetId, subjectId, aspectId, judgeId, version, ownerId },
    ...{ eventId: event.eventId, note, isUnsure, ...capturedIn(work) },
  });
  return accept({ version, state: saysSomething({ note, isUnsure }) ? 'noted' : 'taken-back' });
};
