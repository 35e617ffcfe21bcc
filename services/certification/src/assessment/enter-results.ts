import type { TypedAnswer, TypedResult } from '@jinbang/contracts/http/assessment';
import { sentenceOf } from '@jinbang/contracts/problem';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { flawOfAttempt } from '@jinbang/promotion/assessment/attempt';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { CommandDeps, Outcome } from '../command.ts';
import { dayIn } from '../zone.ts';
import { EMPTY_CELL, flawOfDay, type TypedTurn, typeResult } from './assessment.rules.ts';
import type { Assessment } from './assessment.store.ts';
import { keepAssessment } from './assessment-command.ts';
import {
  addMark,
  addMarkCheck,
  type Candidate,
  findCandidates,
  findMarks,
} from './candidate.store.ts';
import { attemptsOf, cellKey, cellsOf, type Mark } from './cells.rules.ts';

type Books = {
  readonly batch: Assessment;
  readonly candidates: ReadonlyMap<string, Candidate>;
  /** Grows with every line of the list: a retake may follow its first sitting in one request. */
  readonly marks: Mark[];
  readonly today: string;
  readonly actorId: string;
};

const judge = (wish: TypedResult, books: Books): Result<TypedTurn, Rejection> => {
  const { batch, candidates, marks, today, actorId } = books;
  const candidate = candidates.get(wish.candidateId);
  if (!candidate || candidate.withdrawn) {
    const code = candidate ? 'assessment.withdrawn' : 'assessment.candidate-unknown';
    return refuse({ kind: candidate ? 'conflict' : 'missing', code });
  }
  const own = cellsOf(marks.filter(({ candidateId }) => candidateId === wish.candidateId));
  const cells = own.get(wish.candidateId);
  const cell = cells?.get(cellKey(wish.part, wish.attempt)) ?? EMPTY_CELL;
  const turn = typeResult(cell, wish, actorId);
  if (!turn.ok || turn.value.kind === 'unchanged') return turn;
  const flaw =
    flawOfDay(wish.on, batch.plan.from, today) ??
    flawOfAttempt(batch.plan.parts, wish, attemptsOf(cells));
  return flaw ? refuse(flaw) : turn;
};

const OUTCOMES = { type: 'waiting', confirm: 'stands', unchanged: 'unchanged' } as const;

const lineOf = (
  { candidateId, part, attempt, basedOn }: TypedResult,
  turn: Result<TypedTurn, Rejection>,
): TypedAnswer['results'][number] => {
  const place = { candidateId, part, attempt };
  if (turn.ok) {
    const { kind, version } = turn.value;
    return { ...place, outcome: OUTCOMES[kind], version, refusal: null };
  }
  const { code, params } = turn.refusal;
  const say = (language: 'zh' | 'en') => sentenceOf(code, language, params);
  const refusal = { code, sentence: { zh: say('zh'), en: say('en') } };
  return { ...place, outcome: 'refused', version: basedOn, refusal };
};

/** Writes one line into the books at once, so that the next line of the list sees it. */
const note = (
  wish: TypedResult,
  { kind, version }: TypedTurn,
  { marks, actorId }: Books,
): Mark | undefined => {
  const { candidateId, part, attempt, state, score, on: assessedOn } = wish;
  const isSame = (mark: Mark) =>
    mark.candidateId === candidateId && mark.part === part && mark.attempt === attempt;
  if (kind === 'confirm') {
    const place = marks.findIndex((mark) => isSame(mark) && mark.markVersion === version);
    const mark = marks[place];
    if (!mark) return undefined;
    marks[place] = { ...mark, checkedBy: actorId };
    return marks[place];
  }
  const mark = {
    candidateId,
    part,
    attempt,
    markVersion: version,
    state,
    score,
    assessedOn,
    reason: wish.reason ?? null,
    typedBy: actorId,
    checkedBy: null,
  };
  marks.push(mark);
  return mark;
};

const keep = async (
  tx: Transaction,
  { checkedBy, ...typed }: Mark,
  { batchId, bodyId }: Assessment,
  at: Date,
): Promise<void> => {
  if (checkedBy === null) return addMark(tx, { ...typed, batchId, bodyId, typedAt: at });
  const { candidateId, part, attempt, markVersion, typedBy } = typed;
  const cell = { candidateId, part, attempt, markVersion, typedBy };
  return addMarkCheck(tx, { ...cell, batchId, bodyId, checkedBy, checkedAt: at });
};

/**
 * Types results from paper, a list at a time. Each line stands or falls by itself; what the second
 * person types the same stands from then on.
 */
export const enterResults =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { batchId, results }: { batchId: string; results: readonly TypedResult[] },
  ): Outcome<TypedAnswer> =>
    keepAssessment(deps, frame, { batchId, what: 'results' }, async ({ tx, viewer, at, batch }) => {
      const candidates = await findCandidates(tx, batchId);
      const books: Books = {
        batch,
        candidates: new Map(candidates.map((one) => [one.candidateId, one])),
        marks: [...(await findMarks(tx, batchId))],
        today: dayIn(batch.plan.zone, at),
        actorId: viewer.personId,
      };
      const lines: TypedAnswer['results'] = [];
      for (const wish of results) {
        const turn = judge(wish, books);
        lines.push(lineOf(wish, turn));
        const mark =
          turn.ok && turn.value.kind !== 'unchanged' ? note(wish, turn.value, books) : undefined;
        if (mark) await keep(tx, mark, batch, at);
      }
      return accept({ results: lines });
    });
