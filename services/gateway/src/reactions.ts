import { onAppointments } from '@jinbang/messaging/on-appointment';
import { onContestantEntries } from './contestant/on-entry-told.ts';
import { onPersonErased } from './erased-person/on-person-erased.ts';
import { onPlaces } from './place/on-place-told.ts';

/** What the gateway hears, by teller: who holds which office and where it counts, and who competes. */
export const reactions = {
  registration: [...onAppointments, ...onPlaces, onPersonErased, ...onContestantEntries],
};
