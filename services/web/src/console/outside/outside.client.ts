import type {
  OutsideColumns,
  OutsideConfirmed,
  OutsideHandedIn,
  OutsideImport,
  OutsideImportHead,
  OutsideMapping,
  OutsideMappings,
} from '@jinbang/contracts/http/judging-outside';
import { newId } from '@jinbang/kernel/id';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';

export type {
  OutsideColumns,
  OutsideConfirmed,
  OutsideImport,
  OutsideImportHead,
  OutsideMapping,
  OutsideMappings,
};
export type SavedMapping = OutsideMappings['items'][number];
export type MappedModule = OutsideMappings['modules'][number];

const LONG_MS = 60_000;
const of = (eventId: string): string => `/api/judging/v1/events/${eventId}`;

export const fetchMappings = (eventId: string): Promise<Answer<OutsideMappings>> =>
  call(`${of(eventId)}/outside-mappings`);

export const fetchImports = (eventId: string): Promise<Answer<List<OutsideImportHead>>> =>
  callAll(`${of(eventId)}/outside-imports`);

export const fetchImport = (eventId: string, importId: string): Promise<Answer<OutsideImport>> =>
  call(`${of(eventId)}/outside-imports/${importId}`);

export const saveMapping = (
  eventId: string,
  mapping: OutsideMapping,
): Promise<Answer<{ readonly mappingId: string }>> =>
  command(`${of(eventId)}/outside-mappings`, { method: 'POST', body: mapping });

const typeOf = ({ name }: File): string =>
  /\.xlsx$/i.test(name)
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : 'text/csv';

/** What heads the columns of a file; nothing of it is kept. */
export const fetchColumns = (eventId: string, file: File): Promise<Answer<OutsideColumns>> =>
  call(`${of(eventId)}/outside-columns`, {
    method: 'POST',
    rawBody: file,
    timeoutMs: LONG_MS,
    headers: { 'content-type': typeOf(file) },
  });

/** Hands a file in as it is; what is wrong with it comes back place by place. */
export const handIn = (
  eventId: string,
  mappingId: string,
  file: File,
): Promise<Answer<OutsideHandedIn>> =>
  call(`${of(eventId)}/outside-mappings/${mappingId}/file`, {
    method: 'PUT',
    rawBody: file,
    timeoutMs: LONG_MS,
    headers: {
      'content-type': typeOf(file),
      'idempotency-key': newId(),
    },
  });

export const confirm = (
  eventId: string,
  { importId, hash }: Pick<OutsideImport, 'importId' | 'hash'>,
  reason: string,
): Promise<Answer<OutsideConfirmed>> =>
  command(`${of(eventId)}/outside-imports/${importId}/confirmations`, {
    method: 'POST',
    body: { hash, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
  });
