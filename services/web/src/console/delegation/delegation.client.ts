import type { DelegationKind, DelegationTables } from '@jinbang/contracts/http/delegation';
import type { Answer } from '../../ui/ask.client.ts';
import { call } from '../call.client.ts';

export type Asked = {
  readonly competitionId: string;
  readonly basis: DelegationTables['basis'];
  /** null: as the rules of the events say. */
  readonly of: DelegationKind | null;
};

/** The delegations of a contest, as they stand now or as the public sees them. */
export const fetchDelegations = (asked: Asked): Promise<Answer<DelegationTables>> => {
  const { competitionId, basis, of } = asked;
  const query = new URLSearchParams({ basis, ...(of === null ? {} : { of }) });
  return call(`/api/ranking/v1/competitions/${competitionId}/delegations?${query.toString()}`);
};
