import { byOffice } from '@jinbang/service-kit/access-rule';
import { refuseUnlessThen } from '../act/act.access.ts';
import { RECORDS_INCIDENTS } from '../incident/incident.access.ts';
import { refuseUnless } from '../office.access.ts';

/** Whoever writes down incidents looks at the station, too, and lets its number sign. */
export const refuseFloorWriter = refuseUnlessThen(RECORDS_INCIDENTS);

/** What a tablet in the hall keeps: for those who work there, and for who looks it through later. */
export const WORKS_ON_FLOOR = byOffice([...RECORDS_INCIDENTS.offices, 'auditor'], 'event');
export const refuseFloorReader = refuseUnless(WORKS_ON_FLOOR);

export const SETS_FLOOR_RULE = byOffice(['organiser', 'chief-judge'], 'event');
export const refuseRuleSetter = refuseUnless(SETS_FLOOR_RULE);

export const READS_FLOOR_RULE = byOffice(
  ['organiser', 'chief-judge', 'floor-judge', 'technical-support', 'supervisor', 'auditor'],
  'event',
);
export const refuseRuleReader = refuseUnless(READS_FLOOR_RULE);

/** Somebody's hand: for those who decide what it stands under. */
export const SEES_DRAWINGS = byOffice(['chief-judge', 'supervisor', 'arbitration'], 'event', {
  secret: true,
});
export const refuseDrawingReader = refuseUnless(SEES_DRAWINGS);
