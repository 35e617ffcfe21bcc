import type {
  AdmissionBody,
  AppealFiling,
  AppealRule,
  AppealView,
  AppealWindowBody,
  HearingBody,
  RulingBody,
  SignatureBody,
} from '@jinbang/contracts/http/judging-appeal';
import type { AppealDesk } from '@jinbang/contracts/http/judging-appeal-desk';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';

const eventPath = (eventId: string): string => `/api/judging/v1/events/${eventId}`;

export const fetchDesk = (eventId: string): Promise<Answer<AppealDesk>> =>
  call(`${eventPath(eventId)}/appeal-desk`);

export const fetchAppeals = (eventId: string): Promise<Answer<List<AppealView>>> =>
  callAll(`${eventPath(eventId)}/appeals`);

export const fetchAppeal = (eventId: string, appealId: string): Promise<Answer<AppealView>> =>
  call(`${eventPath(eventId)}/appeals/${appealId}`);

export type Filed = { readonly appealId: string; readonly number: number; readonly late: boolean };

export const fileAppeal = (eventId: string, body: AppealFiling): Promise<Answer<Filed>> =>
  command(`${eventPath(eventId)}/appeals`, { method: 'POST', body });

/** One act on an appeal, with what it says; the version is the one that was looked at. */
export type Act =
  | { readonly what: 'admission'; readonly body: AdmissionBody }
  | { readonly what: 'hearing'; readonly body: HearingBody }
  | { readonly what: 'ruling'; readonly body: RulingBody }
  | { readonly what: 'ruling/signature'; readonly body: SignatureBody }
  | { readonly what: 'withdrawal'; readonly body: { readonly reason: string } };

export const actOn = (
  eventId: string,
  { appealId, version }: Pick<AppealView, 'appealId' | 'version'>,
  { what, body }: Act,
): Promise<Answer<unknown>> =>
  command(`${eventPath(eventId)}/appeals/${appealId}/${what}`, { method: 'POST', body, version });

export const setRule = (
  eventId: string,
  version: number,
  body: AppealRule,
): Promise<Answer<unknown>> =>
  command(`${eventPath(eventId)}/appeal-rule`, { method: 'PUT', body, version });

export const sayWindow = (eventId: string, body: AppealWindowBody): Promise<Answer<unknown>> =>
  command(`${eventPath(eventId)}/appeal-windows`, { method: 'POST', body });
