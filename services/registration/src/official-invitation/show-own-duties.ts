import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { PANEL_OFFICES } from '../official/panel-check.rules.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { pledgeFor } from '../pledge/pledge.rules.ts';
import { findPledges } from '../pledge/pledge.store.ts';
import { conflictsOf, recusalsOf } from '../recusal/recusal.rules.ts';
import { findEntryTies, findOfficialTies } from '../recusal/recusal.store.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import type { OwnDuties } from './invitation.body.ts';
import { findInvitationsOf, type InvitationRow, viewOf } from './invitation.store.ts';
import { type DutyPlace, findDutyPlaces, findOwnPanelOffices } from './own-duty.store.ts';

type Duty = OwnDuties['items'][number];
type Office = Awaited<ReturnType<typeof findOwnPanelOffices>>[number];

const keyOf = ({ competitionId, eventId }: { competitionId: string; eventId: string | null }) =>
  `${competitionId} ${eventId ?? ''}`;

/** Who competes at the event, and where that closes a seat to this person. */
const findCompeting = async (tx: Transaction, personId: string, place: DutyPlace) => {
  const entries = place.eventId === null ? [] : await findEntryTies(tx, [place.eventId]);
  const ids = [...new Set(entries.map(({ organisationId }) => organisationId))];
  const rows = await findOrganisations(tx, ids);
  const ties = await findOfficialTies(tx, [{ personId }], place);
  const conflicts = conflictsOf(recusalsOf(ties, entries));
  return {
    competing: rows.map(({ organisationId, name }) => ({ organisationId, name })),
    conflicts: [...new Set(conflicts.map(({ organisationId }) => organisationId))],
  };
};

const dutyAt = async (
  tx: Transaction,
  personId: string,
  place: DutyPlace,
  { offices, invitations }: { offices: readonly Office[]; invitations: readonly InvitationRow[] },
): Promise<Duty> => {
  const { competitionId, competitionName, eventId, eventName, recusal } = place;
  const pledges = await findPledges(tx, competitionId, [personId]);
  return {
    competitionId,
    competitionName,
    eventId,
    eventName,
    recusal,
    offices: [...new Set(offices.map(({ office }) => office))],
    invitations: invitations.slice(-20).map(viewOf),
    pledgedAt: pledgeFor(pledges, personId, eventId)?.pledgedAt.toISOString() ?? null,
    ...(await findCompeting(tx, personId, place)),
  };
};

/** Where somebody is asked to or has an office on a panel, whoever holds the contest. */
export const showOwnDuties =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string): Promise<Result<OwnDuties, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, at }) => {
      // The invited hold no office there yet; what is read here is about them alone.
      await enterEveryTenant(tx);
      const offices = await findOwnPanelOffices(tx, actorId, PANEL_OFFICES, at);
      const invitations = await findInvitationsOf(tx, actorId);
      const named = [...offices, ...invitations];
      const items: Duty[] = [];
      for (const place of await findDutyPlaces(tx, named)) {
        const isHere = (one: { competitionId: string; eventId: string | null }) =>
          keyOf(one) === keyOf(place);
        const here = { offices: offices.filter(isHere), invitations: invitations.filter(isHere) };
        items.push(await dutyAt(tx, actorId, place, here));
      }
      return accept({ items });
    });
