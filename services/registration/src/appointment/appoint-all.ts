import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import { saveHeldOffices } from '@jinbang/messaging/on-appointment';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandDeps, Work } from '../command-deps.ts';
import { orderedIds } from '../ordered-ids.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { findPersonsAnywhere } from '../person/person.store.ts';
import { flawOfSeats } from '../recusal/check-seats.ts';
import type { NewAppointment } from './appointment.body.ts';
import { flawOfAppointments, type Place } from './appointment.rules.ts';
import {
  type AppointmentRow,
  findHoldings,
  insertAppointments,
  lockAppointments,
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

type Wanted = {
  readonly wanted: readonly NewAppointment[];
  /** Where each is to count, in the same order. */
  readonly places: readonly (Place | undefined)[];
  readonly givenBy: string;
};

/** Gives offices, all or none, whether asked for or accepted; who may was decided before. */
export const appointAll = async (
  { newId }: Pick<CommandDeps, 'newId'>,
  { tx, at, tell }: Work,
  { wanted, places, givenBy }: Wanted,
): Promise<Result<readonly AppointmentRow[], Rejection>> => {
  const known = await findKnown(tx, wanted, at);
  const flaw =
    flawOfAppointments(wanted, { ...known, places }, at) ??
    (await flawOfSeats(
      tx,
      wanted.map((one, index) => ({
        ...one,
        place: places[index] ?? nowhere,
        at: `appointments.${index}.office`,
      })),
    ));
  if (flaw) return refuse(flaw);
  const common = { givenBy, recordedAt: at, home: known.home };
  const ids = orderedIds(newId, wanted.length);
  const rows = wanted.map((one, index) =>
    rowOf({ ...common, appointmentId: ids[index] ?? newId() }, one, places[index]),
  );
  const facts = rows.map((row) => appointmentGiven(row, tell));
  await insertAppointments(tx, rows);
  await saveHeldOffices(tx, facts, false);
  await appendFacts(tx, facts);
  return accept(rows);
};
