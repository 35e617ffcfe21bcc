import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import type { EventView } from '../event/event.body.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import { orderedIds } from '../ordered-ids.ts';
import { findPersonsAnywhere } from '../person/person.store.ts';
import { flawOfSeats } from '../recusal/check-seats.ts';
import { mayInvite } from './invitation.access.ts';
import type { InvitationView, NewInvitation } from './invitation.body.ts';
import { askedAtOf, flawOfEventForInvitation, flawOfInvitations } from './invitation.rules.ts';
import {
  findOpenInvitations,
  type InvitationRow,
  insertInvitations,
  viewOf,
} from './invitation.store.ts';

const flawOfWanted = async (
  tx: Transaction,
  event: EventView,
  wanted: readonly NewInvitation[],
  at: Date,
): Promise<Rejection | undefined> => {
  const { eventId, ownerId, competitionId } = event;
  const persons = await findPersonsAnywhere(
    tx,
    wanted.map(({ personId }) => personId),
  );
  const known = {
    personIds: new Set(persons.map(({ personId }) => personId)),
    open: await findOpenInvitations(tx, eventId),
    at,
  };
  const flaw = flawOfEventForInvitation(event) ?? flawOfInvitations(wanted, known);
  if (flaw) return flaw;
  const place = { ownerId, competitionId, eventId };
  const seats = wanted.map(({ personId, office }, index) => ({
    personId,
    office,
    place,
    at: `invitations.${index}.office`,
  }));
  const closed = await flawOfSeats(tx, seats);
  return closed && { ...closed, code: 'official-invitation.list-refused' };
};

/** Asks people to an event, all or none; nobody holds an office by it before they said yes. */
export const inviteOfficials =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    wanted: readonly NewInvitation[],
  ): Promise<Result<{ invitations: InvitationView[] }, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId }) => {
      const event = await findEventToChange(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayInvite(held, chainOf(event), at)) return refuse(forbidden);
      const flaw = await flawOfWanted(tx, event, wanted, at);
      if (flaw) return refuse(flaw);
      const { ownerId, competitionId } = event;
      const ids = orderedIds(deps.newId, wanted.length);
      const rows = wanted.map(
        ({ personId, office, answerBy, askedAt }, place): InvitationRow => ({
          ...unanswered,
          invitationId: ids[place] ?? deps.newId(),
          ownerId,
          competitionId,
          eventId,
          personId,
          office,
          answerBy: answerBy === null ? null : new Date(answerBy),
          invitedBy: actorId,
          invitedAt: askedAtOf({ askedAt }, at),
        }),
      );
      await insertInvitations(tx, rows);
      return accept({ invitations: rows.map(viewOf) });
    });

const unanswered = {
  state: 'open',
  answeredAt: null,
  means: null,
  recordedBy: null,
  recordedAt: null,
  declineReason: null,
  declineNote: null,
  appointmentId: null,
  version: 1,
} as const;
