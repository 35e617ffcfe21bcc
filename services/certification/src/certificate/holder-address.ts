import { confirmsIdentity } from '@jinbang/credentials/holder-code';
import { writeHolderFragment } from '@jinbang/credentials/holder-fragment';
import type { JsonObject } from '@jinbang/credentials/json';
import { writePocketCertificate } from '@jinbang/credentials/pocket-certificate';
import type { Transaction } from '@jinbang/service-kit/database';
import type { OpenSigner } from '../key/signers.ts';
import { findActiveKey } from '../key/signing-key.store.ts';
import { findListNumber } from '../status/status-list.store.ts';
import type { Certificate } from './certificate.store.ts';
import { certificateZones } from './certificate-zone.ts';
import { remembered } from './draft-certificates.ts';
import { pocketWords } from './pocket-words.rules.ts';

export type AddressMeans = { readonly origin: string; readonly openSigner: OpenSigner };

export type Addressed = {
  readonly certificate: Certificate;
  readonly credential: JsonObject;
  readonly holderCode: string;
  /** As it is known now; undefined once it was erased. */
  readonly name: string | undefined;
};

/**
 * The address in the code on a holder's copy: behind `#`, which is sent to nobody, the secret code
 * and the certificate's own few words, signed, so that a scanner reads it without a network.
 */
export const holderAddresses = (tx: Transaction, { origin, openSigner }: AddressMeans) => {
  const keyOf = remembered((bodyId) => findActiveKey(tx, bodyId));
  const zoneOf = certificateZones(tx);
  const numberOf = remembered((listId) => findListNumber(tx, listId));
  const pocketOf = async ({ certificate, credential, holderCode, name }: Addressed) => {
    // A name that was mended since is not what was signed.
    const isSigned =
      name !== undefined && (await confirmsIdentity(credential, 'name', name, holderCode));
    const key = isSigned ? await keyOf(certificate.bodyId) : undefined;
    if (!key || name === undefined) return null;
    const list = await numberOf(certificate.listId);
    const zone = await zoneOf(certificate);
    const words = pocketWords(certificate, { credential, name, list, zone });
    return words ? writePocketCertificate(words, await openSigner(key)) : null;
  };
  return async (addressed: Addressed): Promise<string> => {
    const { certificate, holderCode } = addressed;
    const fragment = writeHolderFragment({ holderCode, pocket: await pocketOf(addressed) });
    return `${origin}/v/${certificate.number}#${fragment}`;
  };
};
