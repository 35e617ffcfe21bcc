import { createHash } from 'node:crypto';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { findCertificate, findCredential } from '../certificate/certificate.store.ts';
import {
  type CommandDeps,
  carryOutOnce,
  forbidden,
  lookUp,
  type Outcome,
  unknown,
} from '../command.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { printable } from './level-facts.rules.ts';
import type { RenderDeps } from './render-certificates.ts';
import type { SealerOf } from './sealer.ts';
import { takePaper } from './take-paper.ts';
import { addSealed, findSealed } from './taken-paper.store.ts';

export type SealDeps = RenderDeps & CommandDeps & { readonly sealerOf: SealerOf };

export type Sealed = {
  readonly certificateId: string;
  readonly kind: 'pdf' | 'ofd';
  readonly sha256: string;
  readonly unsealedSha256: string;
};

const notSet: Rejection = { kind: 'conflict', code: 'certificate-seal.not-set' };
const moved: Rejection = { kind: 'conflict', code: 'certificate-seal.version-moved' };
const serviceFailed: Rejection = { kind: 'conflict', code: 'certificate-seal.service-failed' };

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const placeOf = (sealedId: string): string => `sealed-paper/${sealedId}`;

/** Sends the paper to the body's seal service and keeps what comes back, as it came, by its hash. */
export const sealPaper = (deps: SealDeps) => {
  const take = takePaper(deps);
  return async (frame: CommandFrame, certificateId: string): Outcome<Sealed> => {
    // The service takes its time: no transaction waits for it, and nothing is kept of a failure.
    const may = await lookUp(deps, frame.actorId, async ({ tx, viewer }) => {
      const row = await findCertificate(tx, certificateId);
      if (!row) return refuse(unknown('certificate.unknown'));
      return mayHandle(viewer, row) ? accept({ row }) : refuse(forbidden);
    });
    if (!may.ok) return may;
    const seal = deps.sealerOf(may.value.row.bodyId);
    if (!seal) return refuse(notSet);
    const paper = await take(frame.actorId, certificateId);
    if (!paper.ok) return paper;
    const file = await seal(paper.value.bytes).catch(() => undefined);
    if (!file) return refuse(serviceFailed);
    return carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      const row = await findCertificate(tx, certificateId, { lock: true });
      const credential = await findCredential(tx, certificateId);
      if (!row || !credential) return refuse(unknown('certificate.unknown'));
      const stands = printable(row.state);
      if (!stands.ok) return stands;
      // Corrected while the service sealed: what came back says what no longer stands.
      const { credentialVersion } = paper.value;
      if (credential.credentialVersion !== credentialVersion) return refuse(moved);
      const sealedId = deps.newId();
      const kept = {
        ...{ certificateId, kind: file.kind, sha256: sha256Of(file.bytes) },
        unsealedSha256: sha256Of(paper.value.bytes),
      };
      await addSealed(tx, {
        ...{ ...kept, sealedId, bodyId: row.bodyId, sealedBy: viewer.personId, sealedAt: at },
        credentialVersion,
        content: Buffer.from(deps.vault.seal(file.bytes, placeOf(sealedId))),
      });
      return accept(kept);
    });
  };
};

export type SealedOut = {
  readonly kind: 'pdf' | 'ofd';
  readonly bytes: Buffer;
  readonly number: string;
};

/** The sealed file of a certificate that stands, exactly as it was received. */
export const readSealedPaper =
  (deps: Pick<SealDeps, 'db' | 'now' | 'vault'>) =>
  (personId: string, certificateId: string): Outcome<SealedOut> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const row = await findCertificate(tx, certificateId);
      if (!row) return refuse(unknown('certificate.unknown'));
      if (!mayHandle(viewer, row)) return refuse(forbidden);
      const stands = printable(row.state);
      if (!stands.ok) return stands;
      const version = (await findCredential(tx, certificateId))?.credentialVersion ?? 0;
      const found = await findSealed(tx, certificateId, version);
      if (!found) return refuse(unknown('certificate-seal.unknown'));
      const bytes = Buffer.from(deps.vault.open(found.content.toString(), placeOf(found.sealedId)));
      return accept({ kind: found.kind, bytes, number: row.number });
    });
