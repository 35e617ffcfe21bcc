import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import type { OverviewDaily } from '@jinbang/contracts/http/judging-daily';
import type {
  OverviewConflicts,
  OverviewHead,
  OverviewOutliers,
  OverviewSheets,
  OverviewStatistics,
  OverviewSubjects,
} from '@jinbang/contracts/http/judging-overview';
import type { ReopeningPage } from '@jinbang/contracts/http/judging-reopening';
import type { SheetView } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';

const JUDGING = '/api/judging/v1';

const overviewOf = (eventId: string): string => `${JUDGING}/events/${eventId}/overview`;

export type Subject = OverviewSubjects['items'][number];
export type Sheet = OverviewSheets['items'][number];
export type Conflict = OverviewConflicts['items'][number];
export type Outlier = OverviewOutliers['items'][number];
export type PanelStatistics = OverviewStatistics['items'][number];
export type Module = OverviewHead['modules'][number];
export type Panel = OverviewHead['panels'][number];

export const fetchHead = (eventId: string): Promise<Answer<OverviewHead>> =>
  call(overviewOf(eventId));

export const fetchSubjects = (eventId: string): Promise<Answer<List<Subject>>> =>
  callAll(`${overviewOf(eventId)}/subjects`);

export const fetchSheets = (eventId: string): Promise<Answer<List<Sheet>>> =>
  callAll(`${overviewOf(eventId)}/sheets`);

/** Those whose panel has to meet now. */
export const fetchOpenConflicts = (eventId: string): Promise<Answer<List<Conflict>>> =>
  callAll(`${overviewOf(eventId)}/conflicts?open=true`);

/** The farthest ones; nobody reads more at once. */
export const fetchOutliers = (
  eventId: string,
): Promise<Answer<{ items: readonly Outlier[]; next: string | null }>> =>
  call(`${overviewOf(eventId)}/outliers?limit=50`);

export const fetchStatistics = (eventId: string): Promise<Answer<List<PanelStatistics>>> =>
  callAll(`${overviewOf(eventId)}/statistics`);

export const fetchDaily = (
  eventId: string,
  day: string | undefined,
): Promise<Answer<OverviewDaily>> =>
  call(`${overviewOf(eventId)}/daily${day === undefined ? '' : `?day=${encodeURIComponent(day)}`}`);

export const lockModule = (
  eventId: string,
  { moduleId, version }: Pick<Module, 'moduleId' | 'version'>,
): Promise<Answer<unknown>> =>
  command(`${JUDGING}/events/${eventId}/modules/${moduleId}/lock`, { method: 'POST', version });

export const askReopening = (
  { sheetId, version }: Pick<Sheet, 'sheetId' | 'version'>,
  reason: string,
): Promise<Answer<unknown>> =>
  command(`${JUDGING}/sheets/${sheetId}/reopenings`, { method: 'POST', body: { reason }, version });

export type SheetReopening = ReopeningPage['items'][number];

export const fetchSheetReopenings = (sheetId: string): Promise<Answer<List<SheetReopening>>> =>
  callAll(`${JUDGING}/sheets/${sheetId}/reopenings`);

export type ReopeningDecision =
  | { readonly outcome: 'approved' }
  | { readonly outcome: 'refused'; readonly reason: string };

export const decideReopening = (
  sheetId: string,
  reopeningId: string,
  decision: ReopeningDecision,
): Promise<Answer<unknown>> =>
  command(`${JUDGING}/sheets/${sheetId}/reopenings/${reopeningId}/decision`, {
    method: 'POST',
    body: decision,
  });

type Commands = { readonly results: readonly CommandResult[] };

/** One command of the hall, with its answer in the form of every other. */
export const sendOne = async (
  form: Readonly<Record<string, unknown>>,
): Promise<Answer<unknown>> => {
  const answer = await call<Commands>(`${JUDGING}/commands`, {
    method: 'POST',
    body: { commands: [{ commandId: newId(), ...form }] },
  });
  if (!answer.ok) return answer;
  const [result] = answer.body.results;
  if (result?.outcome !== 'refused') return answer;
  const { status, code, detail } = result.problem;
  const trouble = {
    kind: 'refused',
    status,
    code,
    detail,
    errors: [],
    requestId: undefined,
  } as const;
  return { ok: false, trouble };
};

/** The chief judge decides between two entries that differ: one of them, given as their own (S23). */
export const decideEntry = (
  { subjectId, aspectId }: Pick<Conflict, 'subjectId' | 'aspectId'>,
  value: unknown,
): Promise<Answer<unknown>> =>
  sendOne({ type: 'enter-mark', subjectId, aspectId, basedOn: 0, value });

export const fetchSheet = (sheetId: string): Promise<Answer<SheetView>> =>
  call(`${JUDGING}/sheets/${sheetId}`);
