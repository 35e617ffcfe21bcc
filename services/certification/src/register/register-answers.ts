import type {
  RegisterActAnswer,
  RegisteredRow,
  RegisterMoment,
} from '@jinbang/contracts/http/register';
import { groupCertificateNumber } from '@jinbang/credentials/certificate-number';
import type { Viewer } from '../viewer/viewer.access.ts';
import { isExpired } from './register.rules.ts';
import type { RegisterActRecord } from './register-act.store.ts';
import type { KeptEntry } from './register-entry.store.ts';
import type { FoundRow } from './register-search.store.ts';

/** A certificate as a line of the register. */
export const registeredRowOf = (found: FoundRow, at: Date): RegisteredRow => {
  const { certificate, credentialVersion, name, bodyName, occupation, plan } = found;
  return {
    certificateId: certificate.certificateId,
    number: certificate.number,
    numberText: groupCertificateNumber(certificate.number),
    bodyId: certificate.bodyId,
    bodyName,
    competitionId: certificate.competitionId,
    eventId: certificate.eventId,
    personId: certificate.personId,
    name,
    occupationCode: certificate.occupationCode,
    occupation: (occupation ?? plan?.occupation)?.name ?? null,
    level: certificate.level,
    state: certificate.state,
    isExpired: isExpired(certificate, at),
    credentialVersion,
    issuedAt: certificate.issuedAt.toISOString(),
    validUntil: certificate.validUntil?.toISOString() ?? null,
    version: certificate.version,
  };
};

/** A page of rows, of which one more was read than is shown. */
export const pageOfRows = <Row extends { readonly certificateId: string }>(
  rows: readonly Row[],
  limit: number,
): { items: Row[]; next: string | null } => {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.certificateId ?? null) : null };
};

type Surroundings = {
  readonly bodyName: string | null;
  readonly rowsHash: string | null;
  readonly viewer: Viewer;
  readonly mayAct: boolean;
};

/** An act with how far it is and what whoever asks may do with it now. */
export const actAnswerOf = (
  record: RegisterActRecord,
  { bodyName, rowsHash, viewer, mayAct }: Surroundings,
): RegisterActAnswer => {
  const isWaiting = record.state === 'waiting';
  return {
    actId: record.actId,
    bodyId: record.bodyId,
    bodyName,
    act: record.act,
    cause: record.cause,
    reason: record.reason,
    validUntil: record.validUntil?.toISOString() ?? null,
    state: record.state,
    rows: record.rowCount,
    done: record.doneCount,
    refused: record.refusedCount,
    requestedBy: record.requestedBy,
    requestedAt: record.requestedAt.toISOString(),
    confirmedBy: record.confirmedBy,
    confirmedAt: record.confirmedAt?.toISOString() ?? null,
    withdrawnAt: record.withdrawnAt?.toISOString() ?? null,
    finishedAt: record.finishedAt?.toISOString() ?? null,
    rowsHash: isWaiting ? rowsHash : null,
    may: {
      confirm: isWaiting && mayAct && viewer.personId !== record.requestedBy,
      withdraw: isWaiting && mayAct,
    },
    version: record.version,
  };
};

/** A line of the history, with who asked and who agreed, where people did. */
export const momentOf = ({ entry, act, revocation }: KeptEntry): RegisterMoment => ({
  at: entry.recordedAt.toISOString(),
  what: entry.act,
  cause: entry.cause,
  reason: act?.reason ?? revocation?.reason ?? null,
  actId: entry.actId,
  requestedBy: act?.requestedBy ?? revocation?.requestedBy ?? null,
  confirmedBy: act?.confirmedBy ?? revocation?.confirmedBy ?? null,
  credentialVersion: entry.credentialVersion,
});
