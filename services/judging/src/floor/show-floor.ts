import type {
  ContestantDrawing,
  FloorDay,
  SeenSignaturePage,
} from '@jinbang/contracts/http/judging-floor';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findModules, findSessions } from '../day/day.store.ts';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { findIncidents } from '../incident/incident.store.ts';
import { viewIncident } from '../incident/incident-view.ts';
import { findStationClocks } from '../incident/show-incidents.ts';
import { refuseDrawingReader, refuseFloorReader } from './floor.access.ts';
import {
  findChecks,
  findDrawing,
  findFloorRule,
  findSignaturePage,
  findSignatures,
} from './floor.store.ts';

type Readers = Pick<Deps, 'db' | 'now'>;

/** Sessions with their stations and clocks, and what was written down there: a floor judge's day. */
export const showFloor =
  (deps: Readers) =>
  (actorId: string, eventId: string): Promise<Result<FloorDay, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseFloorReader(work);
      return forbidden ? refuse(forbidden) : accept(await gather(work));
    });

const gather = async (work: Work): Promise<FloorDay> => {
  const { tx, event, actorId, at } = work;
  const { eventId, name } = event;
  const clocks = await findStationClocks(tx, eventId);
  return {
    ...{ eventId, name, personId: actorId, at: at.toISOString() },
    rule: (await findFloorRule(tx, eventId)).rule,
    sessions: await gatherSessions(work),
    clocks: clocks.map((one) => ({ ...one, endsAt: one.endsAt.toISOString() })),
    incidents: (await findIncidents(tx, eventId)).map(viewIncident),
    checks: (await findChecks(tx, eventId)).map(viewCheck),
    signatures: (await findSignatures(tx, eventId)).map(viewSignature),
  };
};

const gatherSessions = async ({ tx, event }: Work): Promise<FloorDay['sessions']> => {
  const modules = new Map(
    (await findModules(tx, event.eventId)).map(({ moduleId, name }) => [moduleId, name]),
  );
  const sessions = await findSessions(tx, event.eventId);
  return sessions.map(({ sessionId, moduleId, name, startsAt, endsAt, room, stations }) => ({
    ...{ sessionId, moduleId, moduleName: modules.get(moduleId) ?? { zh: '-' }, name, room },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    stations: stations.filter(({ inUse }) => inUse).map(({ station }) => station),
  }));
};

type Written = { readonly decidedAt: Date | null; readonly recordedAt: Date };
const writtenAt = ({ decidedAt, recordedAt }: Written): string =>
  (decidedAt ?? recordedAt).toISOString();

type Check = Awaited<ReturnType<typeof findChecks>>[number];
const viewCheck = (row: Check): FloorDay['checks'][number] => ({
  ...{ checkId: row.checkId, sessionId: row.sessionId, station: row.station, note: row.note },
  ...{ isStationGood: row.isStationGood, isEquipmentGood: row.isEquipmentGood },
  ...{ recordedBy: row.recordedBy, writtenAt: writtenAt(row) },
});

type Signature = Awaited<ReturnType<typeof findSignatures>>[number];
const viewSignature = (row: Signature): FloorDay['signatures'][number] => ({
  ...{ signatureId: row.signatureId, sessionId: row.sessionId, station: row.station },
  ...{ about: row.about, aboutId: row.aboutId, hash: row.hash, takenBy: row.takenBy },
  writtenAt: writtenAt(row),
});

type PageAsked = {
  readonly eventId: string;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** What contestants signed or refused to, the newest first, for whoever decides about it. */
export const showSignatures =
  (deps: Readers) =>
  (
    actorId: string,
    { eventId, after, limit }: PageAsked,
  ): Promise<Result<SeenSignaturePage, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseDrawingReader(work);
      if (forbidden) return refuse(forbidden);
      const rows = await findSignaturePage(work.tx, { eventId, after, limit: limit + 1 });
      const items = rows.slice(0, limit).map(viewSignature);
      const next = rows.length > limit ? (items.at(-1)?.signatureId ?? null) : null;
      return accept({ items, next });
    });

/** The strokes of one signature, for whoever decides about what it stands under. */
export const showDrawing =
  (deps: Readers) =>
  (
    actorId: string,
    { eventId, signatureId }: { readonly eventId: string; readonly signatureId: string },
  ): Promise<Result<ContestantDrawing, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseDrawingReader(work);
      if (forbidden) return refuse(forbidden);
      const found = await findDrawing(work.tx, eventId, signatureId);
      if (!found?.hash) return refuse({ kind: 'missing', code: 'floor.signature-unknown' });
      return accept({ signatureId, hash: found.hash, path: found.path });
    });
