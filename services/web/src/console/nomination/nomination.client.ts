import type {
  AwardDocument,
  ListedRow,
  NominationPage,
  NominationRow,
} from '@jinbang/contracts/http/nomination';
import type { Answer } from '../../ui/ask.client.ts';
import { call, command, type List } from '../call.client.ts';

const BASE = '/api/certification/v1';

export const fetchTitles = (competitionId: string): Promise<Answer<NominationPage>> =>
  call(`${BASE}/nominations?competitionId=${competitionId}&limit=200`);

export const fetchListed = (
  competitionId: string,
): Promise<Answer<Pick<List<ListedRow>, 'items'>>> =>
  call(`${BASE}/office-list?competitionId=${competitionId}&limit=200`);

export const fetchListFile = (
  competitionId: string,
  format: 'csv' | 'xlsx',
): Promise<Answer<Blob>> =>
  call<Blob>(`${BASE}/office-list/file?competitionId=${competitionId}&format=${format}`, {
    as: 'blob',
  });

export const putForward = (decisionIds: readonly string[]): Promise<Answer<unknown>> =>
  command(`${BASE}/nominations`, { method: 'POST', body: { decisionIds } });

const step = (row: NominationRow, path: string, body?: AwardDocument) =>
  command(`${BASE}/nominations/${row.nominationId}/${path}`, {
    method: 'POST',
    ...(body === undefined ? {} : { body }),
    ...(row.version === null ? {} : { version: row.version }),
  });

export const withdraw = (row: NominationRow): Promise<Answer<unknown>> => step(row, 'withdrawal');
export const recordAward = (row: NominationRow, document: AwardDocument) =>
  step(row, 'award', document);
export const confirmAward = (row: NominationRow) => step(row, 'award/confirmation');
