import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { birthDateIn, flawOfIdentity, plainIdNumber, plainName } from './identity.rules.ts';
import type { NewPerson } from './person.body.ts';

/** A person as written down; `digest` stands for type and number and tells identities apart. */
export type Candidate = NewPerson & { readonly digest: string };
export type KnownPerson = { readonly personId: string; readonly name: string | null };
export type Registered =
  | { readonly kind: 'known'; readonly personId: string }
  | { readonly kind: 'new'; readonly person: Candidate };

/** One spelling of name and number; the birth date from the number where it holds one. */
export const plainPerson = (person: NewPerson): NewPerson => {
  const idNumber = plainIdNumber(person.idNumber);
  const birthDate = person.birthDate ?? birthDateIn(idNumber);
  return {
    ...person,
    name: plainName(person.name),
    idNumber,
    ...(birthDate === undefined ? {} : { birthDate }),
  };
};

const flawOf = (
  person: Candidate,
  place: number,
  seen: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, KnownPerson>,
  organisationIds: ReadonlySet<string>,
): RejectionIssue | undefined => {
  const at = (field: string) => `persons.${place}.${field}`;
  if (person.name === '') return { at: at('name'), code: 'person.name-empty' };
  const flaw = flawOfIdentity(person);
  if (flaw) return { at: at('idNumber'), code: flaw };
  const first = seen.get(person.digest);
  if (first !== undefined && first !== place) {
    return { at: at('idNumber'), code: 'person.twice-in-list', params: { first: first + 1 } };
  }
  const holder = known.get(person.digest);
  if (holder && holder.name !== person.name) return { at: at('name'), code: 'person.name-differs' };
  return person.organisationId !== undefined && !organisationIds.has(person.organisationId)
    ? { at: at('organisationId'), code: 'organisation.unknown' }
    : undefined;
};

/**
 * All or none. An identity registered before keeps its id, whoever registered it, so that a person
 * is one person across competitions; under another name it is refused.
 */
export const decideRegistration = (
  persons: readonly Candidate[],
  known: ReadonlyMap<string, KnownPerson>,
  organisationIds: ReadonlySet<string>,
): Result<readonly Registered[], Rejection> => {
  const seen = new Map(persons.map(({ digest }, place) => [digest, place] as const).toReversed());
  const issues = persons.flatMap(
    (person, place) => flawOf(person, place, seen, known, organisationIds) ?? [],
  );
  if (issues.length > 0) return refuse({ kind: 'invalid', code: 'person.list-refused', issues });
  return accept(
    persons.map((person) => {
      const holder = known.get(person.digest);
      return holder ? { kind: 'known', personId: holder.personId } : { kind: 'new', person };
    }),
  );
};
