import type { Transaction } from '@jinbang/service-kit/database';
import { signersBySeat } from '../score-sheet/signer.rules.ts';
import { findPanels } from './panel.store.ts';
import { changesOf } from './seat-change.rules.ts';
import { findEventSeatChanges, findMarkedPlaces } from './taken-marks.store.ts';

/** How many sign each sheet of a panel that a judge left; sheets not named have the panel's seats. */
export const findSignerCounts = async (
  tx: Transaction,
  eventId: string,
): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  const changes = await findEventSeatChanges(tx, eventId);
  for (const [moduleId, own] of Map.groupBy(changes, (one) => one.moduleId)) {
    const panels = await findPanels(tx, moduleId);
    const codes = own.flatMap(({ subCriteria }) => subCriteria);
    const places = await findMarkedPlaces(tx, moduleId, codes);
    for (const [sheetId, marked] of Map.groupBy(places, (one) => one.sheetId)) {
      const [{ subCriterion, reopenedVersion } = { subCriterion: '', reopenedVersion: 0 }] = marked;
      const panel = panels.find(({ subCriteria }) => subCriteria.includes(subCriterion));
      const here = { sheetId, reopenedVersion, changes: changesOf(own, subCriterion) };
      const signers = signersBySeat({ seats: panel?.seats ?? [], ...here }, marked);
      counts.set(sheetId, signers.flatMap((one) => one.signers).length);
    }
  }
  return counts;
};
