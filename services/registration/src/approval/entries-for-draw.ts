import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { findRulesFor } from '../eligibility/admission-rule.store.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { countOpenClaims } from '../entry-claim/claim.store.ts';
import type { EventView } from '../event/event.body.ts';
import { standingsOf } from './admission.store.ts';
import { gateOf } from './approval.rules.ts';

/**
 * Of the entries that stand, those that are numbered; refused while one still waits for approval, or
 * two organisations want the same person.
 */
export const entriesForDraw = async (
  tx: Transaction,
  event: EventView,
  entries: readonly EntryView[],
): Promise<Result<readonly EntryView[], Rejection>> => {
  const claims = await countOpenClaims(tx, event.eventId);
  if (claims > 0) {
    return refuse({ kind: 'conflict', code: 'entry-claim.open', params: { count: claims } });
  }
  const rules = await findRulesFor(tx, event);
  const standings = await standingsOf(tx, entries);
  const { ready, waiting } = gateOf([...standings.values()], rules?.approval ?? 'none');
  if (waiting.length > 0) {
    const params = { count: waiting.length };
    return refuse({ kind: 'conflict', code: 'entry.not-approved', params });
  }
  const isReady = new Set(ready);
  return accept(entries.filter(({ entryId }) => isReady.has(entryId)));
};
