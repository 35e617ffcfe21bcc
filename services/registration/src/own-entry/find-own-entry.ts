import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { forbidden } from '../access-rejection.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { findEntriesById } from '../entry/entry.store.ts';
import { enterEveryTenant } from '../tenant.store.ts';

export type OwnEntryPath = { readonly eventId: string; readonly entryId: string };

/**
 * The entry of an address, for who competes in it. One answer for an entry of somebody else, of
 * another event and for none: nobody learns which.
 */
export const findOwnEntry = async (
  tx: Transaction,
  actorId: string,
  { eventId, entryId }: OwnEntryPath,
): Promise<Result<EntryView, Rejection>> => {
  // Whoever competes holds no office there, so the entry is looked up past tenants.
  await enterEveryTenant(tx);
  const [entry] = await findEntriesById(tx, [entryId]);
  const isOwn = entry?.members.some(({ personId }) => personId === actorId) ?? false;
  return entry && isOwn && entry.eventId === eventId ? accept(entry) : refuse(forbidden);
};
