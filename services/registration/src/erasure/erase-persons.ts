import { appendFacts } from '@jinbang/messaging/append';
import type { Transaction } from '@jinbang/service-kit/database';
import { emptyEntryDetails } from '../entry/entry-detail.store.ts';
import { dropClaimsOf } from '../entry-claim/claim.store.ts';
import { dropFilesOf } from '../evidence/drop-files.ts';
import { emptyObjections } from '../notice/notice.store.ts';
import { emptyOfficials } from '../official/empty-officials.ts';
import { emptyPersons } from '../person/person.store.ts';
import { dropPersonDetails } from '../person/person-detail.store.ts';
import type { Telling } from '../telling.ts';
import type { ErasureCause } from './erasure.body.ts';
import { emptyGuardians } from './erasure.store.ts';
import { personErased } from './person-erased.ts';

type Because = { readonly cause: ErasureCause; readonly at: Date; readonly tell: Telling };

/** Takes everything that says who these people are out of registration and tells everybody to do so. */
export const erasePersons = async (
  tx: Transaction,
  personIds: readonly string[],
  { cause, at, tell }: Because,
): Promise<number> => {
  const emptied = await emptyPersons(tx, personIds, { at, cause });
  await emptyGuardians(tx, personIds);
  await emptyOfficials(tx, personIds);
  await dropPersonDetails(tx, personIds);
  await dropFilesOf(tx, personIds);
  await emptyEntryDetails(tx, personIds);
  await emptyObjections(tx, personIds);
  await dropClaimsOf(tx, personIds, at);
  await appendFacts(
    tx,
    emptied.map((person) => personErased(person, cause, tell)),
  );
  return emptied.length;
};
