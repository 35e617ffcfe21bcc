import type {
  AssessedCandidate,
  AssessmentOutline,
  AssessmentStep,
  OneAssessment,
  TypedAnswer,
  TypedResult,
} from '@jinbang/contracts/http/assessment';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';

const CERTIFICATION = '/api/certification/v1';
const ALL = `${CERTIFICATION}/assessments`;

export type Body = { readonly bodyId: string; readonly name: string };
export type Desk = { readonly batches: List<AssessmentOutline>; readonly bodies: readonly Body[] };

/** The batches one may see, and the bodies one may plan for. */
export const fetchDesk = async (isOwn: (bodyId: string) => boolean): Promise<Answer<Desk>> => {
  const batches = await callAll<AssessmentOutline>(ALL);
  if (!batches.ok) return batches;
  const issuers = await call<{ readonly items: readonly Body[] }>(`${CERTIFICATION}/issuers`);
  if (!issuers.ok) return issuers;
  const bodies = issuers.body.items.filter(({ bodyId }) => isOwn(bodyId));
  return { ok: true, body: { batches: batches.body, bodies } };
};

export type Batch = {
  readonly one: OneAssessment;
  readonly candidates: readonly AssessedCandidate[];
};

export const fetchBatch = async (batchId: string): Promise<Answer<Batch>> => {
  const one = await call<OneAssessment>(`${ALL}/${batchId}`);
  if (!one.ok) return one;
  const candidates = await callAll<AssessedCandidate>(`${ALL}/${batchId}/candidates`);
  if (!candidates.ok) return candidates;
  return { ok: true, body: { one: one.body, candidates: candidates.body.items } };
};

const post = <Answered>(
  path: string,
  body?: unknown,
  version?: number,
): Promise<Answer<Answered>> =>
  command(`${ALL}${path}`, {
    method: 'POST',
    ...(body === undefined ? {} : { body }),
    ...(version === undefined ? {} : { version }),
  });

type Changed = { readonly batchId: string; readonly version: number };
export const planBatch = (wish: unknown) => post<Changed>('', wish);
export const takeStep = ({ batchId, version }: OneAssessment, step: AssessmentStep) =>
  post<Changed>(`/${batchId}/steps`, step, version);
export const signSummary = ({ batchId, version }: OneAssessment, rowsHash: string) =>
  post<Changed>(`/${batchId}/signatures`, { rowsHash }, version);
export const enrol = (batchId: string, personIds: readonly string[], clause: string) =>
  post(`/${batchId}/candidates`, {
    candidates: personIds.map((personId) => ({ personId, clause })),
  });
export const checkEligibility = (
  batchId: string,
  checks: readonly { candidateId: string; version: number; eligibility: string }[],
) => post(`/${batchId}/eligibility-checks`, { checks });
export const seatPerson = (batchId: string, seat: unknown) => post(`/${batchId}/seats`, seat);
export const signIn = (batchId: string, personId: string) =>
  post(`/${batchId}/seats/${personId}/sign-in`);
/** As many as a request may carry. */
const RESULTS_AT_ONCE = 200;

/**
 * Hands in what was typed, however much. Where a part does not arrive the whole counts as not handed
 * in: what arrived before it says the same when it is sent again.
 */
export const typeResults = async (
  batchId: string,
  results: readonly TypedResult[],
): Promise<Answer<TypedAnswer>> => {
  const lines: TypedAnswer['results'][number][] = [];
  for (let from = 0; from < results.length; from += RESULTS_AT_ONCE) {
    const few = results.slice(from, from + RESULTS_AT_ONCE);
    const answer = await post<TypedAnswer>(`/${batchId}/results`, { results: few });
    if (!answer.ok) return answer;
    lines.push(...answer.body.results);
  }
  return { ok: true, body: { results: lines } };
};
