import { createHash, randomUUID } from 'node:crypto';
import { hashIdentity, newHolderCode } from '@jinbang/credentials/holder-code';
import type { JsonObject } from '@jinbang/credentials/json';
import { type LevelCertificate, levelCredential } from '@jinbang/credentials/level-credential';
import type { NewId } from '@jinbang/kernel/id';
import type { Transaction } from '@jinbang/service-kit/database';
import type { SignMany } from '../key/sign-many.ts';
import { wholeSeconds } from '../key/signers.ts';
import { sealText, type Vault } from '../key/vault.ts';
import { credentialTermsOf, drawTerms, type Terms } from '../register/draw-terms.ts';
import { type DrawnPlace, drawStatusIndexes } from '../status/draw-status-indexes.ts';
import { type Holder, identityTypeOf, levelCertificateOf } from './certificate.rules.ts';
import type { ReadyCertificate } from './draft-certificates.ts';
import { type DrawnNumber, drawNumbers } from './draw-numbers.ts';
import type { IssuedRow } from './issued.store.ts';

export type MakingMeans = {
  readonly signMany: SignMany;
  readonly vault: Vault;
  readonly origin: string;
  readonly newId: NewId;
};

export const holderCodePlace = (certificateId: string): string => `holder-code/${certificateId}`;

type Drawn = {
  readonly ready: ReadyCertificate;
  readonly certificateId: string;
  readonly number: DrawnNumber;
  readonly place: DrawnPlace;
  readonly terms: Terms;
};

const sha256 = (text: string): Uint8Array => createHash('sha256').update(text, 'utf8').digest();

const hashHolder = ({ name, identity }: Holder, holderCode: string) =>
  Promise.all([
    hashIdentity(identityTypeOf(identity.idType), identity.idNumber, holderCode, sha256),
    hashIdentity('name', name, holderCode, sha256),
  ]);

/** A certificate with the words it will be signed under. */
type Worded = {
  readonly drawn: Drawn;
  readonly level: LevelCertificate;
  readonly holderCode: string;
};

const wordOne = async (drawn: Drawn, { origin, newId }: MakingMeans, at: Date): Promise<Worded> => {
  const { ready, number, place, terms } = drawn;
  const { draft, issuer } = ready;
  const holderCode = newHolderCode();
  const level = levelCertificateOf(draft, {
    credentialId: `urn:uuid:${newId()}`,
    // Random, not ordered in time: it must not link a person's papers.
    subjectId: `urn:uuid:${randomUUID()}`,
    certificateNumber: number.number,
    identities: await hashHolder(draft.holder, holderCode),
    validFrom: wholeSeconds(at),
    status: { list: place.list, index: place.index },
    ...credentialTermsOf(terms),
    issuer: { did: issuer.did, name: issuer.name, url: issuer.url },
    origin,
  });
  return { drawn, level, holderCode };
};

const rowOf = (
  { drawn, level, holderCode }: Worded,
  signed: JsonObject,
  { vault, at }: { readonly vault: Vault; readonly at: Date },
): IssuedRow => {
  const { ready, certificateId, number, place, terms } = drawn;
  const { draft, key, claimed } = ready;
  const { standing, live } = claimed;
  const { bodyId, competitionId, eventId, entryId, personId } = standing;
  return {
    number,
    certificate: {
      certificateId,
      bodyId,
      decisionId: standing.decisionId,
      decisionVersion: live.version,
      competitionId,
      eventId,
      entryId,
      personId,
      awardKind: 'level',
      state: 'live',
      number: number.number,
      occupationCode: standing.occupationCode,
      level: draft.level,
      source: standing.source,
      resultVersion: standing.resultVersion,
      confirmedResultVersion: standing.resultVersion,
      pageUrl: level.evidence.url,
      pageHash: level.evidence.sha256,
      listId: place.listId,
      statusIndex: place.index,
      validUntil: terms.validUntil,
      suspensionListId: terms.suspension?.listId ?? null,
      suspensionIndex: terms.suspension?.index ?? null,
      sealedHolderCode: sealText(vault, holderCode, holderCodePlace(certificateId)),
      issuedAt: at,
      version: 1,
    },
    credential: {
      certificateId,
      credentialVersion: 1,
      bodyId,
      credentialId: level.credentialId,
      keyName: key.keyName,
      validFrom: new Date(level.validFrom),
      body: JSON.stringify(signed),
    },
  };
};

/**
 * Certificates of one body, year and level: numbers and places drawn together, then each signed. Where
 * numbers are short the first of the batch are made, in order, and the rest is not there. They come in
 * shares, so that some can be stored while the next are signed.
 */
export async function* makeCertificates(
  tx: Transaction,
  batch: readonly [ReadyCertificate, ...ReadyCertificate[]],
  means: MakingMeans,
  at: Date,
): AsyncGenerator<readonly IssuedRow[]> {
  const [{ issuer, key, year, draft, filing }] = batch;
  const numbers = await drawNumbers(tx, {
    issuer,
    year,
    level: draft.level,
    competitionId: filing.competitionId,
    count: batch.length,
    at,
  });
  if (numbers.length === 0) return;
  const ids = numbers.map(() => means.newId());
  const places = await drawStatusIndexes(tx, {
    bodyId: issuer.bodyId,
    certificateIds: ids,
    origin: means.origin,
    newId: means.newId,
    at,
  });
  const terms = await drawTerms(tx, { batch, certificateIds: ids, ...means }, at);
  const drawn = batch.flatMap((ready, index): Drawn[] => {
    const [certificateId, number, place] = [ids[index], numbers[index], places[index]];
    const own = terms[index];
    return certificateId && number && place && own
      ? [{ ready, certificateId, number, place, terms: own }]
      : [];
  });
  const worded = await Promise.all(drawn.map((one) => wordOne(one, means, at)));
  const documents = worded.map(({ level }) => levelCredential(level));
  let done = 0;
  for await (const share of means.signMany(key, documents, at)) {
    const own = worded.slice(done, done + share.length);
    done += share.length;
    yield own.flatMap((one, index) => {
      const document = share[index];
      return document ? [rowOf(one, document, { vault: means.vault, at })] : [];
    });
  }
}
