import { randomUUID } from 'node:crypto';
import { awardCredential } from '@jinbang/credentials/award-credential';
import { hashIdentity, newHolderCode } from '@jinbang/credentials/holder-code';
import { Fault } from '@jinbang/kernel/fault';
import type { NewId } from '@jinbang/kernel/id';
import type { Transaction } from '@jinbang/service-kit/database';
import { type Sign, wholeSeconds } from '../key/signers.ts';
import { findActiveKey, type SigningKey } from '../key/signing-key.store.ts';
import { sealText, type Vault } from '../key/vault.ts';
import { type DrawnPlace, drawStatusIndexes } from '../status/draw-status-indexes.ts';
import { yearIn } from '../zone.ts';
import { addDocuments, type NewAward, takeSerials } from './award-document.store.ts';
import { givenOf } from './award-kind.rules.ts';
import { awardNumber } from './award-number.rules.ts';
import type { AwardOrganiser } from './award-organiser.store.ts';
import type { AwardPlanRow } from './award-plan.store.ts';
import type { Gathered, WordedClaim } from './gather-claims.ts';

export type MakingMeans = {
  readonly sign: Sign;
  readonly vault: Vault;
  readonly origin: string;
  readonly newId: NewId;
};

/** One claim that lacks nothing: the name is known, and every letter of it can be printed. */
export type ReadyClaim = WordedClaim & {
  readonly name: string;
  /** The document an amended result took, whose place this one takes. */
  readonly supersedes: string | null;
};

export type Making = {
  readonly plan: AwardPlanRow;
  readonly organiser: AwardOrganiser;
  readonly gathered: Gathered;
  readonly at: Date;
};

export const awardCodePlace = (awardId: string): string => `award-code/${awardId}`;

type Drawn = {
  readonly awardId: string;
  readonly serial: number;
  readonly place: DrawnPlace;
  readonly key: SigningKey;
  readonly year: number;
};

const honouredOf = async ({ unit, name }: ReadyClaim, holderCode: string) =>
  unit ? { unit: unit.name } : { identities: [await hashIdentity('name', name, holderCode)] };

const makeOne = async (
  claim: ReadyClaim,
  { awardId, serial, place, key, year }: Drawn,
  { plan, organiser, gathered, at }: Making,
  { sign, vault, origin, newId }: MakingMeans,
) => {
  const { bodyId, code, did, name, url } = organiser;
  const { result, competitionName } = gathered;
  const holderCode = newHolderCode();
  const number = awardNumber(code, year, serial);
  const credentialId = `urn:uuid:${newId()}`;
  const validFrom = wholeSeconds(at);
  const document = awardCredential({
    credentialId,
    // Random, not ordered in time: it must not link a person's papers.
    subjectId: `urn:uuid:${randomUUID()}`,
    issuer: { did, name, url },
    ...{ number, title: claim.title, given: givenOf(claim), saying: claim.text },
    rank: claim.rank === null ? null : String(claim.rank),
    honoured: await honouredOf(claim, holderCode),
    validFrom,
    awardedDate: wholeSeconds(result.finalisedAt),
    evidence: {
      url: new URL(result.pageUrl, origin).href,
      name: `${competitionName} 成绩公告`,
      sha256: result.pageHash,
    },
    status: { list: place.list, index: place.index },
  });
  const row: NewAward = {
    ...{ awardId, bodyId, planId: plan.planId, competitionId: plan.competitionId },
    ...{ eventId: result.eventId, resultVersion: result.resultVersion },
    confirmedResultVersion: result.resultVersion,
    ...{ claimKey: claim.key, kind: claim.kind, entryId: claim.entryId, personId: claim.personId },
    organisationId: claim.unit?.organisationId ?? null,
    unitName: claim.unit?.name ?? null,
    ...{ award: claim.award, rank: claim.rank, groupKey: claim.group, office: claim.office },
    ...{ title: claim.title, saying: claim.text, seriesYear: year, serial, number },
    ...{ state: 'live', supersedes: claim.supersedes },
    ...{ pageUrl: result.pageUrl, pageHash: result.pageHash },
    ...{ listId: place.listId, statusIndex: place.index, madeAt: at, version: 1 },
    sealedHolderCode: claim.unit ? null : sealText(vault, holderCode, awardCodePlace(awardId)),
  };
  const body = JSON.stringify(await sign(key, document, at));
  const credential = { awardId, bodyId, credentialId, keyName: key.keyName, body };
  return { row, credential: { ...credential, validFrom: new Date(validFrom) } };
};

/**
 * Draws numbers and places, signs and stores, in the order given: all in the transaction of the caller,
 * so that what is rolled back was never numbered.
 */
export const makeDocuments = async (
  tx: Transaction,
  claims: readonly ReadyClaim[],
  making: Making,
  means: MakingMeans,
): Promise<void> => {
  if (claims.length === 0) return;
  const { organiser, gathered, at } = making;
  const { bodyId } = organiser;
  const year = yearIn(gathered.zone, at);
  const key = await findActiveKey(tx, bodyId);
  if (!key) throw new Fault('An organiser has no active key.', { retryable: true });
  const first = await takeSerials(tx, { bodyId, year, count: claims.length });
  const ids = claims.map(() => means.newId());
  const { origin, newId } = means;
  const places = await drawStatusIndexes(tx, { bodyId, certificateIds: ids, origin, newId, at });
  const made = await Promise.all(
    claims.map((claim, index) => {
      const [awardId, place] = [ids[index], places[index]];
      if (!awardId || !place) throw new Fault('A place is missing.', { retryable: false });
      const drawn = { awardId, place, serial: first + index, key, year };
      return makeOne(claim, drawn, making, means);
    }),
  );
  await addDocuments(
    tx,
    made.map(({ row }) => row),
    made.map(({ credential }) => credential),
  );
};
