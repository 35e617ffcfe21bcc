import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { mayReadPeople } from './person.access.ts';
import type { PersonView } from './person.body.ts';
import { listPersons, type PersonRow } from './person.store.ts';
import { ownerOf } from './register-persons.ts';

const viewOf = ({
  ownerId: _owner,
  idCipher: _cipher,
  idDigest: _digest,
  recordedAt: _at,
  erasedCause: _cause,
  ...row
}: PersonRow): PersonView => ({ ...row, erasedAt: row.erasedAt?.toISOString() ?? null });

/** People of one owner, with the last four digits of their number and no more of it. */
export const showPersons =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    query: ListQuery & { ownerId?: string | undefined },
  ): Promise<Result<Page<PersonView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      if (!mayReadPeople(held, await ownerOf(tx, query.ownerId), at)) return refuse(forbidden);
      const rows = await listPersons(tx, query);
      return accept(pageFrom(rows, query.limit, (row) => row.personId, viewOf));
    });
