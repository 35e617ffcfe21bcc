import type { Office } from '@jinbang/contracts/office';
import type { Answer } from '../../ui/ask.client.ts';
import { callAll, command, type List, REGISTRATION } from '../call.client.ts';
import type { Appointment, Scope } from '../frame/office.rules.ts';

const PLACES = {
  organisation: 'organisations',
  competition: 'competitions',
  event: 'events',
} as const;

/** Offices given for exactly this place. */
export const fetchAppointments = (scope: Scope): Promise<Answer<List<Appointment>>> =>
  callAll(
    scope.kind === 'platform'
      ? `${REGISTRATION}/platform/appointments`
      : `${REGISTRATION}/${PLACES[scope.kind]}/${scope.id}/appointments`,
  );

export type NewOffice = {
  readonly personId: string;
  readonly office: Office;
  readonly scope: Scope;
  readonly from?: string;
  readonly to: string | null;
};

export const giveOffice = (
  office: NewOffice,
): Promise<Answer<{ readonly appointments: readonly Appointment[] }>> =>
  command(`${REGISTRATION}/appointments`, { method: 'POST', body: { appointments: [office] } });

export const endOffice = ({ appointmentId, version }: Appointment): Promise<Answer<Appointment>> =>
  command(`${REGISTRATION}/appointments/${appointmentId}/end`, { method: 'POST', version });
