import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, exists, lt } from 'drizzle-orm';
import { schemeAmendmentDecisionTable, schemeAmendmentTable } from '../amendment.tables.ts';
import { aspectStateTable, moduleTable, schemeTable, schemeVersionTable } from '../tables.ts';

/** Every module of an event, in its order, with how far its scheme is. */
export const findSchemesOfEvent = (tx: Transaction, eventId: string) =>
  tx
    .select({
      moduleId: moduleTable.moduleId,
      name: moduleTable.name,
      draftVersion: schemeTable.version,
      publishedVersion: moduleTable.schemeVersion,
      lockedAt: moduleTable.lockedAt,
      isMarked: exists(
        tx
          .select({ subjectId: aspectStateTable.subjectId })
          .from(aspectStateTable)
          .where(eq(aspectStateTable.moduleId, moduleTable.moduleId)),
      ),
      isAmended: exists(
        tx
          .select({ amendmentId: schemeAmendmentTable.amendmentId })
          .from(schemeAmendmentTable)
          .where(eq(schemeAmendmentTable.moduleId, moduleTable.moduleId)),
      ),
    })
    .from(moduleTable)
    .leftJoin(schemeTable, eq(schemeTable.moduleId, moduleTable.moduleId))
    .where(and(eq(moduleTable.eventId, eventId), eq(moduleTable.present, true)))
    .orderBy(asc(moduleTable.position), asc(moduleTable.moduleId));

const withAmendment = (tx: Transaction) =>
  tx
    .select({ scheme: schemeVersionTable, amendment: schemeAmendmentTable })
    .from(schemeVersionTable)
    .leftJoin(
      schemeAmendmentTable,
      and(
        eq(schemeAmendmentTable.moduleId, schemeVersionTable.moduleId),
        exists(
          tx
            .select({ amendmentId: schemeAmendmentDecisionTable.amendmentId })
            .from(schemeAmendmentDecisionTable)
            .where(
              and(
                eq(schemeAmendmentDecisionTable.amendmentId, schemeAmendmentTable.amendmentId),
                eq(schemeAmendmentDecisionTable.schemeVersion, schemeVersionTable.version),
              ),
            ),
        ),
      ),
    );

/** A frozen version, with the amendment that made it where one did. */
export type FrozenScheme = Awaited<ReturnType<typeof withAmendment>>[number];

/** Newest first. */
export const findVersions = (
  tx: Transaction,
  { moduleId, before, limit }: { moduleId: string; before: number | undefined; limit: number },
): Promise<readonly FrozenScheme[]> =>
  withAmendment(tx)
    .where(
      and(
        eq(schemeVersionTable.moduleId, moduleId),
        before === undefined ? undefined : lt(schemeVersionTable.version, before),
      ),
    )
    .orderBy(desc(schemeVersionTable.version))
    .limit(limit);

export const findVersion = async (
  tx: Transaction,
  moduleId: string,
  version: number,
): Promise<FrozenScheme | undefined> => {
  const [row] = await withAmendment(tx)
    .where(and(eq(schemeVersionTable.moduleId, moduleId), eq(schemeVersionTable.version, version)))
    .limit(1);
  return row;
};
