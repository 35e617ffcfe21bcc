import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { forbidden } from '../access-rejection.ts';
import type { CommandDeps } from '../command-deps.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { mayReadAppointments } from './appointment.access.ts';
import type { AppointmentScope, AppointmentView } from './appointment.body.ts';
import { findPlaces, listAppointments, viewOf } from './appointment.store.ts';

/** Who holds, or held, an office given for exactly this scope. */
export const showAppointments =
  ({ db, now }: Pick<CommandDeps, 'db' | 'now'>) =>
  async (
    actorId: string,
    scope: AppointmentScope,
    query: ListQuery,
  ): Promise<Result<Page<AppointmentView>, Rejection>> => {
    const held = await findHeldOffices(db, actorId);
    const [place] = await findPlaces(db, [scope]);
    if (!place || !mayReadAppointments(held, place, now())) return refuse(forbidden);
    const rows = await listAppointments(db, scope, query);
    return accept(pageFrom(rows, query.limit, (row) => row.appointmentId, viewOf));
  };
