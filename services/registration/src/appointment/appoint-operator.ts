import { appendFacts } from '@jinbang/messaging/append';
import { saveHeldOffices } from '@jinbang/messaging/on-appointment';
import { inEveryTenant } from '@jinbang/service-kit/database';
import type { CommandDeps } from '../command-deps.ts';
import { tellingBecause } from '../telling.ts';
import {
  type AppointmentRow,
  insertAppointments,
  lockAppointments,
  wasOperator,
} from './appointment.store.ts';
import { appointmentGiven } from './appointment-told.ts';

/**
 * Makes the person named in the settings platform operator, once in the life of a database: an
 * office that was ended later is not given again by a restart.
 */
export const appointOperator = async (
  { db, now, newId, wake }: CommandDeps,
  personId: string,
): Promise<void> => {
  // An operator's office belongs to no organisation.
  await inEveryTenant(db, async (tx) => {
    await lockAppointments(tx);
    if (await wasOperator(tx, personId)) return;
    const at = now();
    const row: AppointmentRow = {
      appointmentId: newId(),
      ownerId: null,
      competitionId: null,
      eventId: null,
      personId,
      office: 'platform-operator',
      scopeKind: 'platform',
      scopeId: null,
      organisationId: null,
      fromAt: at,
      toAt: null,
      ended: false,
      endedAt: null,
      endedBy: null,
      givenBy: 'settings',
      version: 1,
      recordedAt: at,
    };
    const fact = appointmentGiven(row, tellingBecause(newId, at, 'settings'));
    await insertAppointments(tx, [row]);
    await saveHeldOffices(tx, [fact], false);
    await appendFacts(tx, [fact]);
  });
  wake();
};
