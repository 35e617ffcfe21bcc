import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { mayKeepPeople } from '../person/person.access.ts';
import { ownerOf } from '../person/register-persons.ts';
import type { OfficialChange, OfficialView } from './official.body.ts';
import { flawOfOfficialChange, unknownOfficial } from './official.rules.ts';
import { findOfficialToChange, type OfficialRow, saveOfficial, viewOf } from './official.store.ts';

/** An organisation that is left out stays as it was. */
const homeOf = (organisationId: OfficialChange['organisationId']) =>
  organisationId === undefined ? {} : { organisationId };

const next = ({ version }: OfficialRow, recordedBy: string, recordedAt: Date) => ({
  version: version + 1,
  recordedBy,
  recordedAt,
});

/** Writes what the register says of an official anew; who it is and as what stays. */
export const changeOfficial =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    officialId: string,
    basedOn: number,
    { organisationId, ...change }: OfficialChange,
  ): Promise<Result<OfficialView, Rejection>> =>
    carryOut(deps, frame, async ({ tx, held, at, actorId }) => {
      const row = await findOfficialToChange(tx, officialId);
      if (!row) return refuse(unknownOfficial);
      if (!mayKeepPeople(held, await ownerOf(tx, row.ownerId), at)) return refuse(forbidden);
      const organisations = await findOrganisations(tx, organisationId ? [organisationId] : []);
      const known = new Set(organisations.map((one) => one.organisationId));
      const flaw =
        flawOfVersion('official.changed', basedOn, viewOf(row)) ??
        flawOfOfficialChange({ ...change, organisationId }, known);
      if (flaw) return refuse(flaw);
      const changed = { ...row, ...change, ...homeOf(organisationId), ...next(row, actorId, at) };
      await saveOfficial(tx, changed);
      return accept(viewOf(changed));
    });
