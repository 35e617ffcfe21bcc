import type { Transaction } from '@jinbang/service-kit/database';
import { findAssessment } from '../assessment/assessment.store.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { HOME_ZONE } from '../zone.ts';
import type { Certificate } from './certificate.store.ts';
import { remembered } from './draft-certificates.ts';

/**
 * In which zone the days of a certificate are told: where its contest or its batch was held, as the year
 * in its number is. Call inside a transaction that sees the rows of its body.
 */
export const certificateZones = (tx: Transaction) => {
  const ofContest = remembered(async (id) => (await findCompetition(tx, id))?.zone);
  const ofBatch = remembered(async (id) => (await findAssessment(tx, id))?.plan.zone);
  return async ({
    source,
    competitionId,
    eventId,
  }: Pick<Certificate, 'source' | 'competitionId' | 'eventId'>): Promise<string> =>
    (source === 'assessment' ? await ofBatch(eventId) : await ofContest(competitionId)) ??
    HOME_ZONE;
};
