import type { certificateRevokedV1 } from '@jinbang/contracts/certification/decision';
import type { FactOf } from '@jinbang/contracts/fact';
import type { Transaction } from '@jinbang/service-kit/database';
import { endHoldings } from '../holding/holding.store.ts';
import { recordEntries, type Said } from '../register/record-entries.ts';
import { bumpLists, listsOf } from '../status/status-list.store.ts';
import type { RevocationCause } from '../terms.ts';
import { certificateRevoked, type FactCause } from './certificate.facts.ts';
import { findLiveOf, setRevoked } from './certificate.store.ts';

type Revoked = FactOf<typeof certificateRevokedV1>;

/** Revokes standing certificates: register, status list and holding change together. */
export const revokeCertificates = async (
  tx: Transaction,
  certificateIds: readonly string[],
  why: RevocationCause,
  cause: FactCause,
  said: Omit<Said, 'act'> = { cause: why },
): Promise<readonly Revoked[]> => {
  if (certificateIds.length === 0) return [];
  const revoked = await setRevoked(tx, certificateIds, why, cause.now);
  await bumpLists(tx, listsOf(revoked));
  await recordEntries(tx, revoked, { ...said, act: 'revoke' }, cause);
  await endHoldings(
    tx,
    revoked.map(({ certificateId }) => certificateId),
    cause.now,
  );
  return revoked.map((certificate) => certificateRevoked(certificate, why, cause));
};

/** The certificates these people got with these entries, where one still stands. */
export const revokeOfEntries = async (
  tx: Transaction,
  holders: readonly { entryId: string; personId: string }[],
  why: RevocationCause,
  cause: FactCause,
): Promise<readonly Revoked[]> => revokeCertificates(tx, await findLiveOf(tx, holders), why, cause);
