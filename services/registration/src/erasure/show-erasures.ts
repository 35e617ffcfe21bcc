import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { mayReadPeople } from '../person/person.access.ts';
import { ownerOf } from '../person/register-persons.ts';
import type { ErasureView } from './erasure.body.ts';
import { listErasures, viewOf } from './erasure.store.ts';

/** The record of erasures of one owner's people: ids, grounds and who decided. */
export const showErasures =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    query: ListQuery & { ownerId?: string | undefined },
  ): Promise<Result<Page<ErasureView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      if (!mayReadPeople(held, await ownerOf(tx, query.ownerId), at)) return refuse(forbidden);
      const rows = await listErasures(tx, query);
      return accept(pageFrom(rows, query.limit, (row) => row.erasureId, viewOf));
    });
