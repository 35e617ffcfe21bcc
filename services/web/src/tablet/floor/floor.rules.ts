import type { FloorDay } from '@jinbang/contracts/http/judging-floor';
import type { IncidentView } from '@jinbang/contracts/http/judging-incident';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import type { Act } from '../act.ts';
import type { Pending, Queue } from '../queue.rules.ts';

/**
 * Where all of it is: with the server, on the disk of this tablet, or in part on its screen alone, where
 * a dead battery would take it.
 */
export type ActPlace = 'given' | 'waiting' | 'saving';
type Local = { readonly place: ActPlace };

/** An incident as this tablet knows it: what it wrote down itself included. */
export type FloorIncident = Omit<IncidentView, 'recordedBy' | 'recordedAt' | 'moduleId'> & Local;

type Check = FloorDay['checks'][number];
type Signature = FloorDay['signatures'][number];

/** The floor with what this tablet wrote down laid over what the server showed. */
export type Floor = Pick<FloorDay, 'eventId' | 'rule' | 'sessions' | 'clocks'> & {
  readonly incidents: readonly FloorIncident[];
  readonly checks: readonly (Omit<Check, 'recordedBy'> & Local)[];
  readonly signatures: readonly (Omit<Signature, 'takenBy'> & Local)[];
};

const sent = { place: 'given' } as const;

const seen = (day: FloorDay): Floor => ({
  ...{ eventId: day.eventId, rule: day.rule, sessions: day.sessions, clocks: day.clocks },
  incidents: day.incidents.map((one) => ({ ...one, ...sent })),
  checks: day.checks.map((one) => ({ ...one, ...sent })),
  signatures: day.signatures.map((one) => ({ ...one, ...sent })),
});

const isFloorAct = (act: Act | undefined): boolean =>
  act !== undefined && act.type !== 'note-aspect';

/** What was written down here about the floor, in its order. */
export const floorActs = (queue: Queue): Queue => queue.filter(({ act }) => isFloorAct(act));

type Step = Extract<Act, { type: 'step-incident' }>['step'];

const isSameTime = (shown: string | undefined | null, own: string): boolean =>
  typeof shown === 'string' && Date.parse(shown) === Date.parse(own);

/** The server has shown it with this step: it is on its way back, or its answer was lost. */
const hasStep = ({ restartedAt, contestant }: FloorIncident, step: Step): boolean =>
  step.kind === 'restarted'
    ? isSameTime(restartedAt, step.restartedAt)
    : isSameTime(contestant?.signedAt, step.signedAt);

const stepped = (incident: FloorIncident, step: Step, place: ActPlace): FloorIncident =>
  hasStep(incident, step)
    ? incident
    : {
        ...incident,
        version: incident.version + 1,
        place: incident.place === 'saving' ? 'saving' : place,
        ...(step.kind === 'restarted'
          ? { restartedAt: step.restartedAt }
          : { contestant: { outcome: step.outcome, signedAt: step.signedAt } }),
      };

const recorded = (
  { incidentId, incident }: Extract<Act, { type: 'record-incident' }>,
  place: ActPlace,
) => ({
  ...{ incidentId, version: 1, sessionId: incident.sessionId, station: incident.station },
  ...{ kind: incident.kind, note: incident.note ?? null, seenCause: incident.seenCause ?? null },
  ...{ state: 'open' as const, stoppedAt: incident.stoppedAt, restartedAt: null },
  ...{ contestant: null, decision: null, withdrawal: null, addedMinutes: 0, place },
});

/** One act on top; one the server has shown already adds nothing. */
const withAct = (floor: Floor, { act, decidedAt }: Pending, place: ActPlace): Floor => {
  switch (act?.type) {
    case 'record-incident': {
      const isKnown = floor.incidents.some(({ incidentId }) => incidentId === act.incidentId);
      return isKnown ? floor : { ...floor, incidents: [...floor.incidents, recorded(act, place)] };
    }
    case 'step-incident': {
      const incidents = floor.incidents.map((one) =>
        one.incidentId === act.incidentId ? stepped(one, act.step, place) : one,
      );
      return { ...floor, incidents };
    }
    case 'check-station': {
      const { type: _, eventId: __, note = null, ...check } = act;
      if (floor.checks.some(({ checkId }) => checkId === act.checkId)) return floor;
      const row = { ...check, note, writtenAt: decidedAt, place };
      return { ...floor, checks: [...floor.checks, row] };
    }
    case 'take-signature': {
      const { signatureId, sessionId, station, about, path } = act;
      if (floor.signatures.some((one) => one.signatureId === signatureId)) return floor;
      const aboutId =
        about.kind === 'check' ? about.checkId : about.kind === 'end' ? null : about.incidentId;
      // The server reckons the hash; here it only says whether something was drawn.
      const matter = { signatureId, sessionId, station, about: about.kind, aboutId };
      const row = { ...matter, hash: path, writtenAt: decidedAt, place };
      return { ...floor, signatures: [...floor.signatures, row] };
    }
    default:
      return floor;
  }
};

/**
 * What stands on this tablet on top of what the server showed. A step the server has refused is left
 * out: it is listed on its own until somebody decides.
 * @param unkept commands that are only on the screen so far
 */
export const floorWith = (
  day: FloorDay,
  acts: Queue,
  unkept: ReadonlySet<string> = new Set(),
): Floor =>
  acts
    .filter(({ refusal }) => refusal === null)
    .reduce(
      (floor, one) => withAct(floor, one, unkept.has(one.commandId) ? 'saving' : 'waiting'),
      seen(day),
    );

/** Acts the server has answered since the floor was loaded: shown until it is loaded anew. */
export const answeredSince = (before: Queue, after: Queue): Queue => {
  const left = new Set(after.map(({ commandId }) => commandId));
  return before.filter(({ commandId, refusal }) => refusal === null && !left.has(commandId));
};

export const atStation = <One extends { readonly sessionId: string; readonly station: string }>(
  all: readonly One[],
  sessionId: string,
  station: string,
): readonly One[] => all.filter((one) => one.sessionId === sessionId && one.station === station);

/** The desk of somebody who has no sheet: what they write down needs one. */
export const dayOfFloor = ({ eventId, name, personId }: FloorDay): JudgingDay => ({
  ...{ eventId, name, judgeId: personId },
  ...{ modules: [], sessions: [], subjects: [], cells: [], sheets: [] },
});
