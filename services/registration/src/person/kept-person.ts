import type { Rejection } from '@jinbang/kernel/rejection';
import type { Transaction } from '@jinbang/service-kit/database';
import type { HeldOffice } from '@jinbang/service-kit/held-office';
import { enterEveryTenant } from '../tenant.store.ts';
import { mayKeepPeople, mayReadPeople } from './person.access.ts';
import { findPerson, type PersonRow } from './person.store.ts';
import { ownerOf } from './register-persons.ts';

/** Also said to those who may not see that there is somebody. */
export const unknownPerson: Rejection = { kind: 'missing', code: 'person.unknown' };

export type KeptPerson = {
  readonly person: PersonRow;
  readonly mayKeep: boolean;
  readonly mayRead: boolean;
  readonly isSelf: boolean;
};

type Asking = {
  readonly held: readonly HeldOffice[];
  readonly at: Date;
  readonly actorId: string;
};

/**
 * A person and what who asks is to them. From here on the transaction sees every tenant: what is
 * asked about is one person, wherever they took part.
 */
export const findKeptPerson = async (
  tx: Transaction,
  personId: string,
  { held, at, actorId }: Asking,
  { lock }: { lock: boolean } = { lock: false },
): Promise<KeptPerson | undefined> => {
  await enterEveryTenant(tx);
  const person = await findPerson(tx, personId, lock);
  if (!person) return undefined;
  const owner = await ownerOf(tx, person.ownerId ?? undefined);
  const mayKeep = mayKeepPeople(held, owner, at);
  const mayRead = mayReadPeople(held, owner, at);
  const isSelf = actorId === personId;
  // A stranger learns no more than that somebody is not known.
  return mayRead || isSelf ? { person, mayKeep, mayRead, isSelf } : undefined;
};
