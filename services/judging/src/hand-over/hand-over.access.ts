import { byOffice } from '@jinbang/service-kit/access-rule';
import { refuseUnless } from '../office.access.ts';

/** Whoever holds the contest says that it goes on elsewhere. */
export const HANDS_OVER = byOffice(['organiser'], 'competition');
export const refuseGiver = refuseUnless(HANDS_OVER);
