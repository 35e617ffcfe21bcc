import { onEventAdvanced } from './event/on-event-advanced.ts';
import { onEventCertified } from './event/on-event-ended.ts';
import { onModuleLocked, onModuleUnlocked } from './event/on-module-locked.ts';
import { onReviewAdvanced } from './event/on-review-advanced.ts';
import { onResults } from './qualification/on-result.ts';

/** What registration hears, by teller. Its own appointments it writes itself. */
export const reactions = {
  judging: [onEventAdvanced, onModuleLocked, onModuleUnlocked, onReviewAdvanced],
  ranking: onResults,
  certification: [onEventCertified],
};
