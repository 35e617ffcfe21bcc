import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { forbidden } from '../access-rejection.ts';
import type { CommandDeps } from '../command-deps.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { mayKeepPeople } from './person.access.ts';
import type { PersonView } from './person.body.ts';
import { listPersons, type PersonRow } from './person.store.ts';
import { ownerOf } from './register-persons.ts';

const viewOf = ({
  ownerId: _owner,
  idCipher: _cipher,
  idDigest: _digest,
  recordedAt: _at,
  ...row
}: PersonRow): PersonView => row;

/** People of one owner, with the last four digits of their number and no more of it. */
export const showPersons =
  ({ db, now }: Pick<CommandDeps, 'db' | 'now'>) =>
  async (
    actorId: string,
    query: ListQuery & { ownerId?: string | undefined },
  ): Promise<Result<Page<PersonView>, Rejection>> => {
    const held = await findHeldOffices(db, actorId);
    if (!mayKeepPeople(held, await ownerOf(db, query.ownerId), now())) return refuse(forbidden);
    const rows = await listPersons(db, query);
    return accept(pageFrom(rows, query.limit, (row) => row.personId, viewOf));
  };
