import type { NamesAnswer, namesRequest } from '@jinbang/contracts/http/names';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Database, inEveryTenant } from '@jinbang/service-kit/database';
import type { z } from 'zod';
import { forbidden } from '../access-rejection.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { findPersons, type PersonRow } from '../person/person.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { mayAskNames } from './names.access.ts';
import { toldForms } from './told-forms.ts';

type Deps = { readonly db: Database; readonly keys: KeyRing };

const identityOf = (keys: KeyRing, { personId, idType, idCipher }: PersonRow) =>
  idType === null || idCipher === null
    ? {}
    : { identity: { idType, idNumber: keys.identity.open(idCipher, personId) } };

/** Names for a service that must show them; people unknown or erased are left out. */
export const giveNames =
  ({ db, keys }: Deps) =>
  async (
    service: string,
    { purpose, personIds, entryIds = [] }: z.infer<typeof namesRequest>,
  ): Promise<Result<NamesAnswer, Rejection>> => {
    if (!mayAskNames(service, purpose)) return refuse(forbidden);
    // Services ask about people of every organisation; what for, their own token and purpose say.
    const { persons, organisations, forms } = await inEveryTenant(db, async (tx) => {
      const found = await findPersons(tx, personIds);
      const homes = found.flatMap(({ organisationId }) => organisationId ?? []);
      return {
        persons: found,
        organisations: await findOrganisations(tx, homes),
        forms: await toldForms(tx, keys, purpose === 'certificate' ? entryIds : []),
      };
    });
    const nameOf = new Map(organisations.map((row) => [row.organisationId, row.name.zh]));
    return accept({
      people: persons.flatMap((row) => {
        const { personId, name, nameEn, organisationId } = row;
        if (name === null) return [];
        const organisation = (organisationId && nameOf.get(organisationId)?.slice(0, 100)) || null;
        const identity = purpose === 'certificate' ? identityOf(keys, row) : {};
        const own = forms.get(personId);
        return [
          { personId, name, nameEn, organisation, ...identity, ...(own && { forms: [...own] }) },
        ];
      }),
    });
  };
