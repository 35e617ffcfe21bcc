import type { FactOf } from '@jinbang/contracts/fact';
import {
  appointmentEndedV1,
  appointmentGivenV1,
} from '@jinbang/contracts/registration/appointment';
import type { Transaction } from '@jinbang/service-kit/database';
import { heldOfficeTable } from '@jinbang/service-kit/held-office';
import { sql } from 'drizzle-orm';
import { on } from './handler.ts';

type Appointment = FactOf<typeof appointmentGivenV1> | FactOf<typeof appointmentEndedV1>;

/** When an office really ended: told now, or before that on the day it was given for. */
const endOf = ({ data, occurredAt }: Appointment, ended: boolean): Date | null => {
  const planned = data.to === null ? null : new Date(data.to);
  const told = new Date(occurredAt);
  return ended && (planned === null || told < planned) ? told : planned;
};

const rowOf = (fact: Appointment, ended: boolean): typeof heldOfficeTable.$inferInsert => ({
  appointmentId: fact.aggregateId,
  personId: fact.data.personId,
  office: fact.data.office,
  scopeKind: fact.data.scope.kind,
  scopeId: 'id' in fact.data.scope ? fact.data.scope.id : null,
  organisationId: fact.data.organisationId,
  fromAt: new Date(fact.data.from),
  toAt: endOf(fact, ended),
  ended,
  version: fact.aggregateVersion,
});

/** Writes appointments as they stand; registration itself uses it for its own table. */
export const saveHeldOffices = async (
  tx: Transaction,
  facts: readonly Appointment[],
  ended: boolean,
): Promise<void> => {
  await tx
    .insert(heldOfficeTable)
    .values(facts.map((fact) => rowOf(fact, ended)))
    .onConflictDoUpdate({
      target: heldOfficeTable.appointmentId,
      set: {
        toAt: sql`excluded.to_at`,
        fromAt: sql`excluded.from_at`,
        ended: sql`excluded.ended`,
        version: sql`excluded.version`,
      },
    });
};

/** Every service hears who holds which office and keeps it in the ground table `held_office`. */
export const onAppointments = [
  on(appointmentGivenV1, (facts, tx) => saveHeldOffices(tx, facts, false)),
  on(appointmentEndedV1, (facts, tx) => saveHeldOffices(tx, facts, true)),
];
