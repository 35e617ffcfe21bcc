import type { AnyFact } from '@jinbang/contracts/fact';
import type { AppealOutcome } from '@jinbang/contracts/http/judging-appeal';
import { appealClosedV1, appealOpenedV1 } from '@jinbang/contracts/judging/appeal';
import type { CommandWork } from '../in-event.ts';
import type { FiledRow } from './appeal.store.ts';

type Told = Pick<FiledRow, 'appealId' | 'kind' | 'tier' | 'moduleId'>;

const headOf = (
  factId: string,
  { event, at, commandId }: CommandWork,
  { appealId }: Told,
  version: number,
) => ({
  factId,
  occurredAt: at.toISOString(),
  competitionId: event.competitionId,
  eventId: event.eventId,
  aggregateId: appealId,
  aggregateVersion: version,
  causedBy: commandId,
  traceparent: null,
});

/** One more waits for an answer. Nothing tells whose it is or about which place. */
export const openedFact = (factId: string, work: CommandWork, appeal: Told): AnyFact => ({
  ...headOf(factId, work, appeal, 1),
  type: appealOpenedV1.type,
  version: appealOpenedV1.version,
  data: { kind: appeal.kind, tier: appeal.tier, moduleId: appeal.moduleId },
});

/** It waits no longer. */
export const closedFact = (
  factId: string,
  work: CommandWork,
  appeal: Told,
  { version, outcome }: { readonly version: number; readonly outcome: AppealOutcome | null },
): AnyFact => ({
  ...headOf(factId, work, appeal, version),
  type: appealClosedV1.type,
  version: appealClosedV1.version,
  data: { kind: appeal.kind, tier: appeal.tier, moduleId: appeal.moduleId, outcome },
});
