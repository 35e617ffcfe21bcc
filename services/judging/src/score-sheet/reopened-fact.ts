import type { AnyFact } from '@jinbang/contracts/fact';
import { scoreSheetReopenedV1 } from '@jinbang/contracts/judging/score-sheet';
import type { CommandWork } from '../in-event.ts';

export type ReopenedSheet = {
  readonly sheetId: string;
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly subCriterion: string;
  /** The sheet's version from which signatures count again. */
  readonly version: number;
};

type Cause = Pick<CommandWork, 'at' | 'commandId'> & {
  readonly event: Pick<CommandWork['event'], 'eventId' | 'competitionId'>;
};

/** Tells that a sheet waits for all its signatures anew, whatever the reason. */
export const reopenedFact = (
  factId: string,
  { event, at, commandId }: Cause,
  { sheetId, moduleId, sessionId, subCriterion, version }: ReopenedSheet,
): AnyFact => ({
  factId,
  type: scoreSheetReopenedV1.type,
  version: scoreSheetReopenedV1.version,
  occurredAt: at.toISOString(),
  competitionId: event.competitionId,
  eventId: event.eventId,
  aggregateId: sheetId,
  aggregateVersion: version,
  causedBy: commandId,
  traceparent: null,
  data: { moduleId, sessionId, subCriterion },
});
