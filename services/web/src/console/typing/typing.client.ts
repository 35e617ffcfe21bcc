import type { SheetActKind } from '@jinbang/contracts/http/judging-paper';
import type {
  DifferencesView,
  DisputesView,
  KeptOriginal,
  OriginalRuling,
  PaperSigned,
  ReadBackView,
  TypingDesk,
  TypingForm,
  TypingMode,
  TypingOutcome,
  TypingPage,
  TypingRound,
  TypingRule,
} from '@jinbang/contracts/http/judging-typing';
import { newId } from '@jinbang/kernel/id';
import type { Answer } from '../../ui/ask.client.ts';
import { call, command } from '../call.client.ts';

const JUDGING = '/api/judging/v1';
const LONG_MS = 60_000;

export type SheetPlace = { readonly eventId: string; readonly paperSheetId: string };

const of = (eventId: string): string => `${JUDGING}/events/${eventId}`;
const sheetOf = ({ eventId, paperSheetId }: SheetPlace): string =>
  `${of(eventId)}/typing/sheets/${paperSheetId}`;

export const fetchTyping = (eventId: string): Promise<Answer<TypingDesk>> =>
  call(`${of(eventId)}/typing`);

/** The sheet of a number as it was typed; its check letters are looked at by the server, too. */
export const findByNumber = (eventId: string, number: string): Promise<Answer<TypingPage>> =>
  call(`${of(eventId)}/typing/sheets?number=${encodeURIComponent(number)}`);

export const fetchForm = (place: SheetPlace): Promise<Answer<TypingForm>> => call(sheetOf(place));

export const fetchReadBack = (place: SheetPlace): Promise<Answer<ReadBackView>> =>
  call(`${sheetOf(place)}/read-back`);

export const fetchDifferences = (place: SheetPlace): Promise<Answer<DifferencesView>> =>
  call(`${sheetOf(place)}/differences`);

export const fetchDisputes = (place: SheetPlace): Promise<Answer<DisputesView>> =>
  call(`${sheetOf(place)}/disputes`);

export const setRule = (
  eventId: string,
  mode: TypingMode,
  version: number,
): Promise<Answer<TypingRule>> =>
  command(`${of(eventId)}/typing/rule`, { method: 'PUT', body: { mode }, version });

export const handInRound = (
  place: SheetPlace,
  round: TypingRound,
): Promise<Answer<TypingOutcome>> =>
  command(`${sheetOf(place)}/rounds`, { method: 'POST', body: round });

export const tryAgain = (place: SheetPlace): Promise<Answer<TypingOutcome>> =>
  command(`${sheetOf(place)}/entry`, { method: 'POST' });

export const nameOriginal = (
  place: SheetPlace,
  ruling: OriginalRuling,
): Promise<Answer<TypingOutcome>> =>
  command(`${sheetOf(place)}/originals`, { method: 'POST', body: ruling });

export const sayShelf = (place: SheetPlace, shelf: string): Promise<Answer<KeptOriginal>> =>
  command(`${sheetOf(place)}/shelf`, { method: 'POST', body: { shelf } });

/** The photo of a sheet, as it is. */
export const keepScan = (place: SheetPlace, file: File): Promise<Answer<KeptOriginal>> =>
  call(`${sheetOf(place)}/scan`, {
    method: 'PUT',
    rawBody: file,
    timeoutMs: LONG_MS,
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': newId() },
  });

export const fetchScan = (place: SheetPlace): Promise<Answer<Blob>> =>
  call(`${sheetOf(place)}/scan`, { as: 'blob', timeoutMs: LONG_MS });

/** The paper came back, is spoilt, is missing, was found. */
export const actOnPaper = (
  { eventId, paperSheetId }: SheetPlace,
  act: { readonly kind: SheetActKind; readonly reason?: string },
  version: number,
): Promise<Answer<unknown>> =>
  command(`${of(eventId)}/paper-sheets/${paperSheetId}/acts`, {
    method: 'POST',
    body: act,
    version,
  });

/** What would be signed, by its hash; then the word of the chief judge that the panel signed it on paper. */
export const fetchHash = (sheetId: string): Promise<Answer<{ readonly hash: string }>> =>
  call(`${JUDGING}/sheets/${sheetId}`);

export const signOnPaper = (sheetId: string, hash: string): Promise<Answer<PaperSigned>> =>
  command(`${JUDGING}/sheets/${sheetId}/paper-signatures`, { method: 'POST', body: { hash } });
