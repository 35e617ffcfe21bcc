import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import { readPersonData } from '@jinbang/service-kit/person-data';
import type { CommandDeps } from '../command-deps.ts';
import type { AskServices } from '../export/ask-services.ts';
import type { PersonCopy } from '../export/copy.body.ts';
import { PERSON_TABLES } from '../export/person-tables.ts';
import { findOwnEntry, type OwnEntryPath } from './find-own-entry.ts';

type Deps = Pick<CommandDeps, 'db' | 'now'> & { readonly askServices: AskServices };

/**
 * Everything all services hold of whoever competes in the entry, with what is sealed left closed:
 * a slip of paper opens this, and whoever found one must not read an identity number, a phone or a
 * proof. All of it is for who signs in with an account, or for two keepers.
 */
export const readOwnData =
  ({ db, now, askServices }: Deps) =>
  async (actorId: string, path: OwnEntryPath): Promise<Result<PersonCopy, Rejection>> => {
    const own = await db.transaction(async (tx) => {
      const found = await findOwnEntry(tx, actorId, path);
      return found.ok ? accept(await readPersonData(tx, PERSON_TABLES, actorId)) : found;
    });
    if (!own.ok) return own;
    const registration = { service: 'registration', sections: own.value };
    const others = await askServices(actorId);
    return accept({
      personId: actorId,
      gatheredAt: now().toISOString(),
      services: [registration, ...others],
    });
  };
