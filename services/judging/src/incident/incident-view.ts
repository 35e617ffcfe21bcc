import type { AnyFact } from '@jinbang/contracts/fact';
import type { IncidentView } from '@jinbang/contracts/http/judging-incident';
import { incidentToldV1 } from '@jinbang/contracts/judging/incident';
import type { CommandWork } from '../in-event.ts';
import { addedMinutes, evolve, type Incident, recorded, stateOf } from './incident.rules.ts';
import type { IncidentFile } from './incident.store.ts';

/** The incident as it stands, from the record and its steps. */
export const incidentOf = ({ row, steps }: IncidentFile): Incident =>
  steps.map(({ content }) => content).reduce(evolve, recorded(row.kind, row.stoppedAt));

export const viewIncident = (file: IncidentFile): IncidentView => {
  const { row, steps } = file;
  const incident = incidentOf(file);
  const decision = steps.findLast(({ kind }) => kind === 'decided');
  const withdrawal = steps.findLast(({ kind }) => kind === 'withdrawn');
  const { contestant, restartedAt } = incident;
  return {
    ...{ incidentId: row.incidentId, version: incident.version, moduleId: row.moduleId },
    ...{ sessionId: row.sessionId, station: row.station, kind: row.kind, note: row.note },
    seenCause: row.seenCause,
    ...{ state: stateOf(incident), stoppedAt: row.stoppedAt.toISOString() },
    ...{ recordedBy: row.recordedBy, recordedAt: row.recordedAt.toISOString() },
    restartedAt: restartedAt?.toISOString() ?? null,
    contestant: contestant && { outcome: contestant.outcome, signedAt: contestant.signedAt },
    decision:
      decision?.content.kind === 'decided'
        ? {
            ...{ cause: decision.content.cause, ruling: decision.content.ruling },
            ...{ reason: decision.content.reason, decidedBy: decision.actedBy },
            decidedAt: decision.actedAt.toISOString(),
          }
        : null,
    withdrawal:
      withdrawal?.content.kind === 'withdrawn'
        ? {
            ...{ reason: withdrawal.content.reason, withdrawnBy: withdrawal.actedBy },
            withdrawnAt: withdrawal.actedAt.toISOString(),
          }
        : null,
    addedMinutes: addedMinutes(incident),
  };
};

/** judging.incident.told: the whole present state, without a word of what was written. */
export const incidentFact = (
  factId: string,
  { event, at, commandId }: Pick<CommandWork, 'event' | 'at' | 'commandId'>,
  file: IncidentFile,
): AnyFact => {
  const { row } = file;
  const incident = incidentOf(file);
  return {
    factId,
    type: incidentToldV1.type,
    version: incidentToldV1.version,
    occurredAt: at.toISOString(),
    competitionId: event.competitionId,
    eventId: event.eventId,
    aggregateId: row.incidentId,
    aggregateVersion: incident.version,
    causedBy: commandId,
    traceparent: null,
    data: {
      ...{ moduleId: row.moduleId, sessionId: row.sessionId, station: row.station },
      ...{ kind: row.kind, state: stateOf(incident), stoppedAt: row.stoppedAt.toISOString() },
      cause: incident.decision?.cause ?? null,
      ruling: incident.decision?.ruling.as ?? null,
      addedMinutes: addedMinutes(incident),
    },
  };
};
