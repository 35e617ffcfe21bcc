import type { JudgingState } from '@jinbang/contracts/lifecycle';
import { stationText } from '@jinbang/draws/sealed-lots';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { EntryView } from '../entry/entry.body.ts';
import type { EventView } from '../event/event.body.ts';
import type { SessionView } from '../session/session.body.ts';
import type { DrawnStations, StationMove } from './draw.body.ts';
import { leftStations } from './station-use.rules.ts';

export type DrawnStation = DrawnStations['stations'][number];

/** What a draw is decided from; opened draws never leave this service. */
export type DrawGround = {
  readonly event: EventView;
  readonly judging: JudgingState | null;
  readonly session: SessionView;
  /** The other sessions of the module. */
  readonly others: readonly SessionView[];
  readonly entries: readonly EntryView[];
  /** Entries that drew in another session of the same module. */
  readonly elsewhere: ReadonlySet<string>;
  /** Entries that drew in this one. */
  readonly here: ReadonlySet<string>;
  readonly wasDrawn: boolean;
  /** Somebody moved out of this session or into it since. */
  readonly wasMoved: boolean;
  /** The work of this module has its review codes. */
  readonly areCodesDrawn: boolean;
  /** Blind, and no keys registered and confirmed. */
  readonly lacksKey: boolean;
};

const entryCode = (
  entry: EntryView | undefined,
  { session, elsewhere }: DrawGround,
): string | undefined => {
  if (!entry) return 'draw.entry-unknown';
  // A reserve has no number: judging never hears of it, and its marks would be nobody's.
  if (entry.state !== 'admitted') return 'draw.not-admitted';
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

const KEYED: readonly (string | undefined)[] = ['station', 'review'];

/** Is this the time for anything to be drawn or added in the session? */
const timeFlaw = (ground: DrawGround): Rejection | undefined => {
  const { event, judging, session, areCodesDrawn, lacksKey } = ground;
  const module = event.modules.find(({ moduleId }) => moduleId === session.moduleId);
  if (!KEYED.includes(module?.keyKind)) return { kind: 'conflict', code: 'draw.not-by-station' };
  // Later sessions are drawn while earlier ones are marked; in review nobody stands anywhere new.
  if (event.state !== 'DRAWN' || judging === 'REVIEW') {
    return { kind: 'conflict', code: 'draw.not-now', params: { state: judging ?? event.state } };
  }
  if (areCodesDrawn) return { kind: 'conflict', code: 'draw.codes-drawn' };
  return lacksKey ? { kind: 'conflict', code: 'draw-key.missing' } : undefined;
};

/** A whole draw, made again, says why; where somebody has moved since, it would lose track of them. */
const drawFlaw = (ground: DrawGround, reason?: string): Rejection | undefined => {
  const flaw = timeFlaw(ground);
  if (flaw) return flaw;
  if (ground.wasMoved) return { kind: 'conflict', code: 'draw.moved-since' };
  return ground.wasDrawn && reason === undefined
    ? { kind: 'invalid', code: 'draw.reason-missing' }
    : undefined;
};

const absentIssues = (
  { entries }: DrawGround,
  { stations, absent }: Pick<DrawnStations, 'stations' | 'absent'>,
): readonly RejectionIssue[] => {
  const known = new Set(entries.map(({ entryId }) => entryId));
  const drew = new Set(stations.map(({ entryId }) => entryId));
  return absent.flatMap(({ entryId }, place) => {
    const at = `absent.${place}.entryId`;
    if (!known.has(entryId)) return [{ at, code: 'draw.entry-unknown' }];
    return drew.has(entryId) ? [{ at, code: 'draw.absent-drew' }] : [];
  });
};

const refusedBy = (issues: readonly RejectionIssue[]): Rejection | undefined =>
  issues.length === 0 ? undefined : { kind: 'invalid', code: 'draw.refused', issues };

/** May these lots be recorded? An entry stands at one station of one session of a module. */
export const flawOfDraw = (
  ground: DrawGround,
  drawn: Pick<DrawnStations, 'stations' | 'reason' | 'absent'>,
  witnesses: readonly RejectionIssue[] = [],
): Rejection | undefined =>
  drawFlaw(ground, drawn.reason) ??
  refusedBy([...issuesOf(ground, drawn.stations), ...absentIssues(ground, drawn), ...witnesses]);

/** May the lots of a draw by seed be recorded? Who is absent has a lot all the same, and is DNS there. */
export const flawOfSeeded = (
  ground: DrawGround,
  drawn: Pick<DrawnStations, 'stations' | 'reason' | 'absent'>,
  witnesses: readonly RejectionIssue[] = [],
): Rejection | undefined =>
  drawFlaw(ground, drawn.reason) ??
  refusedBy([
    ...issuesOf(ground, drawn.stations),
    ...absentIssues(ground, { ...drawn, stations: [] }),
    ...witnesses,
  ]);

/** Did somebody begin at this station and go on at another one? */
const isLeft = (
  { session, others }: DrawGround,
  sessionId: string | undefined,
  station: string,
): boolean =>
  leftStations([session, ...others]).has(
    stationText({ sessionId: sessionId ?? session.sessionId, station }),
  );

/** May somebody who comes late take this lot? One that is free, in a session drawn before. */
export const flawOfLate = (
  ground: DrawGround,
  lot: DrawnStation,
  witnesses: readonly RejectionIssue[] = [],
): Rejection | undefined => {
  const flaw = timeFlaw(ground);
  if (flaw) return flaw;
  if (!ground.wasDrawn) return { kind: 'conflict', code: 'draw.not-drawn' };
  const known = issuesOf(ground, [lot]).map(({ at, code }) => ({
    at: at.replace('stations.0.', ''),
    code,
  }));
  const isInUse = ground.session.stations.some(
    ({ station, inUse }) => inUse && station === lot.station,
  );
  return refusedBy([
    ...known,
    ...(ground.here.has(lot.entryId) ? [{ at: 'entryId', code: 'draw.entry-twice' }] : []),
    ...(isInUse ? [{ at: 'station', code: 'draw.station-taken' }] : []),
    ...(isLeft(ground, undefined, lot.station)
      ? [{ at: 'station', code: 'draw.station-left' }]
      : []),
    ...witnesses,
  ]);
};

/** The session a station is continued in, where there is one such of the module. */
export const targetOf = (
  { session, others }: Pick<DrawGround, 'session' | 'others'>,
  to: StationMove['to'],
): SessionView | undefined =>
  to.sessionId === undefined || to.sessionId === session.sessionId
    ? session
    : others.find(({ sessionId }) => sessionId === to.sessionId);

/** May this station be continued by that one? By one of the module that nobody stands at. */
export const flawOfStationMove = (
  ground: DrawGround,
  { station, to }: Pick<StationMove, 'station' | 'to'>,
  witnesses: readonly RejectionIssue[] = [],
): Rejection | undefined => {
  const flaw = timeFlaw(ground);
  if (flaw) return flaw;
  const target = targetOf(ground, to);
  const isHere = ground.session.stations.some((one) => one.inUse && one.station === station);
  const next = target?.stations.find((one) => one.station === to.station);
  const isOtherGroup = target !== undefined && target.group !== ground.session.group;
  return refusedBy([
    ...(isHere ? [] : [{ at: 'station', code: 'draw.station-free' }]),
    ...(target ? [] : [{ at: 'to.sessionId', code: 'draw.session-elsewhere' }]),
    ...(isOtherGroup ? [{ at: 'to.sessionId', code: 'draw.other-group' }] : []),
    ...(target && !next ? [{ at: 'to.station', code: 'draw.station-unknown' }] : []),
    ...(next?.inUse ? [{ at: 'to.station', code: 'draw.station-taken' }] : []),
    ...(isLeft(ground, target?.sessionId, to.station)
      ? [{ at: 'to.station', code: 'draw.station-left' }]
      : []),
    ...witnesses,
  ]);
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
  const flaw = drawFlaw({ ...ground, wasDrawn: false });
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
