import type { PlanRecord } from '@jinbang/contracts/registration/competition';
import type { Answer } from '../../ui/ask.client.ts';
import { call, command, REGISTRATION } from '../call.client.ts';

export type PlanFiling = {
  readonly filingId: string;
  readonly plan: PlanRecord;
  readonly state: 'waits' | 'confirmed' | 'withdrawn';
  readonly filedBy: string;
  readonly filedAt: string;
};
export type PlanFilings = {
  readonly plan: PlanRecord | null;
  readonly mayFile: boolean;
  readonly items: readonly PlanFiling[];
};

const at = (competitionId: string): string =>
  `${REGISTRATION}/competitions/${competitionId}/plan-filings`;

export const fetchPlan = (competitionId: string): Promise<Answer<PlanFilings>> =>
  call(at(competitionId));

export const filePlan = (competitionId: string, plan: PlanRecord): Promise<Answer<unknown>> =>
  command(at(competitionId), { method: 'POST', body: plan });

export const endFiling = (
  competitionId: string,
  filingId: string,
  act: 'confirmation' | 'withdrawal',
): Promise<Answer<unknown>> =>
  command(`${at(competitionId)}/${filingId}/${act}`, { method: 'POST' });
