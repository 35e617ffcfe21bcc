import type { NewId } from '@jinbang/kernel/id';
import type { Transaction } from '@jinbang/service-kit/database';
import { recordMoves } from '../subject/record-moves.ts';
import {
  compareSubjects,
  sheetPlace,
  wantedMoves,
  wantedSheets,
  wantedSubjects,
} from './arrangement.rules.ts';
import {
  addSheets,
  addSubjects,
  changeSubjects,
  findArrangement,
  findOwners,
  findSheets,
  findSubjects,
  lockArrangement,
  reopenSheets,
} from './arrangement.store.ts';

/**
 * Brings subjects and score sheets of an event in line with what was told and published. Every
 * reaction, the publication of a scheme and the sweep end here, so the order they come in is free.
 */
export const deriveArrangement = async (
  tx: Transaction,
  eventId: string,
  newId: NewId,
): Promise<void> => {
  await lockArrangement(tx, eventId);
  const arrangement = await findArrangement(tx, eventId);
  const ownerId = (await findOwners(tx, [eventId])).get(eventId) ?? null;

  const known = await findSubjects(tx, eventId);
  const { missing, changed } = compareSubjects(known, wantedSubjects(arrangement));
  await addSubjects(
    tx,
    missing.map((subject) => ({ ...subject, subjectId: newId(), eventId, ownerId, inUse: true })),
  );
  await changeSubjects(tx, changed);
  // Whoever comes late stands on sheets that may be signed: those wait for the new marks.
  await reopenSheets(tx, [...missing, ...changed.filter(({ inUse }) => inUse)]);

  const onFile = new Set((await findSheets(tx, eventId)).map(sheetPlace));
  const sheets = wantedSheets(arrangement).filter((sheet) => !onFile.has(sheetPlace(sheet)));
  // A published scheme has an owner, so sheets never come into being without one.
  if (ownerId === null) return;
  await recordMoves(tx, { eventId, ownerId }, wantedMoves(arrangement));
  await addSheets(
    tx,
    sheets.map((sheet) => ({ ...sheet, sheetId: newId(), eventId, ownerId })),
  );
};
