import type { NewId } from '@jinbang/kernel/id';
import { accept, refuse } from '@jinbang/kernel/result';
import { inTenant } from '@jinbang/service-kit/database';
import { findBodyOf, findCertificate } from '../certificate/certificate.store.ts';
import { forbidden, type Outcome, unknown } from '../command.ts';
import { mayTakeCopy } from '../viewer/viewer.access.ts';
import { findViewer } from '../viewer/viewer.store.ts';
import { type RenderDeps, renderCertificates } from './render-certificates.ts';
import { recordTaken } from './taken-paper.store.ts';

export type TakenPaper = {
  readonly kind: 'pdf';
  readonly bytes: Buffer;
  readonly number: string;
  readonly bodyId: string;
  /** The version that was printed. */
  readonly credentialVersion: number;
};

/** A certificate as its paper, for the body's people who hand it over, and for its holder; on record. */
export const takePaper = (deps: RenderDeps & { readonly newId: NewId }) => {
  const render = renderCertificates(deps);
  return async (personId: string, certificateId: string): Outcome<TakenPaper> => {
    const viewer = await findViewer(deps.db, personId, deps.now());
    const bodyId = await findBodyOf(deps.db, certificateId);
    if (bodyId === undefined) return refuse(unknown('certificate.unknown'));
    const row = await inTenant(deps.db, [bodyId], (tx) => findCertificate(tx, certificateId));
    if (!row) return refuse(unknown('certificate.unknown'));
    if (!mayTakeCopy(viewer, row, row.personId)) return refuse(forbidden);
    const certificateIds = [certificateId];
    const rendered = await render({ bodyId, certificateIds, order: 'given' });
    if (!rendered.ok) return rendered;
    const taken = { takenId: deps.newId(), bodyId, takenBy: personId, takenAt: deps.now() };
    await inTenant(deps.db, [bodyId], (tx) => recordTaken(tx, rendered.value, taken));
    const bytes = Buffer.from(rendered.value.bytes);
    // Safe: whatever was printed has its version.
    const credentialVersion = rendered.value.versionOf.get(certificateId) as number;
    return accept({ kind: 'pdf', bytes, number: row.number, bodyId, credentialVersion });
  };
};
