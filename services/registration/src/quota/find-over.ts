import type { Rejection } from '@jinbang/kernel/rejection';
import type { Transaction } from '@jinbang/service-kit/database';
import {
  type AdmissionRow,
  findEventAdmissions,
  findWhoEntered,
} from '../approval/admission.store.ts';
import type { AdmissionRuleRow } from '../eligibility/admission-rule.store.ts';
import { findEntriesById } from '../entry/entry.store.ts';
import type { EventView } from '../event/event.body.ts';
import { type Asking, overQuota } from './quota.rules.ts';

type Row = Pick<AdmissionRow, 'entryId' | 'place' | 'state'>;

/** Of the entries on their way, with these new ones, those past their quota, first to move up first. */
export const findOver = async (
  tx: Transaction,
  event: EventView,
  rules: AdmissionRuleRow | undefined,
  fresh: readonly Row[],
): Promise<readonly string[]> => {
  if (!rules || rules.quotas.length === 0) return [];
  const known = (await findEventAdmissions(tx, event.eventId)).filter(
    ({ entryId }) => !fresh.some((row) => row.entryId === entryId),
  );
  const all: readonly Row[] = [...known, ...fresh].filter(({ state }) =>
    ['submitted', 'approved', 'reserve'].includes(state),
  );
  const ids = all.map(({ entryId }) => entryId);
  const details = await findWhoEntered(tx, ids);
  const entries = await findEntriesById(tx, ids);
  const rowOf = new Map(all.map((row) => [row.entryId, row]));
  const isFresh = new Set(fresh.map(({ entryId }) => entryId));
  const asking = entries.map(({ entryId, organisationId }): Asking => {
    const row = rowOf.get(entryId);
    return {
      entryId,
      organisationId,
      delegation: details.get(entryId)?.delegation ?? null,
      place: row?.place ?? 0,
      isIn: row?.state !== 'reserve' && !isFresh.has(entryId),
    };
  });
  return overQuota(asking, rules.quotas, rules.quotaOrder);
};

/** Refused where nobody waits: every entry of the batch that is too many. */
export const quotaFull = (
  rules: AdmissionRuleRow | undefined,
  entryIds: readonly string[],
  over: ReadonlySet<string>,
): Rejection | undefined => {
  const issues = entryIds.flatMap((entryId, place) =>
    over.has(entryId) ? [{ at: `entryIds.${place}`, code: 'admission.over-quota' }] : [],
  );
  return rules?.overQuota === 'refuse' && issues.length > 0
    ? { kind: 'conflict', code: 'admission.quota-full', params: { count: issues.length }, issues }
    : undefined;
};
