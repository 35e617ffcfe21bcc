import { hashIdentity, identityObject, newHolderCode } from '@jinbang/credentials/holder-code';
import { isObject, type JsonObject, listOf } from '@jinbang/credentials/json';
import { type StatusPlace, statusEntry } from '@jinbang/credentials/status-entry';
import type { NewId } from '@jinbang/kernel/id';
import { type Holder, identityTypeOf } from '../certificate/certificate.rules.ts';
import { type Sign, wholeSeconds } from '../key/signers.ts';
import type { SigningKey } from '../key/signing-key.store.ts';

/** The same holder under another code: number and name stand in a credential as hashes alone. */
const identifiersOf = async ({ name, identity }: Holder, code: string): Promise<JsonObject[]> => {
  const type = identityTypeOf(identity.idType);
  return [
    identityObject(await hashIdentity(type, identity.idNumber, code)),
    identityObject(await hashIdentity('name', name, code)),
  ];
};

const subjectOf = (credential: JsonObject): JsonObject =>
  isObject(credential.credentialSubject) ? credential.credentialSubject : {};

/** Does a credential name its holder as registration does now? Asked with the holder's own code. */
export const namesAlready = async (
  credential: JsonObject,
  holder: Holder,
  holderCode: string,
): Promise<boolean> => {
  const now = await identifiersOf(holder, holderCode);
  return JSON.stringify(listOf(subjectOf(credential).identifier)) === JSON.stringify(now);
};

const withPlace = (credential: JsonObject, place: StatusPlace): JsonObject => {
  const entries = listOf(credential.credentialStatus).map((entry) =>
    isObject(entry) && entry.statusPurpose === 'revocation'
      ? statusEntry('revocation', place)
      : entry,
  );
  const [only] = entries;
  return {
    ...credential,
    // One entry stands alone: the Open Badges schema takes no list here.
    credentialStatus: entries.length === 1 && only !== undefined ? only : entries,
  };
};

const unsigned = ({ proof: _, ...credential }: JsonObject): JsonObject => credential;

export type VersionWish = {
  /** The signed text of the version that stands. */
  readonly body: string;
  readonly place: StatusPlace;
  /** Of a correction: who the holder is by now. */
  readonly holder?: Holder;
  /** Of a renewal: until when it is valid. */
  readonly validUntil?: Date;
  readonly key: SigningKey;
};

export type MadeVersion = {
  readonly credentialId: string;
  readonly body: string;
  /** Null where the holder, and so the code on the paper, stays. */
  readonly holderCode: string | null;
};

/**
 * Another version of a credential: what was signed before, word for word, but for an id and a place
 * in the status list of its own, and for the one thing that changed.
 */
export const makeVersion = async (
  { body, place, holder, validUntil, key }: VersionWish,
  { sign, newId, at }: { readonly sign: Sign; readonly newId: NewId; readonly at: Date },
): Promise<MadeVersion> => {
  // Safe: we signed this text, and nothing but a credential was ever signed.
  const before = unsigned(JSON.parse(body) as JsonObject);
  const holderCode = holder === undefined ? null : newHolderCode();
  const subject =
    holder === undefined || holderCode === null
      ? subjectOf(before)
      : { ...subjectOf(before), identifier: await identifiersOf(holder, holderCode) };
  const credentialId = `urn:uuid:${newId()}`;
  const next = {
    ...withPlace(before, place),
    id: credentialId,
    ...(validUntil === undefined ? {} : { validUntil: wholeSeconds(validUntil) }),
    credentialSubject: subject,
  };
  return { credentialId, body: JSON.stringify(await sign(key, next, at)), holderCode };
};
