import type { CommandDeps, Work } from '../command-deps.ts';
import type { EventView } from '../event/event.body.ts';
import { issuesOfEntered, makeEntries } from './make-entries.ts';
import { renewWaiting } from './propose-from.ts';
import type { MoveKind } from './qualification.body.ts';
import { nextReserve, takesEntries } from './qualification.rules.ts';
import {
  findLine,
  findQualifiedBy,
  listQualified,
  type QualifiedRow,
  recordMoves,
  saveQualified,
} from './qualification.store.ts';

type Left = {
  readonly event: EventView;
  readonly entryId: string;
  readonly reason: string | null;
};
type Making = Pick<Work, 'tx' | 'at' | 'actorId'> & Pick<CommandDeps, 'newId'>;

/** What is told to both tiers, of one place. */
export const moveRow = (
  row: QualifiedRow,
  kind: MoveKind,
  { newId, at, actorId }: Omit<Making, 'tx'>,
  why: { readonly becauseOf?: string | null; readonly reason?: string | null } = {},
) => ({
  moveId: newId(),
  ownerId: row.ownerId,
  feederOwnerId: row.feederOwnerId,
  eventId: row.eventId,
  feederEventId: row.feederEventId,
  feederEntryId: row.feederEntryId,
  kind,
  becauseOf: why.becauseOf ?? null,
  reason: why.reason ?? null,
  decidedBy: actorId,
  recordedAt: at,
});

/** Enters a reserve in a place that is free. */
export const bringIn = async (
  making: Making,
  event: EventView,
  row: QualifiedRow,
  why: { readonly becauseOf: string | null; readonly reason: string | null },
): Promise<boolean> => {
  const line = await findLine(making.tx, row);
  if (!line || (await issuesOfEntered(making.tx, event, [line])).length > 0) return false;
  const made = await makeEntries(making.tx, event, [line], making);
  const entryId = made.get(row.feederEntryId) ?? null;
  await saveQualified(making.tx, [{ ...row, standing: 'in', entryId }]);
  await recordMoves(making.tx, [moveRow(row, 'moved-up', making, why)]);
  return true;
};

type Filling = {
  readonly event: EventView;
  readonly left: QualifiedRow;
  readonly qualified: readonly QualifiedRow[];
};

const fillPlace = async (
  making: Making,
  { event, left, qualified }: Filling,
  why: { readonly becauseOf: string; readonly reason: string | null },
): Promise<void> => {
  const next = nextReserve(qualified);
  if (next.ok && next.value === undefined) return;
  const row = qualified.find((one) => next.ok && one.feederEntryId === next.value);
  const isIn =
    row !== undefined && takesEntries(event.state) && (await bringIn(making, event, row, why));
  if (!isIn) await recordMoves(making.tx, [moveRow(row ?? left, 'asks', making, why)]);
};

/**
 * An entry that came from a lower tier has left: the next who waits there moves up. Where that is not
 * for us to say (the event is drawn, two wait at one rank, the next stands in it already) it asks.
 */
export const passOnPlace = async (
  { newId }: CommandDeps,
  { tx, at, actorId }: Work,
  { event, entryId, reason }: Left,
): Promise<void> => {
  const left = await findQualifiedBy(tx, entryId);
  if (left?.standing !== 'in') return;
  const making = { tx, at, actorId, newId };
  const why = { becauseOf: left.feederEntryId, reason };
  await saveQualified(tx, [{ ...left, standing: 'gave-up' }]);
  await recordMoves(tx, [moveRow(left, 'gave-up', making, { reason })]);
  const qualified = await listQualified(tx, event.eventId, left.feederEventId);
  await fillPlace(making, { event, left, qualified }, why);
  await renewWaiting(tx, left);
};
