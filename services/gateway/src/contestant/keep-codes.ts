import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { forbidden } from '../account/account-deps.ts';
import { atEvent } from '../device/device-deps.ts';
import { mayIssueCodes, mayWatchCodes } from './contestant-code.access.ts';
import type { CodeView } from './contestant-code.body.ts';
import { findCodeToChange, listCodes, saveCodesWithdrawn } from './contestant-code.store.ts';
import type { ContestantDeps } from './contestant-deps.ts';
import { findContestantEntries } from './contestant-entry.store.ts';
import { endSessionsOfCodes } from './contestant-session.store.ts';
import { codeViewOf } from './issue-codes.ts';

/** Which codes of an event are out, used or over; never the codes. */
export const showCodes =
  (deps: ContestantDeps) =>
  async (
    actorId: string,
    eventId: string,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<Result<{ items: readonly CodeView[]; next: string | null }, Rejection>> => {
    const here = await atEvent(deps, deps.db, { actorId, eventId });
    if (!here.ok) return here;
    const { issuer, chain, at } = here.value;
    if (!mayWatchCodes(issuer, chain, at)) return refuse(forbidden);
    const rows = await listCodes(deps.db, eventId, { after, limit });
    const shown = rows.slice(0, limit);
    const entries = await findContestantEntries(
      deps.db,
      shown.map(({ entryId }) => entryId),
    );
    const next = rows.length > limit ? (shown.at(-1)?.codeId ?? null) : null;
    const items = shown.map((row) => codeViewOf(row, entries.get(row.entryId)?.entryNo ?? '', at));
    return accept({ items, next });
  };

/** Takes a code back; a session it opened ends with it. A second time changes nothing. */
export const withdrawCode =
  (deps: ContestantDeps) =>
  async (frame: CommandFrame, codeId: string): Promise<Result<{ codeId: string }, Rejection>> => {
    const { actorId } = frame;
    type Kept = { readonly codeId: string; readonly ended: readonly string[] };
    const outcome = await once(deps.db, frame, async (tx): Promise<Result<Kept, Rejection>> => {
      const code = await findCodeToChange(tx, codeId);
      // The same answer for a code that is none: nobody learns of one they may not touch.
      if (!code) return refuse(forbidden);
      const { eventId, personId } = code;
      const here = await atEvent(deps, tx, { actorId, eventId });
      if (!here.ok) return here;
      const { issuer, chain, at } = here.value;
      if (!mayIssueCodes(issuer, chain, at)) return refuse(forbidden);
      if (code.withdrawnAt !== null) return accept({ codeId, ended: [] });
      await saveCodesWithdrawn(tx, [codeId], { by: actorId, at });
      const ended = await endSessionsOfCodes(tx, [codeId], at);
      const line = { act: 'code-withdrawn', method: 'code', personId, actorId, eventId } as const;
      await deps.trail(tx, undefined, line);
      return accept({ codeId, ended });
    });
    if (!outcome.ok) return outcome;
    for (const sessionId of outcome.value.ended) deps.forgetSession(sessionId);
    return accept({ codeId });
  };
