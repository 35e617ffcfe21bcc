import type { Clock } from '@jinbang/kernel/clock';
import type { Database } from '@jinbang/service-kit/database';
import { openText, sealText, type Vault } from '../key/vault.ts';
import type { AskNames, KnownPerson } from './names.client.ts';
import { saveNames } from './person.store.ts';

export type Identity = { readonly idType: string; readonly idNumber: string };

const identityPlace = (bodyId: string, personId: string): string =>
  `identity/${bodyId}/${personId}`;

export const openIdentity = (
  vault: Vault,
  row: { bodyId: string; personId: string; sealedIdentity: string | null },
): Identity | null =>
  row.sealedIdentity === null
    ? null
    : // Safe: sealed below and nowhere else.
      (JSON.parse(
        openText(vault, row.sealedIdentity, identityPlace(row.bodyId, row.personId)),
      ) as Identity);

type Wanted = { readonly bodyId: string; readonly personId: string };
export type FetchNames = (wanted: readonly Wanted[]) => Promise<void>;

const NAMES_MAX = 500;

const rowOf = (bodyId: string, person: KnownPerson, vault: Vault, fetchedAt: Date) => {
  const { personId, name, nameEn, organisation, identity } = person;
  const place = identityPlace(bodyId, personId);
  const sealedIdentity = identity ? sealText(vault, JSON.stringify(identity), place) : null;
  return { bodyId, personId, name, nameEn, organisation, sealedIdentity, fetchedAt };
};

/** Asks registration who these people are and keeps it, each body its own copy. */
export const fetchNames =
  (deps: { db: Database; ask: AskNames; vault: Vault; now: Clock }): FetchNames =>
  async (wanted) => {
    const personIds = [...new Set(wanted.map(({ personId }) => personId))];
    for (let start = 0; start < personIds.length; start += NAMES_MAX) {
      const people = await deps.ask(personIds.slice(start, start + NAMES_MAX));
      const known = new Map(people.map((person) => [person.personId, person]));
      const pairs = new Map(wanted.map((pair) => [`${pair.bodyId}/${pair.personId}`, pair]));
      const rows = [...pairs.values()].flatMap(({ bodyId, personId }) => {
        const person = known.get(personId);
        return person ? rowOf(bodyId, person, deps.vault, deps.now()) : [];
      });
      await saveNames(deps.db, rows);
    }
  };
