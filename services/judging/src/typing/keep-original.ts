import { createHash } from 'node:crypto';
import type { KeptOriginal } from '@jinbang/contracts/http/judging-typing';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { contentKindOf } from '@jinbang/service-kit/content-kind.rules';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { CommandWork, Deps } from '../in-event.ts';
import { readScan, type ScanKind } from './original.rules.ts';
import { findScan, saveOriginal, saveScan } from './original.store.ts';
import { refusePicture, refuseSeated } from './turn.rules.ts';
import { refuseOriginalReader, refuseTypist } from './typing.access.ts';
import { changePaper, readPaper, type SheetOfEvent } from './work-on-paper.ts';

type Asked = SheetOfEvent & { readonly frame: CommandFrame };

export const hashOfScan = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

const keep = async (
  { newId }: Deps,
  { tx, ownerId, actorId, at, commandId }: CommandWork,
  where: SheetOfEvent,
  what: { readonly shelf: string | null; readonly fileHash: string | null },
): Promise<void> =>
  saveOriginal(tx, {
    ...{ originalId: newId(), ...where, ownerId, ...what },
    ...{ keptBy: actorId, keptAt: at, commandId },
  });

/** Says where the signed original lies; the shelf said before stays on file. */
export const sayShelf =
  (deps: Deps) =>
  ({
    frame,
    shelf,
    ...where
  }: Asked & { readonly shelf: string }): Promise<Result<KeptOriginal, Rejection>> =>
    changePaper(deps, frame, where, refuseTypist, async ({ originals, panel }, work) => {
      const seated = refuseSeated({ actorId: work.actorId, panel });
      if (seated) return refuse(seated);
      await keep(deps, work, where, { shelf, fileHash: null });
      const fileHash = originals.findLast((one) => one.fileHash !== null)?.fileHash ?? null;
      return accept({ paperSheetId: where.paperSheetId, shelf, fileHash });
    });

/** Keeps the photo or scan of a sheet as it is, under its hash; an earlier one stays. */
export const keepScan =
  (deps: Deps) =>
  ({
    frame,
    bytes,
    ...where
  }: Asked & { readonly bytes: Buffer }): Promise<Result<KeptOriginal, Rejection>> =>
    changePaper(deps, frame, where, refuseTypist, async ({ originals, panel }, work) => {
      const seated = refuseSeated({ actorId: work.actorId, panel });
      if (seated) return refuse(seated);
      const kind = readScan(contentKindOf(bytes), bytes.length);
      if (!kind.ok) return kind;
      const fileHash = hashOfScan(bytes);
      const { ownerId, actorId: keptBy, at: keptAt } = work;
      const { eventId, paperSheetId } = where;
      await saveScan(work.tx, {
        eventId,
        fileHash,
        ownerId,
        kind: kind.value,
        bytes,
        keptBy,
        keptAt,
      });
      await keep(deps, work, where, { shelf: null, fileHash });
      const shelf = originals.findLast((one) => one.shelf !== null)?.shelf ?? null;
      return accept({ paperSheetId, shelf, fileHash });
    });

export type TakenScan = {
  readonly kind: ScanKind;
  readonly bytes: Buffer;
  readonly number: string;
};

/** The newest picture of a sheet, to be saved. */
export const takeScan =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (asked: SheetOfEvent & { readonly actorId: string }): Promise<Result<TakenScan, Rejection>> =>
    readPaper(deps, asked, refuseOriginalReader, async (file, { tx, actorId }) => {
      const { originals, row } = file;
      const early = refusePicture({ actorId, ...file });
      if (early) return refuse(early);
      const hash = originals.findLast((one) => one.fileHash !== null)?.fileHash;
      const scan = hash ? await findScan(tx, asked.eventId, hash) : undefined;
      return scan
        ? accept({ kind: scan.kind, bytes: scan.bytes, number: row.number })
        : refuse({ kind: 'missing', code: 'typing.scan-missing' });
    });
