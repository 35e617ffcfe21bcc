import type { JudgingState } from '@jinbang/contracts/lifecycle';
import type { MarkSubject } from '@jinbang/contracts/mark-subject';
import { type Positions, stationOfText, stationText } from '@jinbang/draws/sealed-lots';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { EntryView } from '../entry/entry.body.ts';
import type { EventModule, EventView } from '../event/event.body.ts';
import { unreviewed } from '../event/review-rule.rules.ts';
import type { SessionView } from '../session/session.body.ts';
import type { OpeningView } from './opening.body.ts';

export const unknownOpening: Rejection = { kind: 'missing', code: 'opening.unknown' };

export type OpeningGround = {
  readonly event: EventView;
  readonly judging: JudgingState | null;
  readonly lockedModules: readonly string[];
  /** How far judging is with the review of each module. */
  readonly reviews: ReadonlyMap<string, 'OPEN' | 'CLOSED'>;
};

/**
 * May the draws be opened? Only when the chief judge has handed in all marks: every module locked
 * and the event in review. Before that nobody may learn who stands where (domain §2, M04).
 */
export const flawOfOpening = ({
  event,
  judging,
  lockedModules,
  reviews,
}: OpeningGround): Rejection | undefined => {
  if (event.state !== 'DRAWN') {
    return { kind: 'conflict', code: 'opening.not-now', params: { state: event.state } };
  }
  const open = event.modules.filter(({ moduleId }) => !lockedModules.includes(moduleId)).length;
  if (open > 0) return { kind: 'conflict', code: 'opening.modules-unlocked', params: { open } };
  if (judging !== 'REVIEW') return { kind: 'conflict', code: 'opening.not-in-review' };
  const left = unreviewed(event, reviews);
  return left === 0
    ? undefined
    : { kind: 'conflict', code: 'opening.modules-unreviewed', params: { open: left } };
};

/** Asked for once; whoever asks does not confirm. */
export const flawOfConfirmation = (
  opening: Pick<OpeningView, 'state' | 'requestedBy'>,
  personId: string,
): Rejection | undefined => {
  if (opening.state === 'opened') return { kind: 'conflict', code: 'opening.already-opened' };
  return opening.requestedBy === personId
    ? { kind: 'forbidden', code: 'opening.second-person' }
    : undefined;
};

export type MappingRow = { readonly entryId: string; readonly subject: MarkSubject };

const byStation = (
  { moduleId }: EventModule,
  sessions: readonly SessionView[],
  { entries }: Positions,
  standing: ReadonlySet<string>,
): readonly MappingRow[] => {
  const placed = [...entries].map(([text, entryId]) => ({ entryId, ...stationOfText(text) }));
  return sessions
    .filter((session) => session.moduleId === moduleId)
    .flatMap(({ sessionId }) =>
      placed
        .filter((one) => one.sessionId === sessionId && standing.has(one.entryId))
        .map(({ entryId, station }) => ({
          entryId,
          subject: { kind: 'station' as const, moduleId, sessionId, station },
        })),
    );
};

/** From the code to the station the work came from, and from there to who stood at it. */
const byReviewCode = (
  { moduleId }: EventModule,
  { entries, stations }: Positions,
  standing: ReadonlySet<string>,
): readonly MappingRow[] =>
  [...(stations.get(moduleId) ?? [])].flatMap(([reviewCode, at]) => {
    const entryId = entries.get(stationText(at));
    return entryId !== undefined && standing.has(entryId)
      ? [{ entryId, subject: { kind: 'review' as const, moduleId, reviewCode } }]
      : [];
  });

const byEntryNo = (
  { moduleId }: EventModule,
  entries: readonly EntryView[],
): readonly MappingRow[] =>
  entries.flatMap(({ entryId, entryNo }) =>
    entryNo === null ? [] : [{ entryId, subject: { kind: 'entry' as const, moduleId, entryNo } }],
  );

/**
 * Every line of the opened draws, module by module: this entry stood there. Who was absent at a
 * draw has no line in that module.
 */
export const mappingOf = (
  event: EventView,
  entries: readonly EntryView[],
  sessions: readonly SessionView[],
  positions: Positions,
): readonly MappingRow[] => {
  const standing = new Set(entries.map(({ entryId }) => entryId));
  return event.modules.flatMap((module) => {
    if (module.keyKind === 'entry') return byEntryNo(module, entries);
    return module.keyKind === 'station'
      ? byStation(module, sessions, positions, standing)
      : byReviewCode(module, positions, standing);
  });
};

/** A set in parts of at most `size` rows. */
export const partsOf = <Row>(rows: readonly Row[], size: number): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, part) =>
    rows.slice(part * size, (part + 1) * size),
  );
