import type { PaperSheetPage, PaperSheetView } from '@jinbang/contracts/http/judging-paper';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findModules, findSubjectsInUse } from '../day/day.store.ts';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { refusePaperSheetReader } from './paper-sheet.access.ts';
import { standingOf } from './paper-sheet.rules.ts';
import {
  findPaperSheets,
  type PaperSheetFile,
  type PaperSheetFilter,
} from './paper-sheet.store.ts';

type Asked = PaperSheetFilter & { readonly eventId: string; readonly limit: number };

const GONE = '–';

/** The sheets that were printed, by their numbers, with what became of each. */
export const showPaperSheets =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    { eventId, limit, ...asked }: Asked,
  ): Promise<Result<PaperSheetPage, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refusePaperSheetReader(work);
      if (forbidden) return refuse(forbidden);
      const files = await findPaperSheets(work.tx, eventId, { ...asked, limit: limit + 1 });
      const items = await viewSheets(work, files.slice(0, limit));
      const next = files.length > limit ? (items.at(-1)?.paperSheetId ?? null) : null;
      return accept({ items, next });
    });

const viewSheets = async (
  { tx, event }: Work,
  files: readonly PaperSheetFile[],
): Promise<PaperSheetView[]> => {
  const subjects = await findSubjectsInUse(tx, event.eventId);
  const labels = new Map(subjects.map(({ subjectId, label }) => [subjectId, label]));
  const modules = await findModules(tx, event.eventId);
  const versions = new Map(modules.map((one) => [one.moduleId, one.schemeVersion]));
  return files.map(({ row, acts }) => ({
    ...{ paperSheetId: row.paperSheetId, number: row.number, printId: row.printId },
    ...{ form: row.form, moduleId: row.moduleId, sessionId: row.sessionId, panelId: row.panelId },
    ...{ subCriterion: row.subCriterion, seats: row.seats, schemeVersion: row.schemeVersion },
    subjects: row.subjects.map((subjectId) => ({
      subjectId,
      label: labels.get(subjectId) ?? GONE,
    })),
    isOutdated: versions.get(row.moduleId) !== row.schemeVersion,
    ...{ replaces: row.replaces, printedBy: row.printedBy },
    printedAt: row.printedAt.toISOString(),
    ...{ standing: standingOf(acts), version: acts.length },
    acts: acts.map(({ kind, reason, actedBy, actedAt }) => ({
      ...{ kind, reason, by: actedBy, at: actedAt.toISOString() },
    })),
  }));
};
