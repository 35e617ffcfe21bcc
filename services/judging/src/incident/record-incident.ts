import type { IncidentBody, IncidentView } from '@jinbang/contracts/http/judging-incident';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { refuseOver } from '../event/over.rules.ts';
import { changeEvent, type Deps } from '../in-event.ts';
import { refuseRecorder } from './incident.access.ts';
import { refuseRecording } from './incident.rules.ts';
import { findSession, saveIncident } from './incident.store.ts';
import { incidentFact, viewIncident } from './incident-view.ts';

export type RecordIncident = {
  readonly frame: CommandFrame;
  readonly eventId: string;
  readonly incident: IncidentBody;
};

/** Whoever is on the floor writes down what happened at a station (M08). */
export const recordIncident =
  (deps: Deps) =>
  ({ frame, eventId, incident }: RecordIncident): Promise<Result<IncidentView, Rejection>> =>
    changeEvent(deps, frame, eventId, async (work) => {
      const { tx, at, event, ownerId, actorId, commandId } = work;
      const forbidden = refuseRecorder(work) ?? refuseOver(event.registrationState);
      if (forbidden) return refuse(forbidden);
      const session = await findSession(tx, eventId, incident.sessionId);
      const flaw = refuseRecording(session, incident, at);
      if (flaw || !session) {
        return refuse(flaw ?? { kind: 'missing', code: 'incident.session-unknown' });
      }
      const { sessionId, moduleId } = session;
      const { station, kind, note = null, stoppedAt } = incident;
      const row = {
        ...{ incidentId: deps.newId(), eventId, moduleId, sessionId, ownerId, station, kind },
        ...{ note, stoppedAt: new Date(stoppedAt), commandId },
        ...{ recordedBy: actorId, recordedAt: at },
      };
      await saveIncident(tx, row);
      const file = { row, steps: [] };
      await appendFacts(tx, [incidentFact(deps.newId(), work, file)]);
      return accept(viewIncident(file));
    });
