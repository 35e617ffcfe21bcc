import type { stepIncident as stepForm } from '@jinbang/contracts/http/judging-acts';
import type { IncidentStep, IncidentView } from '@jinbang/contracts/http/judging-incident';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { z } from 'zod';
import { type ActWork, capturedIn } from '../act/act-work.ts';
import { refuseOver } from '../event/over.rules.ts';
import { refuseFloorWriter } from '../floor/floor.access.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { refuseChief } from '../office.access.ts';
import type { Stored } from '../score-sheet/answer-once.ts';
import { refuseRecorder } from './incident.access.ts';
import { refuseStep } from './incident.rules.ts';
import { findIncident, lockIncident, saveStep } from './incident.store.ts';
import { incidentFact, incidentOf, viewIncident } from './incident-view.ts';

export type AddIncidentStep = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly eventId: string;
  readonly incidentId: string;
  readonly step: IncidentStep;
};

/** The floor says how it went on; the chief judge decides, decides anew, or withdraws the record. */
export const addIncidentStep =
  (deps: Deps) =>
  (request: AddIncidentStep): Promise<Result<IncidentView, Rejection>> =>
    changeEvent(deps, request.frame, request.eventId, async (work) => {
      const forbidden = refuseActor(work, request.step);
      return forbidden ? refuse(forbidden) : addHere(deps, work, request);
    });

const refuseActor = (work: CommandWork, { kind }: IncidentStep): Rejection | undefined => {
  const isRuling = kind === 'decided' || kind === 'withdrawn';
  const forbidden = isRuling ? refuseChief(work) : refuseRecorder(work);
  return forbidden ?? refuseOver(work.event.registrationState);
};

/** The same, as a tablet hands it in for whoever wrote it down. */
export const addIncidentStepByTablet = async (
  deps: Deps,
  work: ActWork,
  { eventId, incidentId, basedOn, step }: z.infer<typeof stepForm>,
): Promise<Result<Stored, Rejection>> => {
  const forbidden = refuseFloorWriter(work) ?? refuseOver(work.event.registrationState);
  if (forbidden) return refuse(forbidden);
  if (basedOn === undefined) return refuse({ kind: 'invalid', code: 'incident.version-missing' });
  const asked = { eventId, incidentId, basedOn, step, written: capturedIn(work) };
  const made = await addHere(deps, work, asked);
  return made.ok ? accept({ version: made.value.version, state: made.value.state }) : made;
};

type Added = Omit<AddIncidentStep, 'frame'> & {
  readonly written?: Partial<ReturnType<typeof capturedIn>>;
};

const addHere = async (
  { newId }: Deps,
  work: CommandWork,
  { eventId, incidentId, basedOn, step, written = {} }: Added,
): Promise<Result<IncidentView, Rejection>> => {
  const { tx, at, ownerId, actorId, commandId } = work;
  await lockIncident(tx, incidentId);
  const file = await findIncident(tx, eventId, incidentId);
  if (!file) return refuse({ kind: 'missing', code: 'incident.unknown' });
  const incident = incidentOf(file);
  const flaw = refuseStep(incident, step, { basedOn, now: at });
  if (flaw) return refuse(flaw);
  const row = {
    ...{ captureSessionId: null, deviceId: null, decidedAt: null, ...written },
    ...{ incidentId, version: incident.version + 1, eventId, ownerId, kind: step.kind },
    ...{ content: step, actedBy: actorId, actedAt: at, commandId },
  };
  await saveStep(tx, row);
  const next = { ...file, steps: [...file.steps, row] };
  await appendFacts(tx, [incidentFact(newId(), work, next)]);
  return accept(viewIncident(next));
};
