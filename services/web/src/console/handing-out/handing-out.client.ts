import type {
  CheckSheet,
  CheckSheetView,
  DestructionView,
  Finding,
  HandListView,
  HandOverWish,
  PaperPlace,
  PaperRow,
  PaperWay,
  PrintRun,
  PrintRunView,
  RunOutcome,
  SealUseView,
  SheetRow,
  StockView,
} from '@jinbang/contracts/http/handing-out';
import { newId } from '@jinbang/kernel/id';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';
import { knownEvent } from './handing-out.rules.ts';

const BASE = '/api/certification/v1';
const PRINTING_MS = 5 * 60_000;

export type Body = { readonly bodyId: string; readonly name: string };
type Items<Item> = { readonly items: readonly Item[] };

/** The bodies somebody works for, by `isOwn`. */
export const fetchBodies = async (
  isOwn: (bodyId: string) => boolean,
): Promise<Answer<readonly Body[]>> => {
  const issuers = await callAll<Body>(`${BASE}/issuers`);
  return issuers.ok
    ? { ok: true, body: issuers.body.items.filter(({ bodyId }) => isOwn(bodyId)) }
    : issuers;
};

const of = (bodyId: string): string => `${BASE}/issuers/${bodyId}`;
const inEvent = (eventId: string): string => (eventId === '' ? '' : `eventId=${eventId}`);

export const fetchWay = (bodyId: string, eventId: string): Promise<Answer<PaperWay>> =>
  call(`${of(bodyId)}/paper-way?${inEvent(eventId)}`);

/** As the menu carries an event along: one this body has nothing of must not show an empty way. */
export const fetchCarried = async (bodyId: string, carried: string): Promise<Answer<PaperWay>> => {
  const found = await fetchWay(bodyId, carried);
  if (!found.ok || knownEvent(carried, found.body) !== '') return found;
  return fetchWay(bodyId, '');
};

export const fetchPapers = (
  bodyId: string,
  eventId: string,
  place: PaperPlace,
): Promise<Answer<List<PaperRow>>> =>
  callAll(`${of(bodyId)}/papers?place=${place}&${inEvent(eventId)}`);

export const findByNumber = (bodyId: string, number: string): Promise<Answer<Items<PaperRow>>> =>
  call(`${of(bodyId)}/papers?limit=2&number=${encodeURIComponent(number)}`);

export const fetchSheets = (bodyId: string): Promise<Answer<Items<CheckSheetView>>> =>
  call(`${of(bodyId)}/check-sheets?limit=20`);
export const fetchSheet = (id: string): Promise<Answer<CheckSheet>> =>
  call(`${BASE}/check-sheets/${id}`);
export const fetchRuns = (bodyId: string): Promise<Answer<Items<PrintRunView>>> =>
  call(`${of(bodyId)}/print-runs?limit=20`);
export const fetchRun = (runId: string): Promise<Answer<PrintRun>> =>
  call(`${BASE}/print-runs/${runId}`);
export const fetchStock = (bodyId: string): Promise<Answer<Items<StockView>>> =>
  call(`${of(bodyId)}/paper-stock?limit=20`);
export const fetchRegister = (bodyId: string): Promise<Answer<List<SheetRow>>> =>
  callAll(`${of(bodyId)}/paper-sheets?`);
export const fetchSealUses = (bodyId: string): Promise<Answer<Items<SealUseView>>> =>
  call(`${of(bodyId)}/seal-uses?limit=20`);
export const fetchDestructions = (bodyId: string): Promise<Answer<Items<DestructionView>>> =>
  call(`${of(bodyId)}/sheet-destructions?limit=20`);
export const fetchLists = (bodyId: string): Promise<Answer<Items<HandListView>>> =>
  call(`${of(bodyId)}/hand-lists?limit=20`);

const post = (path: string, body?: object, version?: number): Promise<Answer<unknown>> =>
  command(path, {
    method: 'POST',
    ...(body === undefined ? {} : { body }),
    ...(version === undefined ? {} : { version }),
  });

export const makeSheet = (bodyId: string, eventId: string, again: boolean) =>
  post(`${of(bodyId)}/check-sheets`, { eventId, again });
export const recordFindings = (checkSheetId: string, rows: readonly Finding[]) =>
  post(`${BASE}/check-sheets/${checkSheetId}/findings`, { rows });
export const recordStock = (bodyId: string, from: string, to: string) =>
  post(`${of(bodyId)}/paper-stock`, { from, to });
export const startRun = (bodyId: string, certificateIds: readonly string[], stockId: string) =>
  post(`${of(bodyId)}/print-runs`, { certificateIds, stockId });
export const endRun = ({ runId, version }: PrintRunView, outcome: RunOutcome) =>
  post(`${BASE}/print-runs/${runId}/outcome`, outcome, version);
export const sealRun = (runId: string, seal: string, sheetCount: number) =>
  post(`${BASE}/print-runs/${runId}/seal-uses`, { seal, sheetCount });
export const makeList = (bodyId: string, eventId: string) =>
  post(`${of(bodyId)}/hand-lists`, { eventId });
export const handOver = (bodyId: string, wish: HandOverWish) =>
  post(`${of(bodyId)}/paper-hand-overs`, wish);
export const remind = (bodyId: string, certificateIds: readonly string[]) =>
  post(`${of(bodyId)}/paper-reminders`, { certificateIds });
export const reissue = (bodyId: string, certificateId: string) =>
  post(`${of(bodyId)}/paper-reissues`, { certificateId });
export const spoil = (bodyId: string, serial: string, reason: string) =>
  post(`${of(bodyId)}/spoilt-sheets`, { serial, reason });
export const destroy = (bodyId: string, serials: readonly string[], reason: string) =>
  post(`${of(bodyId)}/sheet-destructions`, { serials, reason });
export const confirmDestruction = ({ destructionId, version }: DestructionView) =>
  post(`${BASE}/sheet-destructions/${destructionId}/confirmation`, undefined, version);
export const setUploadFirst = (
  bodyId: string,
  uploadFirst: boolean,
  version: number,
): Promise<Answer<unknown>> =>
  command(`${of(bodyId)}/paper-setting`, { method: 'PUT', body: { uploadFirst }, version });

export type PaperFile = 'check-sheets' | 'print-runs' | 'hand-lists';

/** A paper with names: each press takes it anew, and is written down. */
export const takeFile = (kind: PaperFile, id: string): Promise<Answer<Blob>> =>
  call<Blob>(`${BASE}/${kind}/${id}/prints`, {
    method: 'POST',
    headers: { 'idempotency-key': newId() },
    timeoutMs: PRINTING_MS,
    as: 'blob',
  });
