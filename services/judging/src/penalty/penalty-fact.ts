import type { AnyFact } from '@jinbang/contracts/fact';
import { penaltyToldV1 } from '@jinbang/contracts/judging/penalty';
import type { CommandWork } from '../in-event.ts';
import { markSubjectOf } from '../score-sheet/mark-facts.ts';
import type { PenaltyRecord, PenaltyRow } from './penalty.store.ts';

type Told = Pick<PenaltyRecord, 'penaltyId' | 'points' | 'kindCode' | 'kindName'>;

/** A kind as the scheme named it when the penalty was given. */
export const kindOf = ({ kindCode, kindName }: Pick<Told, 'kindCode' | 'kindName'>) =>
  kindCode === null || kindName === null ? null : { code: kindCode, name: kindName };

/** Tells ranking what a penalty takes, or that it takes nothing any more; never why. */
export const penaltyFact = (
  factId: string,
  { event, at, commandId }: Pick<CommandWork, 'event' | 'at' | 'commandId'>,
  penalty: Told,
  subject: PenaltyRow['subject'],
  state: 'standing' | 'taken-back',
): AnyFact => ({
  factId,
  type: penaltyToldV1.type,
  version: penaltyToldV1.version,
  occurredAt: at.toISOString(),
  competitionId: event.competitionId,
  eventId: event.eventId,
  aggregateId: penalty.penaltyId,
  aggregateVersion: state === 'standing' ? 1 : 2,
  causedBy: commandId,
  traceparent: null,
  data: {
    subject: markSubjectOf(subject),
    points: penalty.points,
    kind: kindOf(penalty),
    state,
  },
});
