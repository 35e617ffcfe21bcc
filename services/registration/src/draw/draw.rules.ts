import type { JudgingState } from '@jinbang/contracts/lifecycle';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { EntryView } from '../entry/entry.body.ts';
import type { EventView } from '../event/event.body.ts';
import type { SessionView } from '../session/session.body.ts';
import type { DrawnStations } from './draw.body.ts';

export type DrawnStation = DrawnStations['stations'][number];

/** What a draw is decided from; opened draws never leave this service. */
export type DrawGround = {
  readonly event: EventView;
  readonly judging: JudgingState | null;
  readonly session: SessionView;
  readonly entries: readonly EntryView[];
  /** Entries that stand in another session of the same module. */
  readonly elsewhere: ReadonlySet<string>;
  readonly wasDrawn: boolean;
};

const entryCode = (
  entry: EntryView | undefined,
  { session, elsewhere }: DrawGround,
): string | undefined => {
  if (!entry) return 'draw.entry-unknown';
  if (session.group !== null && session.group !== entry.group) return 'draw.other-group';
  return elsewhere.has(entry.entryId) ? 'draw.other-session' : undefined;
};

/** What speaks against each of these entries, in their order: nothing where it may draw. */
const entryCodes = (
  ground: DrawGround,
  entryIds: readonly string[],
): readonly (string | undefined)[] => {
  const byId = new Map(ground.entries.map((entry) => [entry.entryId, entry]));
  const seen = new Set<string>();
  return entryIds.map((entryId) => {
    if (seen.has(entryId)) return 'draw.entry-twice';
    seen.add(entryId);
    return entryCode(byId.get(entryId), ground);
  });
};

const issuesOf = (
  ground: DrawGround,
  stations: readonly DrawnStation[],
): readonly RejectionIssue[] => {
  const codes = entryCodes(
    ground,
    stations.map(({ entryId }) => entryId),
  );
  const planned = new Set(ground.session.stations.map(({ station }) => station));
  const seenStations = new Set<string>();
  return stations.flatMap(({ station }, place) => {
    const at = (field: string) => `stations.${place}.${field}`;
    const code = codes[place];
    const isTaken = seenStations.has(station);
    seenStations.add(station);
    return [
      ...(code ? [{ at: at('entryId'), code }] : []),
      ...(planned.has(station) ? [] : [{ at: at('station'), code: 'draw.station-unknown' }]),
      ...(isTaken ? [{ at: at('station'), code: 'draw.station-twice' }] : []),
    ];
  });
};

const timeFlaw = ({ event, judging, session, wasDrawn }: DrawGround, reason?: string) => {
  const module = event.modules.find(({ moduleId }) => moduleId === session.moduleId);
  if (module?.keyKind !== 'station')
    return { kind: 'conflict', code: 'draw.not-by-station' } as const;
  // Later sessions are drawn while earlier ones are marked; in review nobody stands anywhere new.
  if (event.state !== 'DRAWN' || judging === 'REVIEW') {
    const params = { state: judging ?? event.state };
    return { kind: 'conflict', code: 'draw.not-now', params } as const;
  }
  return wasDrawn && reason === undefined
    ? ({ kind: 'invalid', code: 'draw.reason-missing' } as const)
    : undefined;
};

/** May these lots be recorded? An entry stands at one station of one session of a module. */
export const flawOfDraw = (
  ground: DrawGround,
  { stations, reason }: DrawnStations,
): Rejection | undefined => {
  const flaw = timeFlaw(ground, reason);
  if (flaw) return flaw;
  const issues = issuesOf(ground, stations);
  return issues.length === 0 ? undefined : { kind: 'invalid', code: 'draw.refused', issues };
};

/** The stations that are drawn: a spare one is for who has to move. */
export const stationsToDraw = ({ stations }: SessionView): readonly string[] =>
  stations.filter(({ spare }) => !spare).map(({ station }) => station);

/** May these entries be committed to, as those who draw in the session? */
export const flawOfRoster = (
  ground: DrawGround,
  entryIds: readonly string[],
): Rejection | undefined => {
  // That a drawn session is drawn again needs its reason when it happens, not now.
  const flaw = timeFlaw({ ...ground, wasDrawn: false });
  if (flaw) return flaw;
  const issues = entryCodes(ground, entryIds).flatMap((code, place) =>
    code ? [{ at: `entryIds.${place}`, code }] : [],
  );
  if (issues.length > 0) return { kind: 'invalid', code: 'draw.refused', issues };
  const stations = stationsToDraw(ground.session).length;
  return entryIds.length <= stations
    ? undefined
    : {
        kind: 'invalid',
        code: 'draw.too-few-stations',
        params: { stations, entries: entryIds.length },
      };
};

export const unknownCommitment: Rejection = { kind: 'missing', code: 'draw.commitment-unknown' };

type Committed = {
  readonly sessionId: string;
  readonly roster: readonly string[];
  readonly stations: readonly string[];
};

/** May this commitment be drawn by now? Once, for its session, with the stations it was made for. */
export const flawOfCommitment = (
  { session }: Pick<DrawGround, 'session'>,
  committed: Committed | undefined,
  isUsed: boolean,
): Rejection | undefined => {
  if (!committed || committed.sessionId !== session.sessionId) {
    return unknownCommitment;
  }
  if (isUsed) return { kind: 'conflict', code: 'draw.commitment-used' };
  return stationsToDraw(session).join() === committed.stations.join()
    ? undefined
    : { kind: 'conflict', code: 'draw.stations-changed' };
};

/** The session with the stations somebody drew marked, one version further. */
export const drawnSession = (
  session: SessionView,
  stations: readonly DrawnStation[],
): SessionView => {
  const taken = new Set(stations.map(({ station }) => station));
  return {
    ...session,
    stations: session.stations.map((one) => ({ ...one, inUse: taken.has(one.station) })),
    version: session.version + 1,
  };
};
