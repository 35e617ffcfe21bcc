import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Database, inTenant, type Transaction } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import { findKept, groundOf, type Kept } from './find-ground.ts';
import { listMembers } from './list-members.ts';
import type { OfficeDeps } from './office-deps.ts';
import {
  beginOfficeFile,
  countOfficeFile,
  endOfficeFile,
  findOfficeFile,
  moveOfficeFile,
  type OfficeFile,
  type OfficeFileEnd,
} from './office-file.store.ts';
import { officeSheets } from './office-table.rules.ts';
import { charactersPaper } from './summary-sheet.rules.ts';
import { writeArchive } from './write-archive.ts';

type Made = { readonly stream: ReadableStream<Uint8Array>; readonly file: OfficeFile };
type Begun = { readonly file: OfficeFile; readonly kept: Kept };

const again: Rejection = { kind: 'conflict', code: 'office-file.sent-already' };
const PROGRESS_MS = 500;

/** Where a file of one body is written down while it is made. */
const recordOf = (
  { db, now }: { readonly db: Database; readonly now: () => Date },
  { fileId, bodyId }: Pick<OfficeFile, 'fileId' | 'bodyId'>,
) => {
  const write = (work: (tx: Transaction) => Promise<void>) => inTenant(db, [bodyId], work);
  let movedAt = 0;
  return {
    move: async (done: number): Promise<void> => {
      const at = now();
      if (at.getTime() - movedAt < PROGRESS_MS) return;
      movedAt = at.getTime();
      await write((tx) => moveOfficeFile(tx, fileId, done, at));
    },
    count: (all: number) => write((tx) => countOfficeFile(tx, fileId, all)),
    end: (end: Pick<OfficeFileEnd, 'ending' | 'sha256' | 'byteCount'>) =>
      write((tx) => endOfficeFile(tx, { fileId, bodyId, ...end, endedAt: now() })),
  };
};
type Record = ReturnType<typeof recordOf>;

/** A file is made once: who comes second with the same order is told so. */
const begin = (
  { db, now }: OfficeDeps,
  { fileId, bodyId }: { readonly fileId: string; readonly bodyId: string },
): Promise<Begun | undefined> =>
  inTenant(db, [bodyId], async (tx) => {
    const told = await findOfficeFile(tx, fileId);
    const progress = { fileId, bodyId, doneCount: 0, allCount: 0, movedAt: now() };
    if (!told || !(await beginOfficeFile(tx, progress))) return undefined;
    return { file: told.file, kept: await findKept(tx, told.file) };
  });

/** Names, papers and tables; whatever can be refused is refused here, before a byte goes out. */
const prepare = async (deps: OfficeDeps, { file, kept }: Begun) => {
  const ground = await groundOf(deps.askForms, file, kept);
  const characters = await deps.print(charactersPaper(ground));
  if (!characters.ok) return characters;
  const workbook = await deps.writeWorkbook(officeSheets(ground));
  return workbook.ok ? accept(await listMembers(deps, ground, kept, workbook.value)) : workbook;
};

const failing = async <Value>(
  record: Record,
  work: Promise<Result<Value, Rejection>>,
): Promise<Result<Value, Rejection>> => {
  const fail = () => record.end({ ending: 'failed', sha256: null, byteCount: 0 });
  try {
    const outcome = await work;
    if (!outcome.ok) await fail();
    return outcome;
  } catch (cause) {
    await fail();
    throw cause;
  }
};

/** Makes a file that was asked for and lets it go out while it is made; it is kept nowhere. */
export const makeOfficeFile =
  (deps: OfficeDeps) =>
  async (
    order: { readonly fileId: string; readonly bodyId: string },
    password: string,
  ): Promise<Result<Made, Rejection>> => {
    const begun = await begin(deps, order);
    if (!begun) return refuse(again);
    const record = recordOf(deps, order);
    const members = await failing(record, prepare(deps, begun));
    if (!members.ok) return members;
    await record.count(members.value.length);
    const stream = writeArchive(members.value, password, {
      onMember: record.move,
      onSent: ({ sha256, byteCount }) => record.end({ ending: 'sent', sha256, byteCount }),
      onBroken: async (cause, byteCount) => {
        deps.log.warn({ fileId: order.fileId, ...describeCause(cause) }, 'a file was cut off');
        await record.end({ ending: 'cut', sha256: null, byteCount });
      },
    });
    return accept({ stream, file: begun.file });
  };
