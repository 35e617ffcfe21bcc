import type { BatchPage, ProposedRow, RowsQuery } from '@jinbang/contracts/http/approval';
import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { type BatchRow as Batch, findBatch } from '../decision/decision.store.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { findActiveKey } from '../key/signing-key.store.ts';
import { findNames, type PersonName } from '../person/person.store.ts';
import { findFinalResult } from '../result/result.store.ts';
import { mayRead } from '../viewer/viewer.access.ts';
import { dayIn, HOME_ZONE } from '../zone.ts';
import { rowsHashOf } from './batch-rows.rules.ts';
import { findQueueRow } from './queue.store.ts';
import { describeBatches } from './read-queue.ts';
import { problemsOf } from './row-problems.rules.ts';
import { type BatchRow, findPacks, findSigned, listRows } from './rows.store.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;

/** A batch with what it stands on: the result and its public page, the rules, the rows' hash. */
export const readBatch =
  (deps: Read) =>
  (personId: string, batchId: string): Outcome<BatchPage> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const row = await findQueueRow(tx, batchId);
      if (!row) return refuse(unknown('decision-batch.unknown'));
      const { batch } = row;
      if (!mayRead(viewer, batch)) return refuse(forbidden);
      const [described] = await describeBatches(tx, viewer, [row]);
      if (!described) return refuse(unknown('decision-batch.unknown'));
      const result = await findFinalResult(tx, batch.eventId, batch.resultVersion);
      return accept({
        ...described,
        rowsHash: rowsHashOf(await findSigned(tx, batchId)),
        result: result
          ? {
              version: batch.resultVersion,
              pageUrl: result.pageUrl,
              pageHash: result.pageHash,
              finalisedAt: result.finalisedAt.toISOString(),
            }
          : null,
        packs: [...(await findPacks(tx, batch))],
      });
    });

type Ground = Parameters<typeof problemsOf>[1];

const groundOf = async (tx: Transaction, batch: Batch, at: Date): Promise<Ground> => {
  const competition = await findCompetition(tx, batch.competitionId);
  return {
    issuer: await findIssuer(tx, batch.bodyId),
    hasKey: (await findActiveKey(tx, batch.bodyId)) !== undefined,
    day: dayIn(competition?.zone ?? HOME_ZONE, at),
    competitionId: batch.source === 'contest' ? batch.competitionId : null,
  };
};

const personOf = (row: BatchRow, name: PersonName | undefined) => ({
  personId: row.personId,
  entryId: row.entryId,
  name: name?.name ?? null,
  group: row.decision.inputs.result.group,
  rank: row.decision.inputs.result.rank,
  award: row.decision.inputs.result.award,
});

const answerOf = (row: BatchRow, name: PersonName | undefined, ground: Ground): ProposedRow => {
  const { decision, failureCode, failureParams } = row;
  const { kind, title, held, level, issue, clause, ruleId, ruleVersion } = decision;
  const holder = name ? { name: name.name, hasIdentity: name.sealedIdentity !== null } : null;
  const failure = failureCode === null ? null : { code: failureCode, params: failureParams ?? {} };
  const { occupationCode, state, outcome, reason, note, returnedBefore, lastReason } = row;
  // What has gone on from here is no longer a question of this batch.
  const isOpen = row.isHere && (state === 'proposed' || state === 'approved');
  return {
    decisionId: row.decisionId,
    version: row.version,
    ...personOf(row, name),
    ...{ kind, title: title?.name ?? null, held, level, issue, occupationCode },
    ...{ ruleId, ruleVersion, clause },
    sentence: { zh: row.sentenceZh, en: row.sentenceEn },
    problems: isOpen
      ? [...problemsOf({ issue, occupationCode, level, failure, holder }, ground)]
      : [],
    ...{ state, outcome, reason, note, returnedBefore, lastReason },
  };
};

export type RowsPage = { readonly items: readonly ProposedRow[]; readonly next: string | null };

/** A page of rows with their names and what stops them; `only: problems` looks on until it is full. */
const pageOf = async (tx: Transaction, batch: Batch, at: Date, query: RowsQuery) => {
  const ground = await groundOf(tx, batch, at);
  const found: ProposedRow[] = [];
  for (let after = query.after; ; ) {
    const rows = await listRows(tx, batch, { ...query, after });
    const page = rows.slice(0, query.limit);
    const names = await findNames(
      tx,
      batch.bodyId,
      page.map(({ personId }) => personId),
    );
    const answers = page.map((row) => answerOf(row, names.get(row.personId), ground));
    found.push(
      ...answers.filter(({ problems }) => query.only !== 'problems' || problems.length > 0),
    );
    after = page.at(-1)?.decisionId;
    const isLast = rows.length <= query.limit;
    if (isLast || found.length >= query.limit) {
      return { items: found.slice(0, query.limit), isWhole: isLast && found.length <= query.limit };
    }
  }
};

/** The rows of a batch: who, for what rank, which level, by which rule, and what stands against it. */
export const readRows =
  (deps: Read) =>
  (personId: string, batchId: string, query: RowsQuery): Outcome<RowsPage> =>
    lookUp(deps, personId, async ({ tx, viewer, at }) => {
      const batch = await findBatch(tx, batchId);
      if (!batch) return refuse(unknown('decision-batch.unknown'));
      if (!mayRead(viewer, batch)) return refuse(forbidden);
      const { items, isWhole } = await pageOf(tx, batch, at, query);
      return accept({ items, next: isWhole ? null : (items.at(-1)?.decisionId ?? null) });
    });
