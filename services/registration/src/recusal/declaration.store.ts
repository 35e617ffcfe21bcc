import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, or } from 'drizzle-orm';
import { recusalDeclarationTable } from '../officials.tables.ts';
import type { ListQuery } from '../page.ts';
import type { DeclarationView } from './declaration.body.ts';

export type DeclarationRow = typeof recusalDeclarationTable.$inferSelect;

export const viewOf = ({
  ownerId: _owner,
  recordedAt: _at,
  endedBy: _by,
  ...row
}: DeclarationRow): DeclarationView => ({
  ...row,
  declaredAt: row.declaredAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
});

export const insertDeclarations = async (
  tx: Transaction,
  rows: readonly DeclarationRow[],
): Promise<void> => {
  await tx.insert(recusalDeclarationTable).values([...rows]);
};

export const findDeclarationToChange = async (
  tx: Transaction,
  declarationId: string,
): Promise<DeclarationRow | undefined> => {
  const [row] = await tx
    .select()
    .from(recusalDeclarationTable)
    .where(eq(recusalDeclarationTable.declarationId, declarationId))
    .limit(1)
    .for('update');
  return row;
};

export const saveDeclarationEnd = async (
  tx: Transaction,
  { declarationId, endedAt, endedBy, version }: DeclarationRow,
): Promise<void> => {
  await tx
    .update(recusalDeclarationTable)
    .set({ endedAt, endedBy, version })
    .where(eq(recusalDeclarationTable.declarationId, declarationId));
};

export const listDeclarations = (
  tx: Transaction,
  competitionId: string,
  { after, limit, personId }: ListQuery & { personId?: string | undefined },
): Promise<readonly DeclarationRow[]> =>
  tx
    .select()
    .from(recusalDeclarationTable)
    .where(
      and(
        eq(recusalDeclarationTable.competitionId, competitionId),
        personId === undefined ? undefined : eq(recusalDeclarationTable.personId, personId),
        after === undefined ? undefined : gt(recusalDeclarationTable.declarationId, after),
      ),
    )
    .orderBy(asc(recusalDeclarationTable.declarationId))
    .limit(limit + 1);

/** Who was tied to whom goes with either of them; that something was declared stays. */
export const emptyDeclarations = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<void> => {
  if (personIds.length === 0) return;
  const ids = [...personIds];
  await tx
    .update(recusalDeclarationTable)
    .set({ otherPersonId: null, organisationId: null })
    .where(
      or(
        inArray(recusalDeclarationTable.personId, ids),
        inArray(recusalDeclarationTable.otherPersonId, ids),
      ),
    );
};
