import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import { saveHeldOffices } from '@jinbang/messaging/on-appointment';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { orderedIds } from '../ordered-ids.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { findPersonsAnywhere } from '../person/person.store.ts';
import { mayAppoint } from './appointment.access.ts';
import type { AppointmentView, NewAppointment } from './appointment.body.ts';
import { flawOfAppointments, type Place } from './appointment.rules.ts';
import {
  type AppointmentRow,
  findHoldings,
  findPlaces,
  insertAppointments,
  lockAppointments,
  viewOf,
} from './appointment.store.ts';
import { appointmentGiven } from './appointment-told.ts';

const findKnown = async (tx: Transaction, wanted: readonly NewAppointment[], at: Date) => {
  await lockAppointments(tx);
  const personIds = wanted.map(({ personId }) => personId);
  const persons = await findPersonsAnywhere(tx, personIds);
  const organisations = await findOrganisations(
    tx,
    wanted.flatMap(({ organisationId }) => organisationId ?? []),
  );
  return {
    home: new Map(persons.map((row) => [row.personId, row.organisationId])),
    personIds: new Set(persons.map((row) => row.personId)),
    organisationIds: new Set(organisations.map((row) => row.organisationId)),
    held: await findHoldings(tx, personIds, at),
  };
};

const nowhere: Place = { ownerId: null, competitionId: null, eventId: null };

type Giving = Pick<AppointmentRow, 'appointmentId' | 'givenBy' | 'recordedAt'> & {
  /** Where each person comes from. */
  readonly home: ReadonlyMap<string, string | null>;
};

const rowOf = (
  { home, ...giving }: Giving,
  { personId, office, scope, organisationId, from, to }: NewAppointment,
  place: Place = nowhere,
): AppointmentRow => ({
  ...giving,
  ...place,
  personId,
  office,
  scopeKind: scope.kind,
  scopeId: 'id' in scope ? scope.id : null,
  organisationId: organisationId === undefined ? (home.get(personId) ?? null) : organisationId,
  fromAt: from === undefined ? giving.recordedAt : new Date(from),
  toAt: to === null ? null : new Date(to),
  ended: false,
  endedAt: null,
  endedBy: null,
  version: 1,
});

/** Gives offices, all or none; whoever asks must be allowed every one of them. */
export const giveOffices =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    wanted: readonly NewAppointment[],
  ): Promise<Result<{ appointments: AppointmentView[] }, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId, tell }) => {
      const places = await findPlaces(
        tx,
        wanted.map(({ scope }) => scope),
      );
      const isAllowed = wanted.every(({ office }, index) =>
        mayAppoint(held, office, places[index] ?? nowhere, at),
      );
      if (!isAllowed) return refuse(forbidden);
      const known = await findKnown(tx, wanted, at);
      const flaw = flawOfAppointments(wanted, { ...known, places }, at);
      if (flaw) return refuse(flaw);

      const common = { givenBy: actorId, recordedAt: at };
      const ids = orderedIds(deps.newId, wanted.length);
      const rows = wanted.map((one, index) =>
        rowOf(
          { ...common, appointmentId: ids[index] ?? deps.newId(), home: known.home },
          one,
          places[index],
        ),
      );
      const facts = rows.map((row) => appointmentGiven(row, tell));
      await insertAppointments(tx, rows);
      await saveHeldOffices(tx, facts, false);
      await appendFacts(tx, facts);
      return accept({ appointments: rows.map(viewOf) });
    });
