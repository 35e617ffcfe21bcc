import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { forbidden } from '../account/account-deps.ts';
import { atEvent } from '../device/device-deps.ts';
import { codeLink, codeMail } from '../mail/mail-text.ts';
import { mayIssueCodes } from './contestant-code.access.ts';
import type { CodeView, IssuedCode, NewCodes } from './contestant-code.body.ts';
import { codeEnd, codeState } from './contestant-code.rules.ts';
import {
  type CodeRow,
  findLiveCodes,
  insertCodes,
  lockCodesOf,
  saveCodesWithdrawn,
} from './contestant-code.store.ts';
import type { ContestantDeps } from './contestant-deps.ts';
import { type ContestantEntry, findContestantEntries } from './contestant-entry.store.ts';
import { endSessionsOfCodes } from './contestant-session.store.ts';

type Holder = NewCodes['holders'][number];
type Entries = ReadonlyMap<string, ContestantEntry>;
type Kept = { readonly items: readonly CodeView[]; readonly ended: readonly string[] };

export const codeViewOf = (row: CodeRow, entryNo: string, at: Date): CodeView => ({
  codeId: row.codeId,
  eventId: row.eventId,
  entryId: row.entryId,
  entryNo,
  personId: row.personId,
  issuedBy: row.issuedBy,
  issuedAt: row.issuedAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  state: codeState(row, at),
  usedAt: row.usedAt?.toISOString() ?? null,
});

const keyOf = ({ entryId, personId }: Pick<Holder, 'entryId' | 'personId'>): string =>
  `${entryId} ${personId}`;

/** What speaks against each holder of the list; an empty list when nothing does. */
const flawsIn = (
  holders: readonly Holder[],
  entries: Entries,
  eventId: string,
): RejectionIssue[] => {
  const seen = new Set<string>();
  return holders.flatMap((holder, place): RejectionIssue[] => {
    const entry = entries.get(holder.entryId);
    const competes =
      entry?.eventId === eventId && !entry.withdrawn && entry.personIds.includes(holder.personId);
    if (!competes) return [{ at: `holders.${place}`, code: 'contestant-code.no-contestant' }];
    const isTwice = seen.has(keyOf(holder));
    seen.add(keyOf(holder));
    return isTwice ? [{ at: `holders.${place}`, code: 'contestant-code.twice' }] : [];
  });
};

/** A new row for each holder; an older code ends, with the session it opened. */
const replaceIn = async (
  tx: Transaction,
  deps: ContestantDeps,
  { holders, expiresInDays }: NewCodes,
  { eventId, actorId, at }: { eventId: string; actorId: string; at: Date },
): Promise<{ rows: readonly CodeRow[]; ended: readonly string[] }> => {
  await lockCodesOf(tx, eventId);
  const wanted = new Set(holders.map(keyOf));
  const live = await findLiveCodes(
    tx,
    holders.map(({ entryId }) => entryId),
  );
  const older = live.filter((row) => wanted.has(keyOf(row))).map(({ codeId }) => codeId);
  await saveCodesWithdrawn(tx, older, { by: actorId, at });
  const ended = await endSessionsOfCodes(tx, older, at);
  const rows = holders.map(({ entryId, personId }): CodeRow => {
    const codeId = deps.newId();
    return {
      codeId,
      eventId,
      entryId,
      personId,
      codeHash: deps.codeHashOf(deps.codeOf(codeId)),
      issuedBy: actorId,
      issuedAt: at,
      expiresAt: codeEnd(at, expiresInDays),
      usedAt: null,
      withdrawnAt: null,
      withdrawnBy: null,
    };
  });
  await insertCodes(tx, rows);
  for (const { personId } of rows) {
    const line = { act: 'code-issued', method: 'code', personId, actorId, eventId } as const;
    await deps.trail(tx, undefined, line);
  }
  return { rows, ended };
};

/** Mails those that have an address; the others are in the answer, to print. */
const handOut = async (
  deps: ContestantDeps,
  items: readonly CodeView[],
  holders: readonly Holder[],
): Promise<readonly IssuedCode[]> => {
  const emailOf = new Map(holders.map((holder) => [keyOf(holder), holder.email]));
  const issued: IssuedCode[] = [];
  for (const item of items) {
    const code = deps.codeOf(item.codeId);
    const email = emailOf.get(keyOf(item));
    if (email === undefined) issued.push({ ...item, code });
    else {
      await deps.send(codeMail(email, codeLink(deps.publicOrigin, code), item.expiresAt));
      issued.push({ ...item, code: null });
    }
  }
  return issued;
};

/**
 * Makes codes for contestants of an event, to print and cut or to mail. A repeat of the command
 * shows the same ones; a new command makes new ones, and the older ones end.
 */
export const issueCodes =
  (deps: ContestantDeps) =>
  async (
    frame: CommandFrame,
    eventId: string,
    wanted: NewCodes,
  ): Promise<Result<{ items: readonly IssuedCode[] }, Rejection>> => {
    const { actorId } = frame;
    const issued = await once(deps.db, frame, async (tx): Promise<Result<Kept, Rejection>> => {
      const here = await atEvent(deps, tx, { actorId, eventId });
      if (!here.ok) return here;
      const { issuer, chain, at } = here.value;
      if (!mayIssueCodes(issuer, chain, at)) return refuse(forbidden);
      const entryIds = wanted.holders.map(({ entryId }) => entryId);
      const entries = await findContestantEntries(tx, entryIds);
      const issues = flawsIn(wanted.holders, entries, eventId);
      if (issues.length > 0) {
        return refuse({ kind: 'invalid', code: 'contestant-code.list-refused', issues });
      }
      const { rows, ended } = await replaceIn(tx, deps, wanted, { eventId, actorId, at });
      const items = rows.map((row) => codeViewOf(row, entries.get(row.entryId)?.entryNo ?? '', at));
      return accept({ items, ended });
    });
    if (!issued.ok) return issued;
    for (const sessionId of issued.value.ended) deps.forgetSession(sessionId);
    return accept({ items: await handOut(deps, issued.value.items, wanted.holders) });
  };
