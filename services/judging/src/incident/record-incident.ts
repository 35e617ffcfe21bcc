import type { recordIncident as recordForm } from '@jinbang/contracts/http/judging-acts';
import type { IncidentBody, IncidentView } from '@jinbang/contracts/http/judging-incident';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { z } from 'zod';
import { type ActWork, capturedIn } from '../act/act-work.ts';
import { refuseOver } from '../event/over.rules.ts';
import { refuseFloorWriter } from '../floor/floor.access.ts';
import { known } from '../floor/floor.rules.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import type { Stored } from '../score-sheet/answer-once.ts';
import { refuseRecorder } from './incident.access.ts';
import { refuseRecording } from './incident.rules.ts';
import { findSession, isIncidentKnown, lockIncident, saveIncident } from './incident.store.ts';
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
      const forbidden = refuseRecorder(work);
      if (forbidden) return refuse(forbidden);
      return recordHere(deps, work, { incidentId: deps.newId(), incident });
    });

/** The same, as a tablet hands it in: who wrote it down gave it its id, to go on with before it arrives. */
export const recordIncidentByTablet = async (
  deps: Deps,
  work: ActWork,
  { incidentId, incident }: z.infer<typeof recordForm>,
): Promise<Result<Stored, Rejection>> => {
  const forbidden = refuseFloorWriter(work);
  if (forbidden) return refuse(forbidden);
  await lockIncident(work.tx, incidentId);
  if (await isIncidentKnown(work.tx, incidentId)) return refuse(known);
  const made = await recordHere(deps, work, { incidentId, incident, written: capturedIn(work) });
  return made.ok ? accept({ version: made.value.version, state: made.value.state }) : made;
};

type Recorded = {
  readonly incidentId: string;
  readonly incident: IncidentBody;
  readonly written?: Partial<ReturnType<typeof capturedIn>>;
};

const recordHere = async (
  { newId }: Deps,
  work: CommandWork,
  { incidentId, incident, written = {} }: Recorded,
): Promise<Result<IncidentView, Rejection>> => {
  const { tx, at, event, ownerId, actorId, commandId } = work;
  const { eventId } = event;
  const session = await findSession(tx, eventId, incident.sessionId);
  const flaw = refuseOver(event.registrationState) ?? refuseRecording(session, incident, at);
  if (flaw || !session) {
    return refuse(flaw ?? { kind: 'missing', code: 'incident.session-unknown' });
  }
  const { sessionId, moduleId } = session;
  const { station, kind, seenCause = null, note = null, stoppedAt } = incident;
  const row = {
    ...{ captureSessionId: null, deviceId: null, decidedAt: null, ...written },
    ...{ incidentId, eventId, moduleId, sessionId, ownerId, station, kind, seenCause },
    ...{ note, stoppedAt: new Date(stoppedAt), commandId },
    ...{ recordedBy: actorId, recordedAt: at },
  };
  await saveIncident(tx, row);
  const file = { row, steps: [] };
  await appendFacts(tx, [incidentFact(newId(), work, file)]);
  return accept(viewIncident(file));
};
