import { moduleLockedV1, moduleUnlockedV1 } from '@jinbang/contracts/judging/module';
import { scoreSheetReopenedV1, scoreSheetSignedV1 } from '@jinbang/contracts/judging/score-sheet';
import { on } from '@jinbang/messaging/handler';
import type { Touched } from '../book/touched.ts';
import { eventIdOf, keepEventIds } from '../event/event.store.ts';
import { dropLocks, openSheets, saveLocks, saveSheets } from './sheet.store.ts';

/** How many of a sheet's seats have signed: the progress wall, and rows shown only after signing. */
export const onScoreSheetSigned = (touched: Touched) =>
  on(scoreSheetSignedV1, async (facts, tx) => {
    const rows = facts.map((fact) => ({
      sheetId: fact.aggregateId,
      eventId: eventIdOf(fact),
      moduleId: fact.data.moduleId,
      sessionId: fact.data.sessionId,
      subCriterion: fact.data.subCriterion,
      signed: fact.data.signed,
      seats: fact.data.seats,
    }));
    const eventIds = rows.map((row) => row.eventId);
    await keepEventIds(tx, eventIds);
    await saveSheets(tx, rows);
    await touched.note(tx, { kind: 'part', part: 'sheets', eventIds });
  });

/** A sheet waits for all its signatures anew. */
export const onScoreSheetReopened = (touched: Touched) =>
  on(scoreSheetReopenedV1, async (facts, tx) => {
    const eventIds = facts.map(eventIdOf);
    await keepEventIds(tx, eventIds);
    await openSheets(
      tx,
      facts.map((fact) => fact.aggregateId),
    );
    await touched.note(tx, { kind: 'part', part: 'sheets', eventIds });
  });

/** A module is closed with so many marks: a result is taken only when ranking holds as many. */
export const onModuleLocked = (touched: Touched) =>
  on(moduleLockedV1, async (facts, tx) => {
    const rows = facts.map((fact) => ({
      moduleId: fact.data.moduleId,
      eventId: eventIdOf(fact),
      marks: fact.data.marks,
      hash: fact.data.hash,
      penalties: fact.data.penalties ?? null,
    }));
    const eventIds = rows.map((row) => row.eventId);
    await keepEventIds(tx, eventIds);
    await saveLocks(tx, rows);
    await touched.note(tx, { kind: 'part', part: 'locks', eventIds });
  });

/** Opened again: no result is taken before the module is locked anew. */
export const onModuleUnlocked = (touched: Touched) =>
  on(moduleUnlockedV1, async (facts, tx) => {
    const eventIds = facts.map(eventIdOf);
    await keepEventIds(tx, eventIds);
    await dropLocks(
      tx,
      facts.map((fact) => fact.data.moduleId),
    );
    await touched.note(tx, { kind: 'part', part: 'locks', eventIds });
  });
