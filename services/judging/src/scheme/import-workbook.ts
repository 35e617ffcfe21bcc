import { createHash } from 'node:crypto';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Log } from '@jinbang/service-kit/log';
import { type Deps, readEvent } from '../in-event.ts';
import { refusePreparer } from '../office.access.ts';
import { rejectFindings } from './finding.ts';
import { type DraftPut, type PutScheme, putScheme, type ReadScheme } from './put-scheme.ts';
import { readCsvFile, readWorkbook } from './read-workbook.ts';
import { readSchemeFile } from './scheme-file.rules.ts';
import { inCellOrder } from './workbook-place.rules.ts';

/** SHA-256 of an uploaded file, as lower-case hex: kept with the draft, and the body of the command. */
export const fileHash = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

const readUpload = async (
  { kind, bytes }: SchemeFile,
  log: Log,
): Promise<Result<ReadScheme, Rejection>> => {
  const sheets = await (kind === 'csv' ? readCsvFile : readWorkbook)(bytes, log);
  if (!sheets.ok) return sheets;
  const { body, findings } = readSchemeFile(sheets.value);
  const rejection = rejectFindings(findings);
  if (rejection || !body) return refuse(rejection ?? unreadable);
  return accept({ body, findings: inCellOrder(findings), workbookHash: fileHash(bytes) });
};

const unreadable: Rejection = { kind: 'invalid', code: 'scheme.workbook-unreadable' };

export type SchemeFile = { readonly kind: 'xlsx' | 'csv'; readonly bytes: Uint8Array };

/** Imports a marking scheme from a workbook or a CSV as the module's draft; a fatal finding imports nothing. */
export const importWorkbook =
  (deps: Deps & { readonly log: Log }) =>
  async (where: PutScheme, file: SchemeFile): Promise<Result<DraftPut, Rejection>> => {
    const { eventId, frame } = where;
    // Asked before the file is opened: reading one is dear, and strangers may not cause it.
    const allowed = await readEvent(deps, { eventId, actorId: frame.actorId }, async (work) => {
      const forbidden = refusePreparer(work);
      return forbidden ? refuse(forbidden) : accept(true);
    });
    if (!allowed.ok) return allowed;
    return putScheme(deps)(where, await readUpload(file, deps.log));
  };
