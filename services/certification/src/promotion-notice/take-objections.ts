import type { RecordedObjection } from '@jinbang/contracts/http/promotion-notice';
import type {
  KeptObjection,
  NetworkObjection,
  ObjectionReceipt,
} from '@jinbang/contracts/http/result-objection';
import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { flawOfObjecting } from './promotion-notice.rules.ts';
import { countLines, findBodyOfNotice, findNotice, lockNotices } from './promotion-notice.store.ts';
import {
  countObjections,
  findByCode,
  insertObjection,
  type ObjectionRow,
} from './promotion-objection.store.ts';

const unknownNotice = unknown('promotion-notice.unknown');

/** More come in writing: a flood over the network must not keep the body from reading. */
const NETWORK_MAX = 180;

type Given = {
  readonly noticeId: string;
  readonly line: number | null;
  readonly objector: NetworkObjection['objector'];
  readonly matter: string;
  readonly links: readonly string[];
} & (
  | { readonly channel: 'office'; readonly recordedBy: string; readonly codeHash: null }
  | { readonly channel: 'network'; readonly recordedBy: null; readonly codeHash: string }
);

/**
 * Takes one in while its notice hangs; it gets the next number of the notice. Its time is looked at once
 * nobody else is at this batch: an approval may have been before it.
 */
const takeIn = async (
  tx: Transaction,
  { now, newId }: { readonly now: Clock; readonly newId: NewId },
  given: Given,
): Promise<Result<ObjectionRow, Rejection>> => {
  const { noticeId, line, objector, matter, links } = given;
  const seen = await findNotice(tx, noticeId);
  if (!seen) return refuse(unknownNotice);
  await lockNotices(tx, seen.batchId);
  const at = now();
  const notice = (await findNotice(tx, noticeId)) ?? seen;
  const lineCount = (await countLines(tx, [noticeId])).get(noticeId) ?? 0;
  const flaw = flawOfObjecting({ ...notice, lineCount }, line, at);
  if (flaw) return refuse(flaw);
  const known = await countObjections(tx, noticeId);
  if (given.codeHash !== null) {
    if (known >= NETWORK_MAX) return refuse({ kind: 'conflict', code: 'objection.too-many' });
    if (await findByCode(tx, noticeId, given.codeHash)) {
      return refuse({ kind: 'conflict', code: 'objection.code-taken' });
    }
  }
  const row: ObjectionRow = {
    ...{ objectionId: newId(), noticeId, bodyId: notice.bodyId, number: known + 1, line },
    ...{ channel: given.channel, recordedBy: given.recordedBy, codeHash: given.codeHash },
    ...{ signed: objector !== null, state: 'filed', receivedAt: at, version: 1 },
    ...{ acceptedBy: null, acceptedAt: null, answeredBy: null, answeredAt: null },
  };
  await insertObjection(tx, row, {
    objectorKind: objector?.kind ?? null,
    objectorName: objector?.name ?? null,
    contact: objector?.contact ?? null,
    matter,
    links: [...links],
  });
  return accept(row);
};

/** The body takes in what came in writing, with a name or without. */
export const recordObjection =
  (deps: CommandDeps) =>
  (frame: CommandFrame, noticeId: string, body: RecordedObjection): Outcome<KeptObjection> =>
    carryOutOnce(deps, frame, async ({ tx, viewer }) => {
      const notice = await findNotice(tx, noticeId);
      if (!notice) return refuse(unknownNotice);
      if (!mayHandle(viewer, notice)) return refuse(forbidden);
      const by = { channel: 'office', recordedBy: viewer.personId, codeHash: null } as const;
      const taken = await takeIn(tx, deps, { ...body, ...by, noticeId, links: [] });
      if (!taken.ok) return taken;
      const { objectionId, state, version } = taken.value;
      return accept({ objectionId, state, version });
    });

/** `entryNo` of an objection over the network is the number of a line here. */
const lineOf = (typed: string | null): number | null | undefined => {
  if (typed === null) return null;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : undefined;
};

/** Whoever reads the notice objects on the spot; its time is the server's. */
export const fileObjection =
  ({ db, now, newId }: Pick<CommandDeps, 'db' | 'now' | 'newId'>) =>
  async (
    frame: CommandFrame,
    noticeId: string,
    body: NetworkObjection,
  ): Outcome<ObjectionReceipt> => {
    const bodyId = await findBodyOfNotice(db, noticeId);
    if (bodyId === undefined) return refuse(unknownNotice);
    return once(db, { ...frame, tenantIds: [bodyId] }, async (tx) => {
      const line = lineOf(body.entryNo);
      if (line === undefined || line === 0) {
        const params = { line: body.entryNo ?? '' };
        return refuse({ kind: 'invalid', code: 'promotion-notice.no-line', params });
      }
      const { objector, matter, links, codeHash } = body;
      const by = { channel: 'network', recordedBy: null, codeHash } as const;
      const taken = await takeIn(
        tx,
        { now, newId },
        { ...by, noticeId, line, objector, matter, links },
      );
      if (!taken.ok) return taken;
      return accept({
        number: taken.value.number,
        receivedAt: taken.value.receivedAt.toISOString(),
      });
    });
  };
