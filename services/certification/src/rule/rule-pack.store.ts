import type { RulePack } from '@jinbang/promotion/promotion-rule';
import { readRulePack } from '@jinbang/promotion/read-rule-pack';
import { COLLECTED_PACKS } from '@jinbang/promotion/rule-pack/catalogue';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq } from 'drizzle-orm';
import { rulePackTable } from '../tables.ts';

type Reader = Database | Transaction;
const PACKS_MAX = 500;

/** A pack recorded before the grammar grew lacks the newer fields: its reader fills them in. */
const asRead = ({ pack }: { readonly pack: RulePack }): RulePack => {
  const read = readRulePack(pack);
  if (read.ok) return read.value;
  throw new Error(`Rule pack ${pack.id} of version ${pack.version} can no longer be read.`);
};

/** Packs brought by an office or a body, beside the collected ones. */
export const listRulePacks = async (db: Reader): Promise<readonly RulePack[]> => {
  const own = await db
    .select({ pack: rulePackTable.pack })
    .from(rulePackTable)
    .orderBy(asc(rulePackTable.packId), asc(rulePackTable.packVersion))
    .limit(PACKS_MAX);
  return [...COLLECTED_PACKS, ...own.map(asRead)];
};

export const findRulePack = async (
  db: Reader,
  packId: string,
  packVersion: number,
): Promise<RulePack | undefined> => {
  const collected = COLLECTED_PACKS.find(
    ({ id, version }) => id === packId && version === packVersion,
  );
  if (collected) return collected;
  const [row] = await db
    .select({ pack: rulePackTable.pack })
    .from(rulePackTable)
    .where(and(eq(rulePackTable.packId, packId), eq(rulePackTable.packVersion, packVersion)))
    .limit(1);
  return row && asRead(row);
};

/** False when this id and version are taken: a published version is never changed. */
export const addRulePack = async (
  tx: Transaction,
  pack: RulePack,
  { recordedBy, recordedAt }: { recordedBy: string; recordedAt: Date },
): Promise<boolean> => {
  if (COLLECTED_PACKS.some(({ id }) => id === pack.id)) return false;
  const added = await tx
    .insert(rulePackTable)
    .values({ packId: pack.id, packVersion: pack.version, pack, recordedBy, recordedAt })
    .onConflictDoNothing()
    .returning({ packId: rulePackTable.packId });
  return added.length === 1;
};
