import type {
  AwardItem,
  AwardLine,
  AwardLines,
  AwardOrganiserWish,
  AwardOverview,
  AwardPlan,
} from '@jinbang/contracts/http/award';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';

const at = (competitionId: string): string => `/api/certification/v1/competitions/${competitionId}`;

export const fetchAwards = (competitionId: string): Promise<Answer<AwardOverview>> =>
  call(`${at(competitionId)}/awards`);

export const fetchLines = (
  competitionId: string,
  planId: string,
  after: string,
): Promise<Answer<AwardLines>> =>
  call(`${at(competitionId)}/award-plans/${planId}/lines?limit=50&after=${after}`);

/** Every line, for whoever releases: how many there are is part of what is agreed to. */
export const fetchAllLines = (
  competitionId: string,
  planId: string,
): Promise<Answer<List<AwardLine>>> => callAll(`${at(competitionId)}/award-plans/${planId}/lines`);

export const fetchPaper = (competitionId: string, planId: string): Promise<Answer<Blob>> =>
  call<Blob>(`${at(competitionId)}/award-plans/${planId}/paper`, { as: 'blob' });

export const nameOrganiser = (
  competitionId: string,
  wish: AwardOrganiserWish,
  version: number,
): Promise<Answer<unknown>> =>
  command(`${at(competitionId)}/award-organiser`, { method: 'PUT', body: wish, version });

type Wish = { readonly eventIds: readonly string[]; readonly items: readonly AwardItem[] };

/** A new plan, or another wording of one nobody has released. */
export const savePlan = (
  competitionId: string,
  plan: AwardPlan | null,
  wish: Wish,
): Promise<Answer<unknown>> =>
  plan === null
    ? command(`${at(competitionId)}/award-plans`, { method: 'POST', body: wish })
    : command(`${at(competitionId)}/award-plans/${plan.planId}`, {
        method: 'PUT',
        body: { ...wish, named: plan.named, sheet: plan.sheet },
        version: plan.version,
      });

export const releasePlan = (competitionId: string, plan: AwardPlan): Promise<Answer<unknown>> =>
  command(`${at(competitionId)}/award-plans/${plan.planId}/release`, {
    method: 'POST',
    version: plan.version,
  });

export const requestRevocation = (
  competitionId: string,
  { awardId }: AwardLine,
  wish: { readonly reason: string; readonly makesAgain: boolean },
): Promise<Answer<unknown>> =>
  command(`${at(competitionId)}/awards/${awardId}/revocations`, { method: 'POST', body: wish });

export const confirmRevocation = (
  competitionId: string,
  { revocationId, version }: AwardLine,
): Promise<Answer<unknown>> =>
  command(`${at(competitionId)}/award-revocations/${revocationId}/confirmation`, {
    method: 'POST',
    ...(version === null ? {} : { version }),
  });
