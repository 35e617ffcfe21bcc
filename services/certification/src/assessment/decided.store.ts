import type { AssessedCandidate } from '@jinbang/contracts/http/assessment';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, eq, sql } from 'drizzle-orm';
import { certificateTable, decisionTable, decisionVersionTable } from '../tables.ts';

export type Decided = Pick<AssessedCandidate, 'decision' | 'sentence'>;

/** What was decided about these candidates, with the certificate that stands. */
export const findDecided = async (
  tx: Transaction,
  candidateIds: readonly string[],
): Promise<ReadonlyMap<string, Decided>> => {
  const rows = await tx
    .select({
      standing: decisionTable,
      zh: decisionVersionTable.sentenceZh,
      en: decisionVersionTable.sentenceEn,
      number: certificateTable.number,
    })
    .from(decisionTable)
    .innerJoin(
      decisionVersionTable,
      and(
        eq(decisionVersionTable.decisionId, decisionTable.decisionId),
        eq(decisionVersionTable.version, decisionTable.version),
      ),
    )
    .leftJoin(
      certificateTable,
      and(
        eq(certificateTable.decisionId, decisionTable.decisionId),
        eq(certificateTable.state, 'live'),
      ),
    )
    .where(
      and(
        eq(decisionTable.source, 'assessment'),
        sql`${decisionTable.entryId} = any (${sql.param(candidateIds)}::uuid[])`,
      ),
    )
    .limit(candidateIds.length + 1);
  return new Map(
    rows.map(({ standing, zh, en, number }) => {
      const { entryId, decisionId, outcome, state, failureCode, failureParams } = standing;
      const failure =
        failureCode === null ? null : { code: failureCode, params: { ...failureParams } };
      const decision = { decisionId, outcome, state, failure, certificateNumber: number };
      return [entryId, { decision, sentence: { zh, en } }];
    }),
  );
};
