import type { FactOf } from '@jinbang/contracts/fact';
import { publicationConsentToldV1 } from '@jinbang/contracts/registration/publication-consent';
import type { Telling } from '../telling.ts';
import type { ConsentRow } from './consent.store.ts';

type Told = Pick<
  ConsentRow,
  'consentId' | 'competitionId' | 'personId' | 'purpose' | 'endReason' | 'version'
>;

/** What is told of these consents: where publication stands, by ids alone; other purposes stay here. */
export const publicationTold = (
  rows: readonly Told[],
  telling: Telling,
): readonly FactOf<typeof publicationConsentToldV1>[] =>
  rows
    .filter(({ purpose }) => purpose === 'publication')
    .map(({ consentId, competitionId, personId, endReason, version }) => ({
      ...telling.envelope(consentId, version),
      type: publicationConsentToldV1.type,
      version: publicationConsentToldV1.version,
      competitionId,
      eventId: null,
      data: { personId, state: endReason ?? 'standing' },
    }));
