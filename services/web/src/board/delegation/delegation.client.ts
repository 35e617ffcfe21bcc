import type { DelegationKind, DelegationTables } from '@jinbang/contracts/http/delegation';
import { type Answer, ask } from '../../ui/ask.client.ts';

const PATHS = { event: 'events', contest: 'competitions' } as const;

/** Delegations over published results; asked again by tag, for a name may leave at any time. */
export const fetchDelegations = (
  of: 'event' | 'contest',
  id: string,
  kind: DelegationKind | null,
): Promise<Answer<DelegationTables>> =>
  ask(
    `/api/ranking/v1/public/${PATHS[of]}/${id}/delegations${kind === null ? '' : `?of=${kind}`}`,
    { cache: 'no-cache' },
  );
