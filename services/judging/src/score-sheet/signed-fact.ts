import type { AnyFact } from '@jinbang/contracts/fact';
import { scoreSheetSignedV1 } from '@jinbang/contracts/judging/score-sheet';
import type { CommandWork } from '../in-event.ts';
import type { SheetFile } from './sheet.rules.ts';
import type { SignDecision } from './sign.rules.ts';

/** judging.score-sheet.signed: a signature by this judge, or by others in their place. */
export const signedFact = (
  factId: string,
  { event, at, commandId }: Pick<CommandWork, 'event' | 'at' | 'commandId'>,
  file: SheetFile,
  told: SignDecision & { readonly version: number; readonly judgeId: string },
): AnyFact => ({
  factId,
  type: scoreSheetSignedV1.type,
  version: scoreSheetSignedV1.version,
  occurredAt: at.toISOString(),
  competitionId: event.competitionId,
  eventId: event.eventId,
  aggregateId: file.sheetId,
  aggregateVersion: told.version,
  causedBy: commandId,
  traceparent: null,
  data: {
    moduleId: file.moduleId,
    sessionId: file.sessionId,
    subCriterion: file.subCriterion,
    judgeId: told.judgeId,
    hash: told.hash,
    signed: told.signed,
    seats: told.seats,
  },
});
