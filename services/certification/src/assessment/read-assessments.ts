import type {
  AssessedCandidate,
  AssessmentOutline,
  AssessmentQuery,
  AssessmentSeat,
  OneAssessment,
} from '@jinbang/contracts/http/assessment';
import { accept, refuse } from '@jinbang/kernel/result';
import { unrotated } from '@jinbang/promotion/assessment/evaluator';
import { explainLack } from '@jinbang/promotion/assessment/explain-lack';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, type Outcome, unknown } from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { findNames } from '../person/person.store.ts';
import { mayKeep, mayReadAssessments } from './assessment.access.ts';
import { signingRoleOf } from './assessment.rules.ts';
import {
  type Assessment,
  findAssessment,
  findEarlierPanels,
  findReopenings,
  findSeatedBatches,
  findSeats,
  findSignatures,
  findSummary,
  listAssessments,
  type SeatRow,
} from './assessment.store.ts';
import { lookAtAssessments } from './assessment-command.ts';
import { findCandidates, findMarks } from './candidate.store.ts';
import { candidateAnswer } from './candidate-answer.rules.ts';
import { cellsOf } from './cells.rules.ts';
import { findDecided } from './decided.store.ts';
import { progressOf } from './progress.store.ts';
import { lacksIn } from './summary.rules.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;
type Page<Item> = { readonly items: Item[]; readonly next: string | null };

const outlineOf = async (tx: Transaction, batch: Assessment): Promise<AssessmentOutline> => {
  const { batchId, bodyId, batchNo, plan, state, version } = batch;
  const { summaryVersion, resultVersion, decidedVersion } = batch;
  return {
    batchId,
    bodyId,
    bodyName: (await findIssuer(tx, bodyId))?.name ?? '',
    batchNo,
    // A plan is stored as it was sent: lists that are not changed any more.
    plan: { ...plan, parts: [...plan.parts] } as AssessmentOutline['plan'],
    state,
    summaryVersion,
    resultVersion,
    decidedVersion,
    ...(await progressOf(tx, batchId, plan.parts)),
    version,
  };
};

/** The batches of the bodies one works for, and those one has a seat in; newest first. */
export const readAssessments =
  (deps: Read) =>
  (personId: string, query: AssessmentQuery): Outcome<Page<AssessmentOutline>> =>
    lookAtAssessments(deps, personId, async ({ tx, viewer }) => {
      const { bodyId, after, limit } = query;
      const bodies = viewer.bodyIds.filter((id) => mayReadAssessments(viewer, id));
      const wanted = bodyId === undefined ? bodies : bodies.filter((id) => id === bodyId);
      const batchIds = bodyId === undefined ? await findSeatedBatches(tx, personId) : [];
      const rows = await listAssessments(tx, { bodyIds: wanted, batchIds, after, limit });
      const page = rows.slice(0, limit);
      const items: AssessmentOutline[] = [];
      for (const row of page) items.push(await outlineOf(tx, row));
      return accept({ items, next: rows.length > limit ? (page.at(-1)?.batchId ?? null) : null });
    });

const readable = async (
  tx: Transaction,
  batchId: string,
  isReader: (bodyId: string) => boolean,
  personId: string,
) => {
  const batch = await findAssessment(tx, batchId);
  if (!batch) return undefined;
  const seats = await findSeats(tx, batchId);
  const isSeated = seats.some((seat) => seat.personId === personId);
  return isSeated || isReader(batch.bodyId) ? { batch, seats } : undefined;
};

const seatAnswers = async (
  tx: Transaction,
  batch: Assessment,
  seats: readonly SeatRow[],
): Promise<AssessmentSeat[]> => {
  const people = seats.map(({ personId }) => personId);
  const names = people.length > 0 ? await findNames(tx, batch.bodyId, people) : new Map();
  const tired = unrotated(seats, await findEarlierPanels(tx, batch));
  return seats.map(({ personId, role, isLeader, grade, organisationId, parts, ...seat }) => ({
    personId,
    role,
    isLeader,
    grade,
    organisationId,
    parts: [...parts],
    name: names.get(personId)?.name ?? null,
    signedInAt: seat.signedInAt?.toISOString() ?? null,
    signedInBy: seat.signedInBy,
    isUnrotated: tired.includes(personId),
  }));
};

const summaryOf = async (
  tx: Transaction,
  { batchId, summaryVersion }: Assessment,
): Promise<OneAssessment['summary']> => {
  const summary = await findSummary(tx, batchId, summaryVersion);
  if (!summary) return null;
  const signatures = await findSignatures(tx, batchId, summaryVersion);
  return {
    version: summaryVersion,
    rowsHash: summary.rowsHash,
    drawnBy: summary.drawnBy,
    drawnAt: summary.drawnAt.toISOString(),
    signatures: signatures.map(({ role, personId, signedAt }) => ({
      role,
      personId,
      signedAt: signedAt.toISOString(),
    })),
  };
};

const reopeningsOf = async (
  tx: Transaction,
  batchId: string,
): Promise<OneAssessment['reopenings']> =>
  (await findReopenings(tx, batchId)).map(({ summaryVersion, reason, reopenedBy, reopenedAt }) => ({
    version: summaryVersion,
    reason,
    reopenedBy,
    reopenedAt: reopenedAt.toISOString(),
  }));

const lacksOf = async (
  tx: Transaction,
  { batchId, plan }: Assessment,
  seats: readonly SeatRow[],
): Promise<OneAssessment['lacks']> => {
  const candidates = await findCandidates(tx, batchId);
  const cells = cellsOf(await findMarks(tx, batchId));
  return lacksIn({ plan, seats, candidates, cells }).map((lack) => {
    const { code, ...params } = lack;
    const say = (language: 'zh' | 'en') => explainLack(lack, plan.parts, language);
    return { code, params, sentence: { zh: say('zh'), en: say('en') } };
  });
};

/** One batch with its seats, what is missing, its summary and what whoever asks may do. */
export const readAssessment =
  (deps: Read) =>
  (personId: string, batchId: string): Outcome<OneAssessment> =>
    lookAtAssessments(deps, personId, async ({ tx, viewer }) => {
      const isReader = (bodyId: string) => mayReadAssessments(viewer, bodyId);
      const found = await readable(tx, batchId, isReader, personId);
      if (!found) return refuse(unknown('assessment.unknown'));
      const { batch, seats } = found;
      const own = seats.find((seat) => seat.personId === personId);
      const role = signingRoleOf(own && { ...own, isSignedIn: own.signedInAt !== null });
      return accept({
        ...(await outlineOf(tx, batch)),
        seats: await seatAnswers(tx, batch, seats),
        lacks: await lacksOf(tx, batch, seats),
        summary: await summaryOf(tx, batch),
        reopenings: await reopeningsOf(tx, batchId),
        proposedBy: batch.proposedBy,
        proposedAt: batch.proposedAt?.toISOString() ?? null,
        may: {
          keep: mayKeep(viewer, batch.bodyId),
          signIn: own !== undefined && own.signedInAt === null,
          watch: own?.role === 'supervisor' && own.signedInAt !== null,
          sign: role,
        },
      });
    });

/** Everybody of a batch with results, outcome and what was decided; by roster number. */
export const readCandidates =
  (deps: Read) =>
  (
    personId: string,
    batchId: string,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Outcome<Page<AssessedCandidate>> =>
    lookAtAssessments(deps, personId, async ({ tx, viewer }) => {
      const isReader = (bodyId: string) => mayReadAssessments(viewer, bodyId);
      const found = await readable(tx, batchId, isReader, personId);
      if (!found) return refuse(unknown('assessment.unknown'));
      const { batch } = found;
      const all = await findCandidates(tx, batchId);
      const from = Number(after ?? 0);
      const rest = all.filter(({ rosterNo }) => rosterNo > from);
      const page = rest.slice(0, limit);
      const people = page.map((one) => one.personId);
      const names = people.length > 0 ? await findNames(tx, batch.bodyId, people) : new Map();
      const cells = cellsOf(await findMarks(tx, batchId));
      const decided = await findDecided(
        tx,
        page.map(({ candidateId }) => candidateId),
      );
      const items = page.map((one) =>
        candidateAnswer(one, batch, {
          name: names.get(one.personId)?.name ?? null,
          cells: cells.get(one.candidateId),
          decided: decided.get(one.candidateId),
        }),
      );
      const last = page.at(-1)?.rosterNo;
      return accept({ items, next: rest.length > page.length ? String(last) : null });
    });
