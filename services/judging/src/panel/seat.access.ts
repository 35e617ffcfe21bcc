import { byOffice } from '@jinbang/service-kit/access-rule';
import {
  PREPARES,
  READS_PROGRESS,
  refuseChief,
  refuseProgressReader,
  refuseUnless,
} from '../office.access.ts';

/** Who may be seated: for whoever seats, and for the auditor. */
export const READS_JUDGES = byOffice([...PREPARES.offices, 'auditor'], 'event');
export const refuseJudgeReader = refuseUnless(READS_JUDGES);
/** Why a judge left is for those who run and watch the day. */
export const READS_SEAT_CHANGES = READS_PROGRESS;
export const refuseSeatReader = refuseProgressReader;
/** The chief judge alone seats somebody else (M09). */
export const refuseSeating = refuseChief;
/** Two people sign in the place of a judge who left, each by their own office. */
export const SIGNS_IN_PLACE = byOffice(['chief-judge', 'supervisor'], 'event');
