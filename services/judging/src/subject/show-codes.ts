import type { SubjectCodes } from '@jinbang/contracts/http/judging-desk';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseCodeReader } from './subject.access.ts';
import { type CodeRow, findCodes } from './subject.store.ts';

type Asked = {
  readonly eventId: string;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Every result code of the event as it was given or taken back, newest first: when, by whom, why. */
export const showCodes =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, { eventId, after, limit }: Asked): Promise<Result<SubjectCodes, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseCodeReader(work);
      if (forbidden) return refuse(forbidden);
      const rows = await findCodes(work.tx, { eventId, after: placeIn(after), limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return accept({ items: shown.map(view), next: last ? placeOf(last) : null });
    });

const view = ({ present, ...row }: CodeRow): SubjectCodes['items'][number] => ({
  ...row,
  stands: row.version === present,
  recordedAt: row.recordedAt.toISOString(),
});

const placeOf = ({ recordedAt, subjectId, version }: CodeRow): string =>
  `${recordedAt.toISOString()}/${subjectId}/${version}`;

const PLACE =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(\d{1,9})$/;

/** Where the list goes on; what is no such place is read as its beginning. */
const placeIn = (after: string | undefined) => {
  const [, at, subjectId, version] = PLACE.exec(after ?? '') ?? [];
  return at !== undefined && subjectId !== undefined
    ? { at, subjectId, version: Number(version) }
    : undefined;
};
