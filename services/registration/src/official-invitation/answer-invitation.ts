import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { appointAll } from '../appointment/appoint-all.ts';
import { type CommandDeps, carryOut, type Work } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import type { EventView } from '../event/event.body.ts';
import { findEventToChange } from '../event/event.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { mayAnswer, mayInvite } from './invitation.access.ts';
import type { InvitationAnswer, InvitationView } from './invitation.body.ts';
import {
  answeredAtOf,
  asOfInvitation,
  flawOfAnswer,
  flawOfEventForInvitation,
  unknownInvitation,
} from './invitation.rules.ts';
import {
  findInvitationToChange,
  type InvitationRow,
  saveInvitation,
  viewOf,
} from './invitation.store.ts';

type Deps = CommandDeps & { readonly keys: KeyRing };

/** Whoever says yes holds the office from now on. */
const appoint = async (deps: Deps, work: Work, row: InvitationRow) => {
  const { personId, office, invitedBy, eventId, ownerId, competitionId } = row;
  const wanted = { personId, office, scope: { kind: 'event' as const, id: eventId }, to: null };
  const places = [{ ownerId, competitionId, eventId }];
  return appointAll(deps, work, { wanted: [wanted], places, givenBy: invitedBy });
};

const answered = (
  row: InvitationRow,
  answer: InvitationAnswer,
  { at, actorId }: Work,
  appointmentId: string | null,
): InvitationRow => ({
  ...row,
  state: answer.answer,
  answeredAt: answeredAtOf(answer, at),
  means: answer.means,
  recordedBy: actorId,
  recordedAt: at,
  declineReason: answer.answer === 'declined' ? answer.reason : null,
  declineNote: answer.answer === 'declined' ? answer.note : null,
  appointmentId,
  version: row.version + 1,
});

const decline = async (work: Work, row: InvitationRow, answer: InvitationAnswer) => {
  const declined = answered(row, answer, work, null);
  await saveInvitation(work.tx, declined);
  return accept(viewOf(declined));
};

const say = async (
  deps: Deps,
  work: Work,
  { row, event, answer }: { row: InvitationRow; event: EventView; answer: InvitationAnswer },
): Promise<Result<InvitationView, Rejection>> => {
  if (answer.answer === 'declined') return decline(work, row, answer);
  const over = flawOfEventForInvitation(event);
  if (over) return refuse(over);
  const appointed = await appoint(deps, work, row);
  if (!appointed.ok) return refuse(asOfInvitation(appointed.refusal));
  const accepted = answered(row, answer, work, appointed.value[0]?.appointmentId ?? null);
  await saveInvitation(work.tx, accepted);
  return accept(viewOf(accepted));
};

/** Says yes or no to an invitation; with the yes the office is given. */
export const answerInvitation =
  (deps: Deps) =>
  (
    frame: CommandFrame,
    invitationId: string,
    basedOn: number,
    answer: InvitationAnswer,
  ): Promise<Result<InvitationView, Rejection>> =>
    // A note is words about a person; it must not be guessable from the stored command.
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const { tx, at } = work;
      // The invited hold no office there yet, so the invitation is looked up past tenants.
      await enterEveryTenant(tx);
      const row = await findInvitationToChange(tx, invitationId);
      const event = row && (await findEventToChange(tx, row.eventId));
      if (!row || !event) return refuse(unknownInvitation);
      if (!mayAnswer(work, chainOf(event), row.personId, answer.means)) return refuse(forbidden);
      const flaw =
        flawOfVersion('official-invitation.changed', basedOn, viewOf(row)) ??
        flawOfAnswer(row, answer, at);
      return flaw ? refuse(flaw) : say(deps, work, { row, event, answer });
    });

/** Takes an invitation back that nobody has answered. */
export const withdrawInvitation =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    invitationId: string,
    basedOn: number,
  ): Promise<Result<InvitationView, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId }) => {
      const row = await findInvitationToChange(tx, invitationId);
      if (!row) return refuse(unknownInvitation);
      const { ownerId, competitionId, eventId, state } = row;
      if (!mayInvite(held, chainOf({ ownerId, competitionId, eventId }), at)) {
        return refuse(forbidden);
      }
      const stale = flawOfVersion('official-invitation.changed', basedOn, viewOf(row));
      if (stale) return refuse(stale);
      if (state !== 'open') {
        return refuse({
          kind: 'conflict',
          code: 'official-invitation.not-open',
          params: { state },
        });
      }
      const end = { recordedBy: actorId, recordedAt: at, version: row.version + 1 };
      const withdrawn: InvitationRow = { ...row, ...end, state: 'withdrawn' };
      await saveInvitation(tx, withdrawn);
      return accept(viewOf(withdrawn));
    });
