import {
  certificateIssuedV1,
  certificateReinstatedV1,
  certificateRevokedV1,
  certificateSupersededV1,
  certificateSuspendedV1,
} from '@jinbang/contracts/certification/decision';
import type { FactOf } from '@jinbang/contracts/fact';
import type { NewId } from '@jinbang/kernel/id';
import { contestOf, sourceOf } from '../decision/decision.facts.ts';
import type { certificateTable } from '../tables.ts';
import type { RevocationCause } from '../terms.ts';

type Certificate = typeof certificateTable.$inferInsert;
export type FactCause = { readonly newId: NewId; readonly now: Date; readonly causedBy: string };

const envelope = (certificate: Certificate, { newId, now, causedBy }: FactCause) => ({
  factId: newId(),
  occurredAt: now.toISOString(),
  ...contestOf(certificate),
  aggregateId: certificate.certificateId,
  aggregateVersion: certificate.version,
  causedBy,
  traceparent: null,
});

/** Never the number, which leads to a name, nor the holder's code. */
const dataOf = ({
  decisionId,
  entryId,
  personId,
  occupationCode,
  level,
  resultVersion,
  ...certificate
}: Certificate) => ({
  decisionId,
  entryId,
  personId,
  occupationCode,
  level,
  resultVersion,
  ...sourceOf(certificate),
});

export const certificateIssued = (
  certificate: Certificate,
  cause: FactCause,
): FactOf<typeof certificateIssuedV1> => ({
  ...envelope(certificate, cause),
  type: certificateIssuedV1.type,
  version: certificateIssuedV1.version,
  data: dataOf(certificate),
});

export const certificateRevoked = (
  certificate: Certificate,
  why: RevocationCause,
  cause: FactCause,
): FactOf<typeof certificateRevokedV1> => ({
  ...envelope(certificate, cause),
  type: certificateRevokedV1.type,
  version: certificateRevokedV1.version,
  data: { ...dataOf(certificate), cause: why },
});

type CauseOf<Fact extends { readonly data: { readonly cause: string } }> = Fact['data']['cause'];
type Suspended = FactOf<typeof certificateSuspendedV1>;
type Superseded = FactOf<typeof certificateSupersededV1>;

export const certificateSuspended = (
  certificate: Certificate,
  why: CauseOf<Suspended>,
  cause: FactCause,
): Suspended => ({
  ...envelope(certificate, cause),
  type: certificateSuspendedV1.type,
  version: certificateSuspendedV1.version,
  data: { ...dataOf(certificate), cause: why },
});

export const certificateReinstated = (
  certificate: Certificate,
  cause: FactCause,
): FactOf<typeof certificateReinstatedV1> => ({
  ...envelope(certificate, cause),
  type: certificateReinstatedV1.type,
  version: certificateReinstatedV1.version,
  data: { ...dataOf(certificate), cause: 'cleared' },
});

export const certificateSuperseded = (
  certificate: Certificate,
  { why, credentialVersion }: { why: CauseOf<Superseded>; credentialVersion: number },
  cause: FactCause,
): Superseded => ({
  ...envelope(certificate, cause),
  type: certificateSupersededV1.type,
  version: certificateSupersededV1.version,
  data: { ...dataOf(certificate), cause: why, credentialVersion },
});
