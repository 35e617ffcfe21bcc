import { publicationConsentToldV1 } from '@jinbang/contracts/registration/publication-consent';
import { Fault } from '@jinbang/kernel/fault';
import { on } from '@jinbang/messaging/handler';
import { saveConsents } from './consent.store.ts';

/** From here on a public notice names nobody there, until consent is given again. */
export const onPublicationConsent = on(publicationConsentToldV1, (facts, tx) => {
  const rows = facts.map(({ aggregateId, competitionId, type, data }) => {
    if (competitionId === null) {
      throw new Fault(`${type} names no competition`, { retryable: false });
    }
    return { consentId: aggregateId, competitionId, ...data };
  });
  return saveConsents(tx, rows);
});
