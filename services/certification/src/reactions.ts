import type { Handler } from '@jinbang/messaging/handler';
import { onAppointments } from '@jinbang/messaging/on-appointment';
import { onCompetitionDeclared } from './competition/on-competition-declared.ts';
import { onPublicationConsent } from './consent/on-publication-consent.ts';
import { onEntries } from './entry/on-entry.ts';
import { onEventArranged } from './event/on-event-arranged.ts';
import { onPersonErased } from './person/on-person-erased.ts';
import { onResults } from './result/on-result.ts';

/** What certification hears, by teller. */
export const reactions: Readonly<Record<string, readonly Handler[]>> = {
  registration: [
    onCompetitionDeclared,
    onEventArranged,
    ...onEntries,
    ...onAppointments,
    onPersonErased,
    onPublicationConsent,
  ],
  ranking: onResults,
};
