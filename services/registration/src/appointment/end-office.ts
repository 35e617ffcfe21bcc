import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import { saveHeldOffices } from '@jinbang/messaging/on-appointment';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { mayAppoint } from './appointment.access.ts';
import type { AppointmentView } from './appointment.body.ts';
import { unknownAppointment } from './appointment.rules.ts';
import { findAppointmentToChange, saveEnd, viewOf } from './appointment.store.ts';
import { appointmentEnded } from './appointment-told.ts';

/** Ends an office now; what its holder did before stays as it was. */
export const endOffice =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    appointmentId: string,
    basedOn: number,
  ): Promise<Result<AppointmentView, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId, tell }) => {
      const row = await findAppointmentToChange(tx, appointmentId);
      if (!row) return refuse(unknownAppointment);
      if (!mayAppoint(held, row.office, row, at)) return refuse(forbidden);
      const stale = flawOfVersion('appointment.changed', basedOn, row);
      if (stale) return refuse(stale);
      if (row.ended) return refuse({ kind: 'conflict', code: 'appointment.already-ended' });

      const end = { ended: true, endedAt: at, endedBy: actorId };
      const ended = { ...row, ...end, version: row.version + 1 };
      const fact = appointmentEnded(ended, tell);
      await saveEnd(tx, ended);
      await saveHeldOffices(tx, [fact], true);
      await appendFacts(tx, [fact]);
      return accept(viewOf(ended));
    });
