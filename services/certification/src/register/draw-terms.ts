import type { StatusPlace } from '@jinbang/credentials/status-entry';
import type { NewId } from '@jinbang/kernel/id';
import type { Transaction } from '@jinbang/service-kit/database';
import { certificateZones } from '../certificate/certificate-zone.ts';
import { type ReadyCertificate, remembered } from '../certificate/draft-certificates.ts';
import { wholeSeconds } from '../key/signers.ts';
import { findOccupation } from '../standard/read-standards.ts';
import { type DrawnPlace, drawStatusIndexes } from '../status/draw-status-indexes.ts';
import { endOfYears, todayAt } from '../zone.ts';
import { asksSuspension } from './suspension-setting.store.ts';

/** How long a certificate is to stand, and its second place where its body asks for one. */
export type Terms = {
  readonly validUntil: Date | null;
  readonly suspension: DrawnPlace | null;
};

type Wish = {
  readonly batch: readonly [ReadyCertificate, ...ReadyCertificate[]];
  readonly certificateIds: readonly string[];
  readonly origin: string;
  readonly newId: NewId;
};

/** The terms of certificates about to be made, in their order: what standard and body ask for. */
export const drawTerms = async (
  tx: Transaction,
  { batch, certificateIds, origin, newId }: Wish,
  at: Date,
): Promise<readonly Terms[]> => {
  const [{ issuer }] = batch;
  const { bodyId } = issuer;
  const places = (await asksSuspension(tx, bodyId))
    ? await drawStatusIndexes(tx, {
        ...{ bodyId, certificateIds, origin, newId, at },
        purpose: 'suspension',
      })
    : [];
  const yearsOf = remembered(async (code) => {
    const standard = await findOccupation(tx, code, todayAt(at));
    return standard?.validYears ?? null;
  });
  const terms: Terms[] = [];
  const zoneOf = certificateZones(tx);
  for (const [index, { draft, filing, claimed }] of batch
    .slice(0, certificateIds.length)
    .entries()) {
    const years = await yearsOf(draft.occupation.code);
    terms.push({
      validUntil:
        years === null ? null : endOfYears(filing.day, years, await zoneOf(claimed.standing)),
      suspension: places[index] ?? null,
    });
  }
  return terms;
};

/** The same as the credential says it; what is not asked for is left out. */
export const credentialTermsOf = ({
  validUntil,
  suspension,
}: Terms): { readonly validUntil?: string; readonly suspension?: StatusPlace } => ({
  ...(validUntil === null ? {} : { validUntil: wholeSeconds(validUntil) }),
  ...(suspension === null
    ? {}
    : { suspension: { list: suspension.list, index: suspension.index } }),
});
