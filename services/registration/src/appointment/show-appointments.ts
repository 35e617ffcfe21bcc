import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { mayReadAppointments } from './appointment.access.ts';
import type { AppointmentScope, AppointmentView } from './appointment.body.ts';
import { findPlaces, listAppointments, viewOf } from './appointment.store.ts';

/** Who holds, or held, an office given for exactly this scope. */
export const showAppointments =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    scope: AppointmentScope,
    query: ListQuery,
  ): Promise<Result<Page<AppointmentView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const [place] = await findPlaces(tx, [scope]);
      if (!place || !mayReadAppointments(held, place, at)) return refuse(forbidden);
      const rows = await listAppointments(tx, scope, query);
      return accept(pageFrom(rows, query.limit, (row) => row.appointmentId, viewOf));
    });
