import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { EvidenceKind } from '../evidence/evidence.body.ts';

/** How many flaws the photo of each person has, with this owner; who has none is not in it. */
export const countPhotoFlaws = async (
  tx: Transaction,
  ownerId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx.execute<{ personId: string; flawCount: number }>(sql`
    select person_id as "personId", cardinality(flaws) as "flawCount" from person_photo
    where owner_id = ${ownerId} and person_id = any(${sql.param([...personIds])}::uuid[])`);
  return new Map(rows.map(({ personId, flawCount }) => [personId, flawCount]));
};

/** The kinds of files each member handed in, by entry and person; who is no member is not in it. */
export const findProofKinds = async (
  tx: Transaction,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, readonly EvidenceKind[]>> => {
  const rows = await tx.execute<{ place: string; kinds: readonly EvidenceKind[] }>(sql`
    select member.entry_id || ' ' || member.person_id as place,
      coalesce(jsonb_agg(proof.kind) filter (where proof.kind is not null), '[]') as kinds
    from entry_member member
    left join entry_evidence proof
      on proof.entry_id = member.entry_id and proof.person_id = member.person_id
    where member.entry_id = any(${sql.param([...entryIds])}::uuid[]) and not member.withdrawn
    group by member.entry_id, member.person_id`);
  return new Map(rows.map(({ place, kinds }) => [place, kinds]));
};
