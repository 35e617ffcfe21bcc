import { createHash } from 'node:crypto';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { eq, sql } from 'drizzle-orm';
import { commandTable } from './command-table.ts';
import { type Database, inTenant, type Transaction } from './database.ts';
import { handedOverBy } from './hand-over/gone.store.ts';

/** What makes two requests the same command: who, where, and the body to the byte. */
export type CommandFrame = {
  readonly commandId: string;
  readonly actorId: string;
  readonly route: string;
  readonly body: unknown;
  readonly tenantIds?: readonly string[];
};

export const fingerprintOf = (actorId: string, route: string, body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([actorId, route, body]))
    .digest('hex');

class Refused extends Error {
  readonly rejection: Rejection;
  constructor(rejection: Rejection) {
    super(rejection.code);
    this.rejection = rejection;
  }
}

type Stored = { outcome: 'accepted' | 'refused'; value: unknown };

const replay = <Value>(stored: Stored): Result<Value, Rejection> =>
  // Safe: only `once` writes these rows, and the fingerprint ties the row to the same route and body.
  stored.outcome === 'accepted' ? accept(stored.value as Value) : refuse(stored.value as Rejection);

/**
 * Carries a command out once: work, answer and command row share one transaction.
 * A repeat gets the stored answer, refusals included; the same id with another body is refused
 * (`command.key-reused`), one still running too (`command.still-running`). Architecture §5.
 */
export const once = <Value>(
  db: Database,
  frame: CommandFrame,
  work: (tx: Transaction) => Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> =>
  inTenant(db, frame.tenantIds ?? [], async (tx) => {
    const [lock] = await tx.execute<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${frame.commandId}, 0)) as held`,
    );
    if (!lock?.held) return refuse({ kind: 'conflict', code: 'command.still-running' });

    const fingerprint = fingerprintOf(frame.actorId, frame.route, frame.body);
    const [known] = await tx
      .select()
      .from(commandTable)
      .where(eq(commandTable.commandId, frame.commandId))
      .limit(1);
    if (known && known.fingerprint !== fingerprint) {
      return refuse({ kind: 'invalid', code: 'command.key-reused' });
    }
    // Safe: the shape is written below and nowhere else.
    if (known) return replay<Value>(known.answer as unknown as Stored);

    const outcome = await attempt(tx, work);
    await tx.insert(commandTable).values({
      commandId: frame.commandId,
      actorId: frame.actorId,
      fingerprint,
      status: outcome.ok ? 200 : 400,
      answer: outcome.ok
        ? { outcome: 'accepted', value: outcome.value ?? null }
        : { outcome: 'refused', value: outcome.refusal },
    });
    return outcome;
  });

/** A refused command leaves nothing behind but its answer: what it wrote is rolled back. */
const attempt = async <Value>(
  tx: Transaction,
  work: (tx: Transaction) => Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> => {
  try {
    return await tx.transaction(async (inner) => {
      const outcome = await work(inner);
      if (!outcome.ok) throw new Refused(outcome.refusal);
      return outcome;
    });
  } catch (cause) {
    if (cause instanceof Refused) return refuse(cause.rejection);
    const gone = handedOverBy(cause);
    if (gone) return refuse(gone);
    throw cause;
  }
};
