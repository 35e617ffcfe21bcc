import { type AnyFact, FACT_BYTES_MAX, subjectOf } from '@jinbang/contracts/fact';
import { Fault } from '@jinbang/kernel/fault';
import type { Transaction } from '@jinbang/service-kit/database';
import { prepared } from '@jinbang/service-kit/prepared-statements';
import { sql } from 'drizzle-orm';

const SUBJECT_TOKEN = /^[A-Za-z0-9_-]{1,64}$/;

const rowOf = (fact: AnyFact) => {
  const subject = subjectOf(fact);
  const body = JSON.stringify(fact);
  if (Buffer.byteLength(body) > FACT_BYTES_MAX) {
    throw new Fault(`${fact.type} is larger than a fact may be`, { retryable: false });
  }
  if (!subject.split('.').every((token) => SUBJECT_TOKEN.test(token))) {
    throw new Fault(`${fact.type} has an id that cannot stand in a subject`, { retryable: false });
  }
  return { factId: fact.factId, subject, body };
};

/**
 * Call this after the state rows are written, inside the same transaction. The row lock then makes
 * `position` rise in version order within one aggregate, which is the only order the relay promises.
 */
export const appendFacts = async (tx: Transaction, facts: readonly AnyFact[]): Promise<void> => {
  if (facts.length === 0) return;
  const rows = facts.map(rowOf);
  await tx.execute(sql`${prepared}
    insert into outbox (fact_id, subject, body)
    select fact_id, subject, body
    from unnest(
      ${sql.param(rows.map((row) => row.factId))}::uuid[],
      ${sql.param(rows.map((row) => row.subject))}::text[],
      ${sql.param(rows.map((row) => row.body))}::text[]
    ) with ordinality as fact (fact_id, subject, body, place)
    order by place`);
};
