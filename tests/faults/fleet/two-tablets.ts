import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { withAdmin } from '@jinbang/local/servers/postgres-roles';
import { vi } from 'vitest';
import type { CellBook } from '../../../services/web/src/tablet/cell-book.rules.ts';
import { type Desk, type DeskState, openDesk } from '../../../services/web/src/tablet/desk.ts';
import { storeUnsent } from '../../../services/web/src/tablet/memory.ts';
import { enqueue } from '../../../services/web/src/tablet/queue.rules.ts';
import type { PairedTablet } from './paired-fleet.ts';
import { callerOf, type FleetCell, memoryName } from './simulated-tablet.ts';

const WAIT = { timeout: 60_000, interval: 50 };
const EMPTY: CellBook = new Map();

/** The judge signed in on this tablet that much earlier than they did. */
export const signedInBefore = async (
  gatewayUrl: string,
  { sessionId }: PairedTablet,
  byMs: number,
): Promise<void> => {
  await withAdmin(
    gatewayUrl,
    (sql) => sql`
      update device_session set started_at = started_at - ${byMs} * interval '1 millisecond'
      where session_id = ${sessionId}`,
  );
};

type Kept = { readonly cell: FleetCell; readonly score: '0'; readonly agoMs: number };

/** A tablet that was out of reach has kept a mark since then, and nothing was ever sent of it. */
export const keepSince = (tablet: PairedTablet, commandId: string, kept: Kept): void => {
  const { cell, score, agoMs } = kept;
  const given = {
    ...{ ...cell, commandId, sessionId: tablet.sessionId },
    decidedAt: new Date(Date.now() - agoMs).toISOString(),
    value: { kind: 'judgement', score } as const,
  };
  storeUnsent(memoryName(tablet), enqueue([], given, EMPTY));
};

/** A tablet’s desk over a network without faults, beginning with what the tablet has kept. */
export const deskAt = (day: JudgingDay, tablet: PairedTablet): Desk =>
  openDesk({
    day: { ...day, judgeId: memoryName(tablet), cells: [] },
    caller: callerOf(tablet).caller,
    onChange: () => {},
  });

/** Waits until the desk is as it must become. */
export const untilDesk = (desk: Desk, is: (state: DeskState) => boolean): Promise<void> =>
  vi.waitFor(() => {
    if (!is(desk.state())) throw new Error(JSON.stringify(desk.state().queue));
  }, WAIT);
