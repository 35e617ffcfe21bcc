import { createHash } from 'node:crypto';
import type { Rejection } from '@jinbang/kernel/rejection';

type Session = {
  readonly stations: readonly { readonly station: string; readonly inUse: boolean }[];
};

/** What is written down on the floor is at a station somebody drew. */
export const refuseStation = (
  session: Session | undefined,
  station: string,
): Rejection | undefined => {
  if (!session) return { kind: 'missing', code: 'incident.session-unknown' };
  return session.stations.some((one) => one.station === station && one.inUse)
    ? undefined
    : { kind: 'conflict', code: 'incident.station-unknown', params: { station } };
};

/** What a record and the log hold of a drawing. */
export const hashOfDrawing = (path: string): string =>
  createHash('sha256').update(path, 'utf8').digest('hex');

/** A record is made once; a second one under its id is another thing. */
export const known: Rejection = { kind: 'conflict', code: 'floor.record-known' };
