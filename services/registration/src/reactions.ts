import { onEventAdvanced } from './event/on-event-advanced.ts';
import { onEventCertified, onResultFinalised } from './event/on-event-ended.ts';
import { onModuleLocked } from './event/on-module-locked.ts';

/** What registration hears, by teller. Its own appointments it writes itself. */
export const reactions = {
  judging: [onEventAdvanced, onModuleLocked],
  ranking: [onResultFinalised],
  certification: [onEventCertified],
};
