import type { JsonObject } from '@jinbang/credentials/json';
import { Fault } from '@jinbang/kernel/fault';
import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type Holder, readHolder } from '../certificate/certificate.rules.ts';
import {
  addCredential,
  type Certificate,
  type Credential,
  findCredential,
} from '../certificate/certificate.store.ts';
import { holderCodePlace } from '../certificate/make-certificates.ts';
import type { Sign } from '../key/signers.ts';
import { findActiveKey } from '../key/signing-key.store.ts';
import { openText, sealText, type Vault } from '../key/vault.ts';
import { openIdentity } from '../person/fetch-names.ts';
import { findNames } from '../person/person.store.ts';
import { drawStatusIndexes } from '../status/draw-status-indexes.ts';
import { bumpLists } from '../status/status-list.store.ts';
import { moveCertificates } from './move-certificates.store.ts';
import { makeVersion, namesAlready } from './new-version.ts';
import { addSuperseded } from './register-entry.store.ts';

export type VersionMeans = {
  readonly sign: Sign;
  readonly vault: Vault;
  readonly origin: string;
  readonly newId: NewId;
};

/** Who the holder is by now, as registration says; refused where nothing changed. */
const holderNow = async (
  tx: Transaction,
  { certificate, credential }: { certificate: Certificate; credential: Credential },
  vault: Vault,
): Promise<Result<Holder, Rejection>> => {
  const { bodyId, personId, certificateId, sealedHolderCode } = certificate;
  if (sealedHolderCode === null) {
    return refuse({ kind: 'gone', code: 'certificate.holder-erased' });
  }
  const name = (await findNames(tx, bodyId, [personId])).get(personId);
  const holder = readHolder(name?.name, name ? openIdentity(vault, name) : null);
  if (!holder.ok) return holder;
  const code = openText(vault, sealedHolderCode, holderCodePlace(certificateId));
  // Safe: we signed this text.
  const signed = JSON.parse(credential.body) as JsonObject;
  return (await namesAlready(signed, holder.value, code))
    ? refuse({ kind: 'conflict', code: 'certificate.nothing-to-correct' })
    : holder;
};

export type Supersede = {
  readonly certificate: Certificate;
  readonly act: 'correct' | 'renew';
  readonly cause: string;
  readonly validUntil: Date | null;
};

/**
 * Puts another version of a credential in the place of the one that stands, under the same number: a
 * place of its own in the status list, and the old one's bit set for ever, together.
 */
export const supersedeCertificate = async (
  tx: Transaction,
  { certificate, act, cause, validUntil }: Supersede,
  { sign, vault, origin, newId }: VersionMeans,
  at: Date,
): Promise<Result<Certificate, Rejection>> => {
  const { certificateId, bodyId } = certificate;
  const credential = await findCredential(tx, certificateId);
  const key = await findActiveKey(tx, bodyId);
  if (!credential || !key) return refuse({ kind: 'conflict', code: 'issuer.unknown' });
  const holder =
    act === 'correct' ? await holderNow(tx, { certificate, credential }, vault) : accept(undefined);
  if (!holder.ok) return holder;
  const drawing = { bodyId, certificateIds: [certificateId], origin, newId, at };
  const [place] = await drawStatusIndexes(tx, drawing);
  if (!place) throw new Fault('No place in a status list was drawn.', { retryable: true });
  const made = await makeVersion(
    {
      body: credential.body,
      place: { list: place.list, index: place.index },
      key,
      ...(holder.value === undefined ? {} : { holder: holder.value }),
      ...(validUntil === null ? {} : { validUntil }),
    },
    { sign, newId, at },
  );
  await addSuperseded(tx, {
    certificateId,
    credentialVersion: credential.credentialVersion,
    bodyId,
    credentialId: credential.credentialId,
    listId: certificate.listId,
    statusIndex: certificate.statusIndex,
    cause,
    supersededAt: at,
  });
  await addCredential(tx, {
    certificateId,
    credentialVersion: credential.credentialVersion + 1,
    bodyId,
    credentialId: made.credentialId,
    keyName: key.keyName,
    // The day it was first issued stays: the certificate is the same, its words are mended.
    validFrom: credential.validFrom,
    body: made.body,
  });
  const [moved] = await moveCertificates(tx, [certificateId], {
    listId: place.listId,
    statusIndex: place.index,
    ...(validUntil === null ? {} : { validUntil }),
    ...(made.holderCode === null
      ? {}
      : { sealedHolderCode: sealText(vault, made.holderCode, holderCodePlace(certificateId)) }),
  });
  await bumpLists(tx, [certificate.listId]);
  if (!moved) throw new Fault('A certificate is gone.', { retryable: true });
  return accept(moved);
};
