import type { ModuleReopeningPage } from '@jinbang/contracts/http/judging-reopening';
import type {
  SeatChangeBody,
  SeatChanged,
  SeatChangePage,
  SignatureInPlaceBody,
  SignedInPlace,
} from '@jinbang/contracts/http/judging-seats';
import type { OnLeave } from '@jinbang/contracts/http/judging-views';
import type { Answer } from '../../ui/ask.client.ts';
import type { Bilingual } from '../../ui/language.ts';
import { call, callAll, command, type List } from '../call.client.ts';
import type { Module, ReopeningDecision } from './judging.client.ts';

const JUDGING = '/api/judging/v1';
const at = (eventId: string, moduleId: string): string =>
  `${JUDGING}/events/${eventId}/modules/${moduleId}`;

/** Who sits where, with the version a change is based on. */
export type SeatedPanels = {
  readonly moduleId: string;
  readonly version: number;
  readonly panels: readonly {
    readonly panelId: string;
    readonly name: Bilingual;
    readonly subCriteria: readonly string[];
    readonly seats: readonly string[];
    readonly onLeave?: OnLeave | undefined;
  }[];
};
export type SeatChange = SeatChangePage['items'][number];
export type ModuleReopening = ModuleReopeningPage['items'][number];

export const fetchPanels = (eventId: string, moduleId: string): Promise<Answer<SeatedPanels>> =>
  call(`${at(eventId, moduleId)}/panels`);

export const fetchSeatChanges = (
  eventId: string,
  moduleId: string,
): Promise<Answer<List<SeatChange>>> => callAll(`${at(eventId, moduleId)}/seat-changes`);

/** A judge leaves and another takes the seat; `version` is that of the panels. */
export const changeSeat = (
  eventId: string,
  { moduleId, version }: Pick<SeatedPanels, 'moduleId' | 'version'>,
  body: SeatChangeBody,
): Promise<Answer<SeatChanged>> =>
  command(`${at(eventId, moduleId)}/seat-changes`, { method: 'POST', body, version });

export const signInPlace = (
  sheetId: string,
  body: SignatureInPlaceBody,
): Promise<Answer<SignedInPlace>> =>
  command(`${JUDGING}/sheets/${sheetId}/signatures-in-place`, { method: 'POST', body });

export const fetchModuleReopenings = (
  eventId: string,
  moduleId: string,
): Promise<Answer<List<ModuleReopening>>> => callAll(`${at(eventId, moduleId)}/reopenings`);

export const askModuleReopening = (
  eventId: string,
  { moduleId, version }: Pick<Module, 'moduleId' | 'version'>,
  body: { readonly reason: string; readonly sheetIds: readonly string[] },
): Promise<Answer<unknown>> =>
  command(`${at(eventId, moduleId)}/reopenings`, { method: 'POST', body, version });

export const decideModuleReopening = (
  eventId: string,
  moduleId: string,
  reopeningId: string,
  body: ReopeningDecision,
): Promise<Answer<unknown>> =>
  command(`${at(eventId, moduleId)}/reopenings/${reopeningId}/decision`, { method: 'POST', body });
