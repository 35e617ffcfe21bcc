import { type Database, inTenant, type Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { type Assessment, findAssessment } from '../assessment/assessment.store.ts';
import {
  type Certificate,
  type Credential,
  findCertificate,
  findCredential,
  findNumber,
} from '../certificate/certificate.store.ts';
import { type Competition, findCompetition } from '../competition/competition.store.ts';
import { type ContestEvent, findEvent } from '../event/event.store.ts';
import { findIssuer, type Issuer } from '../issuer/issuer.store.ts';
import { findNames, type PersonName } from '../person/person.store.ts';
import { findSupersededIds } from '../register/register-entry.store.ts';
import { findUploadState, type UploadState } from '../upload/upload-state.store.ts';

/** A certificate of our register with what stands around it. */
export type Registered = {
  readonly certificate: Certificate;
  readonly credential: Credential;
  readonly issuer: Issuer | undefined;
  readonly competition: Competition | undefined;
  readonly event: ContestEvent | undefined;
  readonly name: PersonName | undefined;
  /** The batch, where it rests on an assessment and no contest (S22). */
  readonly assessment: Assessment | undefined;
  /** What a national register was told of it; null where nothing is known here (S11). */
  readonly upload: UploadState | null;
  /** Credentials of this number another version took the place of (更正, a renewal). */
  readonly supersededIds: readonly string[];
  /** A final result is known and not yet decided, or to be decided again: what follows is open. */
  readonly isUnderReview: boolean;
};

const hasOpenResult = async (
  tx: Transaction,
  { eventId, confirmedResultVersion }: Certificate,
): Promise<boolean> => {
  const [row] = await tx.execute<{ open: boolean }>(sql`
    select exists (
      select from final_result
      where event_id = ${eventId}
        and (result_version > ${confirmedResultVersion}
          or (result_version = ${confirmedResultVersion} and decided_at is null))
      union all
      select from assessment_result
      where batch_id = ${eventId} and result_version > ${confirmedResultVersion}
    ) as open`);
  return row?.open === true;
};

/** Looks a number up in the register, in whichever body's part of it. */
export const findRegistered = async (
  db: Database,
  number: string,
): Promise<Registered | undefined> => {
  const place = await findNumber(db, number);
  if (!place) return undefined;
  return inTenant(db, [place.bodyId], async (tx) => {
    const certificate = await findCertificate(tx, place.certificateId);
    const credential = await findCredential(tx, place.certificateId);
    if (!certificate || !credential) return undefined;
    const { bodyId, competitionId, eventId, personId, state } = certificate;
    return {
      certificate,
      credential,
      issuer: await findIssuer(tx, bodyId),
      competition: await findCompetition(tx, competitionId),
      event: await findEvent(tx, eventId),
      name: (await findNames(tx, bodyId, [personId])).get(personId),
      assessment:
        certificate.source === 'assessment' ? await findAssessment(tx, eventId) : undefined,
      upload: await findUploadState(tx, certificate.certificateId),
      supersededIds: await findSupersededIds(tx, certificate.certificateId),
      isUnderReview: state !== 'revoked' && (await hasOpenResult(tx, certificate)),
    };
  });
};
