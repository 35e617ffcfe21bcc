import { randomUUID } from 'node:crypto';
import { hashIdentity, newHolderCode } from '@jinbang/credentials/holder-code';
import type { JsonObject } from '@jinbang/credentials/json';
import { levelCredential } from '@jinbang/credentials/level-credential';
import type { NewId } from '@jinbang/kernel/id';
import type { Transaction } from '@jinbang/service-kit/database';
import { type Sign, wholeSeconds } from '../key/signers.ts';
import { sealText, type Vault } from '../key/vault.ts';
import { credentialTermsOf, drawTerms, type Terms } from '../register/draw-terms.ts';
import { type DrawnPlace, drawStatusIndexes } from '../status/draw-status-indexes.ts';
import { type Holder, identityTypeOf, levelCertificateOf } from './certificate.rules.ts';
import type { NewCertificate, NewCredential } from './certificate.store.ts';
import type { ReadyCertificate } from './draft-certificates.ts';
import { type DrawnNumber, drawNumbers } from './draw-numbers.ts';

export type MakingMeans = {
  readonly sign: Sign;
  readonly vault: Vault;
  readonly origin: string;
  readonly newId: NewId;
};

export type MadeCertificate = {
  readonly number: DrawnNumber;
  readonly certificate: NewCertificate;
  readonly credential: NewCredential;
};

export const holderCodePlace = (certificateId: string): string => `holder-code/${certificateId}`;

type Drawn = {
  readonly ready: ReadyCertificate;
  readonly certificateId: string;
  readonly number: DrawnNumber;
  readonly place: DrawnPlace;
  readonly terms: Terms;
};

const hashHolder = ({ name, identity }: Holder, holderCode: string) =>
  Promise.all([
    hashIdentity(identityTypeOf(identity.idType), identity.idNumber, holderCode),
    hashIdentity('name', name, holderCode),
  ]);

const makeOne = async (
  { ready, certificateId, number, place, terms }: Drawn,
  { sign, vault, origin, newId }: MakingMeans,
  at: Date,
): Promise<MadeCertificate> => {
  const { draft, issuer, key, claimed } = ready;
  const { standing, live } = claimed;
  const holderCode = newHolderCode();
  const credentialId = `urn:uuid:${newId()}`;
  const level = levelCertificateOf(draft, {
    credentialId,
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
  const signed: JsonObject = await sign(key, levelCredential(level), at);
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
      credentialId,
      keyName: key.keyName,
      validFrom: new Date(level.validFrom),
      body: JSON.stringify(signed),
    },
  };
};

/**
 * Certificates of one body, year and level: numbers and places drawn together, then each signed. Where
 * numbers are short the first of the batch are made, in order, and the rest is not there.
 */
export const makeCertificates = async (
  tx: Transaction,
  batch: readonly [ReadyCertificate, ...ReadyCertificate[]],
  means: MakingMeans,
  at: Date,
): Promise<readonly MadeCertificate[]> => {
  const [{ issuer, year, draft, filing }] = batch;
  const numbers = await drawNumbers(tx, {
    issuer,
    year,
    level: draft.level,
    competitionId: filing.competitionId,
    count: batch.length,
    at,
  });
  if (numbers.length === 0) return [];
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
  return Promise.all(drawn.map((one) => makeOne(one, means, at)));
};
