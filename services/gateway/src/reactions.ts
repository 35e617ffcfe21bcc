import { onAppointments } from '@jinbang/messaging/on-appointment';
import { onPlaces } from './place/on-place-told.ts';

/** What the gateway hears, by teller: who holds which office, and where that office counts. */
export const reactions = { registration: [...onAppointments, ...onPlaces] };
