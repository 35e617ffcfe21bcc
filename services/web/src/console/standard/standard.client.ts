import type {
  EligibilityAnswer,
  EligibilityEvidence,
  OneStandard,
  StandardChanged,
  StandardComparison,
  StandardOutline,
} from '@jinbang/contracts/http/standard';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';

const CERTIFICATION = '/api/certification/v1';
const of = (standardId: string): string => `${CERTIFICATION}/standards/${standardId}`;

export type Issuer = { readonly bodyId: string; readonly name: string };

export const fetchStandards = (query: string): Promise<Answer<List<StandardOutline>>> =>
  callAll(`${CERTIFICATION}/standards${query}`);

export const fetchCollected = (): Promise<Answer<List<StandardOutline>>> =>
  callAll(`${CERTIFICATION}/collected-standards`);

export const fetchIssuers = (): Promise<Answer<{ readonly items: readonly Issuer[] }>> =>
  call(`${CERTIFICATION}/issuers`);

export const fetchStandard = (standardId: string): Promise<Answer<OneStandard>> =>
  call(of(standardId));

export const fetchComparison = (standardId: string): Promise<Answer<StandardComparison>> =>
  call(`${of(standardId)}/comparison`);

/** Which levels evidence opens. It changes nothing and is not a command. */
export const askEligibility = (
  standardId: string,
  evidence: Partial<EligibilityEvidence>,
): Promise<Answer<EligibilityAnswer>> =>
  call(`${of(standardId)}/eligibility`, { method: 'POST', body: evidence });

/** A new draft: of the nation, or of a body. */
export const recordStandard = (
  bodyId: string | null,
  document: unknown,
): Promise<Answer<StandardChanged>> =>
  command(
    bodyId === null ? `${CERTIFICATION}/standards` : `${CERTIFICATION}/issuers/${bodyId}/standards`,
    { method: 'POST', body: document },
  );

type Seen = Pick<StandardOutline, 'standardId' | 'version'>;

export const changeStandard = (
  { standardId, version }: Seen,
  document: unknown,
): Promise<Answer<StandardChanged>> =>
  command(of(standardId), { method: 'PUT', body: document, version });

export const publishStandard = (
  { standardId, version }: Seen,
  supersedes: string | null,
): Promise<Answer<StandardChanged>> =>
  command(`${of(standardId)}/publication`, { method: 'POST', body: { supersedes }, version });

export const withdrawStandard = ({ standardId, version }: Seen): Promise<Answer<StandardChanged>> =>
  command(`${of(standardId)}/withdrawal`, { method: 'POST', version });
