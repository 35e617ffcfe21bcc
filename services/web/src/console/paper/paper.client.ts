import type {
  PaperSheetView,
  SheetDrawing,
  SheetsDrawn,
} from '@jinbang/contracts/http/judging-paper';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List, REGISTRATION } from '../call.client.ts';

const JUDGING = '/api/judging/v1';
const RANKING = '/api/ranking/v1';

/** A form the server says this person may print here. */
export type PaperChoice = {
  readonly form: string;
  readonly no: string;
  readonly name: Bilingual;
  /** Why it cannot be printed yet, where that is known beforehand. */
  readonly notYet?: { readonly code: string; readonly sentence: Bilingual } | null;
};

/** What judging prints, and of which modules and sessions. */
export type JudgingChoices = {
  readonly items: readonly PaperChoice[];
  readonly draws: boolean;
  readonly zone: string;
  readonly modules: readonly { readonly moduleId: string; readonly name: Bilingual }[];
  readonly sessions: readonly {
    readonly sessionId: string;
    readonly moduleId: string;
    readonly name: Bilingual;
    readonly startsAt: string;
  }[];
};

export type PaperHouse = 'registration' | 'judging' | 'ranking';
export type PaperWish = { readonly byHand: boolean; readonly rehearsal: boolean };

/** A long list takes the server some seconds. */
const PRINT_MS = 40_000;

const HOUSES: Readonly<Record<PaperHouse, string>> = {
  registration: REGISTRATION,
  judging: JUDGING,
  ranking: RANKING,
};

const addressOf = (house: PaperHouse, eventId: string): string =>
  `${HOUSES[house]}/events/${eventId}/papers`;

export const listPapers = (
  eventId: string,
): Promise<Answer<{ readonly items: readonly PaperChoice[] }>> =>
  call(addressOf('registration', eventId));

/** Forms of the result, each with why it cannot be printed yet. */
export const listRankingPapers = (
  eventId: string,
): Promise<Answer<{ readonly items: readonly PaperChoice[] }>> =>
  call(addressOf('ranking', eventId));

export const listJudgingPapers = (eventId: string): Promise<Answer<JudgingChoices>> =>
  call(addressOf('judging', eventId));

const mannerOf = ({ byHand, rehearsal }: PaperWish): Record<string, string> => ({
  ...(byHand ? { byHand: 'yes' } : {}),
  ...(rehearsal ? { rehearsal: 'yes' } : {}),
});

export const fetchPaper = (
  eventId: string,
  { house, form }: { readonly house: PaperHouse; readonly form: string },
  wish: PaperWish,
  query: Readonly<Record<string, string>> = {},
): Promise<Answer<Blob>> => {
  const asked = new URLSearchParams({ ...query, ...mannerOf(wish) });
  return call(`${addressOf(house, eventId)}/${form}?${asked}`, { as: 'blob', timeoutMs: PRINT_MS });
};

const sheetsAt = (eventId: string): string => `${JUDGING}/events/${eventId}/paper-sheets`;

/** Draws numbers for blank marking forms; the same words again draw none. */
export const drawSheets = (eventId: string, drawing: SheetDrawing): Promise<Answer<SheetsDrawn>> =>
  command(sheetsAt(eventId), { method: 'POST', body: drawing });

export const fetchSheets = (
  eventId: string,
  printId: string,
  wish: PaperWish,
): Promise<Answer<Blob>> => {
  const query = new URLSearchParams(mannerOf(wish));
  const path = `${sheetsAt(eventId)}/prints/${printId}?${query}`;
  return call(path, { as: 'blob', timeoutMs: PRINT_MS });
};

export const listSheets = (
  eventId: string,
  moduleId: string,
): Promise<Answer<List<PaperSheetView>>> => callAll(`${sheetsAt(eventId)}?moduleId=${moduleId}`);
