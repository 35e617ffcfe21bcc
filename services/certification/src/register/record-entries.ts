import type { RegisterAct } from '@jinbang/contracts/http/register';
import type { NewId } from '@jinbang/kernel/id';
import type { Transaction } from '@jinbang/service-kit/database';
import type { Certificate } from '../certificate/certificate.store.ts';
import { addEntries, findPresentVersions } from './register-entry.store.ts';

export type Said = {
  readonly act: RegisterAct;
  readonly cause: string;
  readonly actId?: string;
};

/** Writes into the history of certificates what was just done with them. */
export const recordEntries = async (
  tx: Transaction,
  certificates: readonly Certificate[],
  { act, cause, actId }: Said,
  { newId, now }: { readonly newId: NewId; readonly now: Date },
): Promise<void> => {
  const ids = certificates.map(({ certificateId }) => certificateId);
  const versions = await findPresentVersions(tx, ids);
  await addEntries(
    tx,
    certificates.map(({ certificateId, bodyId, version }) => ({
      entryId: newId(),
      bodyId,
      certificateId,
      certificateVersion: version,
      act,
      cause,
      actId: actId ?? null,
      credentialVersion: versions.get(certificateId) ?? 1,
      recordedAt: now,
    })),
  );
};
