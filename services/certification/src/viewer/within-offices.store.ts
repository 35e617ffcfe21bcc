import { inArray, or, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { staffOffices, type Viewer } from './viewer.access.ts';

type PlaceColumns = Readonly<Record<'bodyId' | 'competitionId' | 'eventId', PgColumn>>;

const idsOf = (viewer: Viewer, kind: string): string[] =>
  staffOffices(viewer).flatMap(({ scopeKind, scopeId }) =>
    scopeKind === kind && scopeId ? scopeId : [],
  );

/** The places somebody holds an office for, as `*.access.ts` counts them: a list holds exactly those. */
export const withinOffices = (
  viewer: Viewer,
  { bodyId, competitionId, eventId }: PlaceColumns,
): SQL | undefined => {
  if (staffOffices(viewer).some(({ scopeKind }) => scopeKind === 'platform')) return undefined;
  return or(
    inArray(bodyId, idsOf(viewer, 'organisation')),
    inArray(competitionId, idsOf(viewer, 'competition')),
    inArray(eventId, idsOf(viewer, 'event')),
  );
};
