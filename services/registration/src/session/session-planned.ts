import type { FactOf } from '@jinbang/contracts/fact';
import { sessionPlannedV1 } from '@jinbang/contracts/registration/session';
import type { Telling } from '../telling.ts';
import type { SessionView } from './session.body.ts';

export const sessionPlanned = (
  { sessionId, eventId, ownerId: _, version, ...data }: SessionView,
  competitionId: string,
  telling: Telling,
): FactOf<typeof sessionPlannedV1> => ({
  ...telling.envelope(sessionId, version),
  type: sessionPlannedV1.type,
  version: sessionPlannedV1.version,
  competitionId,
  eventId,
  data,
});
