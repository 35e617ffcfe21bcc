import { groupCertificateNumber } from '@jinbang/credentials/certificate-number';
import { readJsonObject } from '@jinbang/credentials/json';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, refuse } from '@jinbang/kernel/result';
import { inTenant } from '@jinbang/service-kit/database';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { placeOf } from '../decision/read-decisions.ts';
import type { OpenSigner } from '../key/signers.ts';
import { openText, type Vault } from '../key/vault.ts';
import { findNames } from '../person/person.store.ts';
import { mayRead, mayTakeCopy } from '../viewer/viewer.access.ts';
import { findViewer } from '../viewer/viewer.store.ts';
import type { CertificateAnswer, CertificateQuery } from './certificate.body.ts';
import {
  type Certificate,
  findBodyOf,
  findCertificate,
  findCredential,
  listCertificates,
} from './certificate.store.ts';
import { holderAddresses } from './holder-address.ts';
import { holderCodePlace } from './make-certificates.ts';

type Read = Pick<CommandDeps, 'db' | 'now'> & { readonly origin: string; readonly vault: Vault };

const verifyUrl = (origin: string, number: string): string => `${origin}/v/${number}`;

const answerOf = (certificate: Certificate, name: string | null, origin: string) => ({
  certificateId: certificate.certificateId,
  number: certificate.number,
  numberText: groupCertificateNumber(certificate.number),
  decisionId: certificate.decisionId,
  competitionId: certificate.competitionId,
  eventId: certificate.eventId,
  entryId: certificate.entryId,
  personId: certificate.personId,
  name,
  occupationCode: certificate.occupationCode,
  level: certificate.level,
  state: certificate.state,
  revocationCause: certificate.revocationCause,
  resultVersion: certificate.resultVersion,
  issuedAt: certificate.issuedAt.toISOString(),
  revokedAt: certificate.revokedAt?.toISOString() ?? null,
  verifyUrl: verifyUrl(origin, certificate.number),
  version: certificate.version,
});

export type CertificatePage = {
  readonly items: readonly CertificateAnswer[];
  readonly next: string | null;
};

export const readCertificates =
  (deps: Read) =>
  (personId: string, query: CertificateQuery): Outcome<CertificatePage> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const place = await placeOf(tx, query);
      if (!place?.bodyId) return refuse(unknown('event.unknown'));
      if (!mayRead(viewer, place)) return refuse(forbidden);
      const rows = await listCertificates(tx, query);
      const page = rows.slice(0, query.limit);
      const people = page.map((row) => row.personId);
      const names = people.length > 0 ? await findNames(tx, place.bodyId, people) : new Map();
      const next = rows.length > page.length ? (page.at(-1)?.certificateId ?? null) : null;
      const items = page.map((row) =>
        answerOf(row, names.get(row.personId)?.name ?? null, deps.origin),
      );
      return accept({ items, next });
    });

export const readCertificate =
  (deps: Read) =>
  (personId: string, certificateId: string): Outcome<CertificateAnswer> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const row = await findCertificate(tx, certificateId);
      if (!row) return refuse(unknown('certificate.unknown'));
      if (!mayRead(viewer, row)) return refuse(forbidden);
      const names = await findNames(tx, row.bodyId, [row.personId]);
      return accept(answerOf(row, names.get(row.personId)?.name ?? null, deps.origin));
    });

export const readCredential =
  (deps: Read) =>
  (personId: string, certificateId: string): Outcome<{ text: string }> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const row = await findCertificate(tx, certificateId);
      if (!row) return refuse(unknown('certificate.unknown'));
      if (!mayRead(viewer, row)) return refuse(forbidden);
      const credential = await findCredential(tx, certificateId);
      return credential
        ? accept({ text: credential.body })
        : refuse(unknown('certificate.unknown'));
    });

const holderErased: Rejection = { kind: 'gone', code: 'certificate.holder-erased' };

export type HolderCopy = {
  readonly number: string;
  readonly holderCode: string;
  /** As it is typed, with the secret code. */
  readonly verifyUrl: string;
  /** As it is scanned: with the code and the certificate's own signed words. */
  readonly qrUrl: string;
  readonly credential: string;
};

export type CopyDeps = Read & { readonly openSigner: OpenSigner };

/** The holder's copy with its secret code: for the body's people who hand it over, and the holder. */
export const readHolderCopy =
  (deps: CopyDeps) =>
  async (personId: string, certificateId: string): Outcome<HolderCopy> => {
    const { db, now, vault, origin } = deps;
    const viewer = await findViewer(db, personId, now());
    const bodyId = await findBodyOf(db, certificateId);
    if (!bodyId) return refuse(unknown('certificate.unknown'));
    return inTenant(db, [bodyId], async (tx) => {
      const row = await findCertificate(tx, certificateId);
      const credential = await findCredential(tx, certificateId);
      if (!row || !credential) return refuse(unknown('certificate.unknown'));
      if (!mayTakeCopy(viewer, row, row.personId)) return refuse(forbidden);
      if (row.sealedHolderCode === null) return refuse(holderErased);
      const holderCode = openText(vault, row.sealedHolderCode, holderCodePlace(certificateId));
      const read = readJsonObject(credential.body);
      const names = await findNames(tx, bodyId, [row.personId]);
      const name = names.get(row.personId)?.name;
      const qrUrl = await holderAddresses(
        tx,
        deps,
      )({ certificate: row, credential: read.ok ? read.value : {}, holderCode, name });
      return accept({
        number: row.number,
        holderCode,
        qrUrl,
        verifyUrl: `${verifyUrl(origin, row.number)}#${holderCode}`,
        credential: credential.body,
      });
    });
  };
