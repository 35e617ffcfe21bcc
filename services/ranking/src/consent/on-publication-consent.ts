import { publicationConsentToldV1 } from '@jinbang/contracts/registration/publication-consent';
import { Fault } from '@jinbang/kernel/fault';
import { on } from '@jinbang/messaging/handler';
import type { Touched } from '../book/touched.ts';
import { saveConsents } from './consent.store.ts';

/** From here on the public reads a code where consent was taken back, until it is given again. */
export const onPublicationConsent = (touched: Touched) =>
  on(publicationConsentToldV1, async (facts, tx) => {
    const rows = facts.map(({ aggregateId, competitionId, type, data }) => {
      if (competitionId === null) {
        throw new Fault(`${type} names no competition`, { retryable: false });
      }
      return { consentId: aggregateId, competitionId, ...data };
    });
    await saveConsents(tx, rows);
    const competitionIds = [...new Set(rows.map(({ competitionId }) => competitionId))];
    await touched.note(tx, { kind: 'consents', competitionIds });
  });
