import type { FactOf } from '@jinbang/contracts/fact';
import { sessionPlannedV1 } from '@jinbang/contracts/registration/session';
import type { Telling } from '../telling.ts';
import type { SessionView } from './session.body.ts';

export const sessionPlanned = (
  session: SessionView,
  competitionId: string,
  telling: Telling,
): FactOf<typeof sessionPlannedV1> => ({
  ...telling.envelope(session.sessionId, session.version),
  type: sessionPlannedV1.type,
  version: sessionPlannedV1.version,
  competitionId,
  eventId: session.eventId,
  data: {
    moduleId: session.moduleId,
    name: session.name,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    room: session.room,
    group: session.group,
    stations: session.stations,
    ...(session.batch === null ? {} : { batch: session.batch }),
    ...(session.state === 'cancelled' ? { cancelled: true } : {}),
  },
});
