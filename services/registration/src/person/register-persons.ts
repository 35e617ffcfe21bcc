import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { findCompetitionIdsOf } from '../competition/competition.store.ts';
import { orderedIds } from '../ordered-ids.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { mayKeepPeople, type PeopleOwner } from './person.access.ts';
import type { NewPersons, RegisteredPersons } from './person.body.ts';
import { type Candidate, decideRegistration, plainPerson } from './person.rules.ts';
import { findByDigest, insertPersons, lockIdentities } from './person.store.ts';

type Deps = CommandDeps & { readonly keys: KeyRing };

export const ownerOf = async (
  tx: Transaction,
  ownerId: string | undefined,
): Promise<PeopleOwner | undefined> =>
  ownerId === undefined
    ? undefined
    : { ownerId, competitionIds: await findCompetitionIdsOf(tx, ownerId) };

const candidatesOf = (keys: KeyRing, persons: NewPersons['persons']): readonly Candidate[] =>
  persons.map((given) => {
    const person = plainPerson(given);
    const digest = keys.identityDigest(`${person.idType}:${person.idNumber}`);
    return { ...person, digest: digest.toString('hex') };
  });

export const rowOf = (
  { keys }: Pick<Deps, 'keys'>,
  personId: string,
  { digest, idNumber, ...person }: Candidate,
  ownerId: string | undefined,
  at: Date,
) => ({
  ...person,
  personId,
  ownerId: ownerId ?? null,
  idCipher: keys.identity.seal(idNumber, personId),
  idDigest: Buffer.from(digest, 'hex'),
  idLastFour: idNumber.slice(-4),
  version: 1,
  recordedAt: at,
});

export const findKnown = async (
  tx: Transaction,
  candidates: readonly Pick<Candidate, 'digest'>[],
) => {
  await lockIdentities(tx);
  const rows = await findByDigest(
    tx,
    candidates.map(({ digest }) => digest),
  );
  return new Map(rows.map((row) => [row.digest, row]));
};

/** Registers a list of people, all or none. No fact: names and numbers do not travel. */
export const registerPersons =
  (deps: Deps) =>
  (
    frame: CommandFrame,
    { ownerId, persons }: NewPersons,
  ): Promise<Result<RegisteredPersons, Rejection>> =>
    // The number of a person must not be guessable from the stored command either.
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const { tx, held, at } = work;
      if (!mayKeepPeople(held, await ownerOf(tx, ownerId), at)) return refuse(forbidden);
      const candidates = candidatesOf(deps.keys, persons);
      const organisations = await findOrganisations(
        tx,
        persons.flatMap(({ organisationId }) => organisationId ?? []),
      );
      const decided = decideRegistration(
        candidates,
        await findKnown(tx, candidates),
        new Set(organisations.map((row) => row.organisationId)),
      );
      if (!decided.ok) return decided;
      const ids = orderedIds(deps.newId, decided.value.length);
      const registered = decided.value.map((one, place) =>
        one.kind === 'known' ? one : { ...one, personId: ids[place] ?? deps.newId() },
      );
      await insertPersons(
        tx,
        registered.flatMap((one) =>
          one.kind === 'new' ? [rowOf(deps, one.personId, one.person, ownerId, at)] : [],
        ),
      );
      return accept({
        persons: registered.map(({ personId, kind }) => ({ personId, known: kind === 'known' })),
      });
    });
