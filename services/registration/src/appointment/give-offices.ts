import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { findOfficialSetting } from '../official/official-setting.store.ts';
import { appointAll } from './appoint-all.ts';
import { mayAppoint } from './appointment.access.ts';
import type { AppointmentView, NewAppointment } from './appointment.body.ts';
import { ON_A_PANEL, type Place } from './appointment.rules.ts';
import { findPlaces, viewOf } from './appointment.store.ts';

const nowhere: Place = { ownerId: null, competitionId: null, eventId: null };

/** Where a competition asks its panels to accept first, their offices are given in no other way. */
const flawOfUninvited = async (
  tx: Transaction,
  wanted: readonly NewAppointment[],
  places: readonly (Place | undefined)[],
): Promise<Rejection | undefined> => {
  const seats = wanted.flatMap(({ office }, index) => {
    const competitionId = places[index]?.competitionId;
    return competitionId && ON_A_PANEL.includes(office) ? [{ competitionId, index }] : [];
  });
  const issues: RejectionIssue[] = [];
  for (const [competitionId, asked] of Map.groupBy(seats, (one) => one.competitionId)) {
    if (!(await findOfficialSetting(tx, competitionId)).byInvitation) continue;
    issues.push(
      ...asked.map(({ index }) => ({
        at: `appointments.${index}.office`,
        code: 'appointment.invitation-needed',
      })),
    );
  }
  return issues.length === 0
    ? undefined
    : { kind: 'invalid', code: 'appointment.list-refused', issues };
};

/** Gives offices, all or none; whoever asks must be allowed every one of them. */
export const giveOffices =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    wanted: readonly NewAppointment[],
  ): Promise<Result<{ appointments: AppointmentView[] }, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, held, at, actorId } = work;
      const places = await findPlaces(
        tx,
        wanted.map(({ scope }) => scope),
      );
      const isAllowed = wanted.every(({ office }, index) =>
        mayAppoint(held, office, places[index] ?? nowhere, at),
      );
      if (!isAllowed) return refuse(forbidden);
      const uninvited = await flawOfUninvited(tx, wanted, places);
      if (uninvited) return refuse(uninvited);
      const given = await appointAll(deps, work, { wanted, places, givenBy: actorId });
      return given.ok ? accept({ appointments: given.value.map(viewOf) }) : given;
    });
