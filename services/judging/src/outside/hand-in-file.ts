import { createHash } from 'node:crypto';
import type { OutsideHandedIn } from '@jinbang/contracts/http/judging-outside';
import { setHash } from '@jinbang/contracts/set-hash';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Log } from '@jinbang/service-kit/log';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { refuseOver } from '../event/over.rules.ts';
import { type CommandWork, changeEvent, type Deps, readEvent } from '../in-event.ts';
import type { WorkbookSheet } from '../scheme/workbook-sheet.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { MARKS_MAX, rejectOutside } from './import-state.rules.ts';
import { refuseHandingIn } from './outside.access.ts';
import { findMapping, findNewest, type MappingRow, saveFile, saveImport } from './outside.store.ts';
import { readOutsideFile } from './outside-file.ts';
import { findOutsideModule } from './outside-module.ts';
import { type Reading, readOutside } from './outside-reading.rules.ts';
import { type WeighDeps, weighImport } from './weigh-import.ts';

export type HandInDeps = Deps & WeighDeps & { readonly log: Log };

export type HandIn = {
  readonly frame: CommandFrame;
  readonly eventId: string;
  readonly mappingId: string;
  readonly sessionId: string;
  readonly bytes: Uint8Array;
};

type File = { readonly hash: string; readonly sheets: readonly WorkbookSheet[] };

export const hashOfFile = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Takes a file in: read, checked and kept, and no mark yet. What is fatal leaves nothing behind. */
export const handInFile =
  (deps: HandInDeps) =>
  async (request: HandIn): Promise<Result<OutsideHandedIn, Rejection>> => {
    const { frame, eventId, bytes } = request;
    // Asked before the file is opened: reading one is dear, and strangers may not cause it.
    const allowed = await readEvent(deps, { eventId, actorId: frame.actorId }, async (work) => {
      const forbidden = refuseHandingIn(work) ?? refuseOver(work.event.registrationState);
      return forbidden ? refuse(forbidden) : accept(true);
    });
    if (!allowed.ok) return allowed;
    const sheets = await readOutsideFile(bytes, deps.log);
    return changeEvent(deps, frame, eventId, async (work) => {
      const forbidden = refuseHandingIn(work) ?? refuseOver(work.event.registrationState);
      if (forbidden) return refuse(forbidden);
      const mapping = await findMapping(work.tx, eventId, request.mappingId);
      if (!mapping) return refuse({ kind: 'missing', code: 'outside.mapping-unknown' });
      if (!sheets.ok) return sheets;
      const file = { hash: hashOfFile(bytes), sheets: sheets.value };
      return takeIn(deps, work, { ...request, mapping, file });
    });
  };

type TakingIn = HandIn & { readonly mapping: MappingRow; readonly file: File };

const takeIn = async (
  deps: HandInDeps,
  work: CommandWork,
  { mapping, file, bytes, sessionId }: TakingIn,
): Promise<Result<OutsideHandedIn, Rejection>> => {
  const { tx, actorId, at } = work;
  const { moduleId, eventId } = mapping;
  await lockModuleMarks(tx, moduleId);
  const newest = await findNewest(tx, mapping);
  if (newest?.fileHash === file.hash && newest.mappingId === mapping.mappingId) {
    return accept({ importId: newest.importId, hash: newest.hash, repeated: true });
  }
  const module = await findOutsideModule(tx, { eventId, moduleId });
  if (!module.ok) return module;
  const reading = readOutside(file.sheets, mapping.mapping, module.value);
  const flaw = rejectOutside(reading.findings) ?? refuseSize(reading);
  if (flaw) return refuse(flaw);
  const { source } = mapping.mapping;
  const asked = { ...reading, moduleId, source, enteredBy: actorId, judgeId: null, sessionId, at };
  const weighed = await weighImport(deps, tx, asked);
  const wrong = rejectOutside(weighed.findings);
  if (wrong) return refuse(wrong);
  return keep(deps, work, { mapping, fileHash: file.hash, bytes, reading });
};

const refuseSize = ({ rows }: Reading): Rejection | undefined =>
  rows.reduce((sum, { cells }) => sum + cells.length, 0) > MARKS_MAX
    ? { kind: 'too-large', code: 'outside.too-many-marks', params: { limit: MARKS_MAX } }
    : undefined;

type Kept = {
  readonly mapping: MappingRow;
  readonly fileHash: string;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
};

const keep = async (
  { newId }: HandInDeps,
  { tx, ownerId, actorId, at, commandId }: CommandWork,
  { mapping, fileHash, bytes, reading }: Kept,
): Promise<Result<OutsideHandedIn, Rejection>> => {
  const { eventId, moduleId, mappingId, name } = mapping;
  const { rows, sheet } = reading;
  const handed = { handedBy: actorId, handedAt: at };
  await saveFile(tx, { eventId, fileHash, ownerId, bytes: Buffer.from(bytes), ...handed });
  const importId = newId();
  const hash = setHash(rows);
  await saveImport(tx, {
    ...{ importId, eventId, moduleId, ownerId, mappingId, name, fileHash, hash, sheet, commandId },
    ...{ rows: { items: rows }, ...handed },
  });
  return accept({ importId, hash, repeated: false });
};
