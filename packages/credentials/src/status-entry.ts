import { isObject, type Json, type JsonObject, listOf } from './json.ts';

export type StatusPurpose = 'revocation' | 'suspension';

/** Where a certificate's bit lies. */
export type StatusPlace = {
  /** Address of the list credential; also its id. */
  readonly list: string;
  readonly index: number;
};

/** One entry of `credentialStatus` (Bitstring Status List §2.1); the index is decimal text. */
export const statusEntry = (purpose: StatusPurpose, place: StatusPlace): JsonObject => ({
  id: `${place.list}#${place.index}`,
  type: 'BitstringStatusListEntry',
  statusPurpose: purpose,
  statusListIndex: String(place.index),
  statusListCredential: place.list,
});

export type ReadStatusEntry = StatusPlace & { readonly purpose: StatusPurpose };

const INDEX = /^(0|[1-9]\d{0,9})$/;

const readEntry = (entry: Json): ReadStatusEntry | undefined => {
  if (!isObject(entry) || entry.type !== 'BitstringStatusListEntry') return undefined;
  const { statusPurpose: purpose, statusListIndex: index, statusListCredential: list } = entry;
  if (purpose !== 'revocation' && purpose !== 'suspension') return undefined;
  if (typeof list !== 'string' || typeof index !== 'string' || !INDEX.test(index)) return undefined;
  return { purpose, list, index: Number(index) };
};

/**
 * The entries of a credential, at most one per purpose and one for revocation at least;
 * undefined when any of them cannot be understood, because a status nobody read is not a good one.
 */
export const readStatusEntries = (
  credential: JsonObject,
): readonly ReadStatusEntry[] | undefined => {
  const found = listOf(credential.credentialStatus).map(readEntry);
  const entries = found.filter((entry) => entry !== undefined);
  const purposes = new Set(entries.map(({ purpose }) => purpose));
  const isSound =
    found.length === entries.length &&
    purposes.size === entries.length &&
    purposes.has('revocation');
  return isSound ? entries : undefined;
};
