import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { appointmentTable } from '../tables.ts';
import type { JudgeFrom } from './recusal-pair.rules.ts';

type Place = { readonly eventId: string; readonly competitionId: string };

/** Who marks or marked in the event and comes from an organisation; offices that ended count, too. */
export const findJudgesFrom = async (
  tx: Transaction,
  { eventId, competitionId }: Place,
): Promise<readonly JudgeFrom[]> => {
  const rows = await tx
    .selectDistinct({
      judgeId: appointmentTable.personId,
      organisationId: appointmentTable.organisationId,
    })
    .from(appointmentTable)
    .where(
      and(
        inArray(appointmentTable.office, ['judge', 'chief-judge', 'measuring-judge']),
        isNotNull(appointmentTable.organisationId),
        or(
          eq(appointmentTable.eventId, eventId),
          and(eq(appointmentTable.competitionId, competitionId), isNull(appointmentTable.eventId)),
        ),
      ),
    )
    .limit(1_000);
  return rows.flatMap(({ judgeId, organisationId }) =>
    organisationId === null ? [] : [{ judgeId, organisationId }],
  );
};
