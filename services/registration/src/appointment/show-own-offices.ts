import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import type { HeldOffice } from '@jinbang/service-kit/held-office';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import type { AppointmentView, OwnOffices } from './appointment.body.ts';

const scopeOf = ({ scopeKind, scopeId }: HeldOffice): AppointmentView['scope'] | undefined => {
  if (scopeKind === 'platform') return { kind: 'platform' };
  // Seats on a panel are judging's and no office of their own.
  return scopeKind === 'panel' || scopeId === null ? undefined : { kind: scopeKind, id: scopeId };
};

const viewOf = (one: HeldOffice): readonly AppointmentView[] => {
  const scope = scopeOf(one);
  if (!scope) return [];
  const { appointmentId, personId, office, organisationId, fromAt, toAt, ended, version } = one;
  const times = { from: fromAt.toISOString(), to: toAt?.toISOString() ?? null };
  // Ended ones are not among them, so nobody ended these.
  const end = { ended, endedAt: null, endedBy: null };
  return [{ appointmentId, personId, office, scope, organisationId, ...times, ...end, version }];
};

/** The offices somebody holds that were not ended, in force or to come. */
export const showOwnOffices =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string): Promise<Result<OwnOffices, Rejection>> =>
    lookUp(deps, actorId, async ({ held }) => accept({ items: held.flatMap(viewOf) }));
