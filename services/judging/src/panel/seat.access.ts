import { byOffice } from '@jinbang/service-kit/access-rule';
import { READS_PROGRESS, refuseChief, refuseProgressReader } from '../office.access.ts';

/** Why a judge left is for those who run and watch the day. */
export const READS_SEAT_CHANGES = READS_PROGRESS;
export const refuseSeatReader = refuseProgressReader;
/** The chief judge alone seats somebody else (M09). */
export const refuseSeating = refuseChief;
/** Two people sign in the place of a judge who left, each by their own office. */
export const SIGNS_IN_PLACE = byOffice(['chief-judge', 'supervisor'], 'event');
