import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { orderedIds } from '../ordered-ids.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { mayKeepPeople } from '../person/person.access.ts';
import { findPersonsAnywhere } from '../person/person.store.ts';
import { ownerOf } from '../person/register-persons.ts';
import type { NewOfficials, OfficialView } from './official.body.ts';
import { flawOfOfficials, keyOf } from './official.rules.ts';
import {
  findOfficialsOf,
  insertOfficials,
  lockRegister,
  type OfficialRow,
  viewOf,
} from './official.store.ts';

const findKnown = async (tx: Transaction, { ownerId, officials }: NewOfficials) => {
  const personIds = officials.map(({ personId }) => personId);
  await lockRegister(tx, ownerId);
  const persons = await findPersonsAnywhere(tx, personIds);
  const organisations = await findOrganisations(
    tx,
    officials.flatMap(({ organisationId }) => organisationId ?? []),
  );
  const present = await findOfficialsOf(tx, ownerId, personIds);
  return {
    home: new Map(persons.map((row) => [row.personId, row.organisationId])),
    personIds: new Set(persons.map((row) => row.personId)),
    organisationIds: new Set(organisations.map((row) => row.organisationId)),
    registered: new Set(present.map(keyOf)),
  };
};

/** Writes people into an owner's register of officials, all or none. */
export const registerOfficials =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    wanted: NewOfficials,
  ): Promise<Result<{ officials: OfficialView[] }, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId }) => {
      const { ownerId, officials } = wanted;
      if (!mayKeepPeople(held, await ownerOf(tx, ownerId), at)) return refuse(forbidden);
      const known = await findKnown(tx, wanted);
      const flaw = flawOfOfficials(officials, known);
      if (flaw) return refuse(flaw);
      const ids = orderedIds(deps.newId, officials.length);
      const rows = officials.map(
        ({ organisationId, ...one }, place): OfficialRow => ({
          ...one,
          officialId: ids[place] ?? deps.newId(),
          ownerId,
          organisationId:
            organisationId === undefined ? (known.home.get(one.personId) ?? null) : organisationId,
          version: 1,
          recordedBy: actorId,
          recordedAt: at,
        }),
      );
      await insertOfficials(tx, rows);
      return accept({ officials: rows.map(viewOf) });
    });
