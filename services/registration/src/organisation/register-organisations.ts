import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { orderedIds } from '../ordered-ids.ts';
import { mayRegisterOrganisation } from './organisation.access.ts';
import type { NewOrganisation, OrganisationView } from './organisation.body.ts';
import { unknownOrganisations } from './organisation.rules.ts';
import { findOrganisations, insertOrganisations } from './organisation.store.ts';

export type RegisterOrganisations = ReturnType<typeof registerOrganisations>;

/** Registers a list of organisations, all or none. No fact: names do not travel. */
export const registerOrganisations =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    organisations: readonly NewOrganisation[],
  ): Promise<Result<{ organisations: OrganisationView[] }, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at }) => {
      const isAllowed = organisations.every(({ ownerId }) =>
        mayRegisterOrganisation(held, ownerId, at),
      );
      if (!isAllowed) return refuse(forbidden);
      const named = organisations.map(({ ownerId }, place) => ({
        at: `organisations.${place}.ownerId`,
        organisationId: ownerId,
      }));
      const owners = await findOrganisations(
        tx,
        named.flatMap(({ organisationId }) => organisationId ?? []),
      );
      const flaw = unknownOrganisations(named, new Set(owners.map((row) => row.organisationId)));
      if (flaw) return refuse(flaw);

      const ids = orderedIds(deps.newId, organisations.length);
      const made = organisations.map(({ ownerId, ...organisation }, place) => {
        const organisationId = ids[place] ?? deps.newId();
        return { organisationId, ownerId: ownerId ?? organisationId, ...organisation, version: 1 };
      });
      await insertOrganisations(
        tx,
        made.map((row) => ({ ...row, recordedAt: at })),
      );
      return accept({ organisations: made });
    });
