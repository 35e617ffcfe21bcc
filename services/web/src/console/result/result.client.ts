import type {
  FreezePlanBody,
  ReleaseDesk,
  ReleaseRuleView,
  ReleaseStepBody,
  ResultView,
} from '@jinbang/contracts/http/result-desk';
import type {
  Acceptance,
  AnswerBody,
  NewObjection,
  ObjectionView,
} from '@jinbang/contracts/http/result-objection';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';

const at = (eventId: string, rest: string): string => `/api/ranking/v1/events/${eventId}/${rest}`;
const post = (eventId: string, rest: string, body: unknown, version?: number) =>
  command<unknown>(at(eventId, rest), {
    method: 'POST',
    body,
    ...(version === undefined ? {} : { version }),
  });

export const fetchDesk = (eventId: string): Promise<Answer<ReleaseDesk>> =>
  call(at(eventId, 'release'));
export const fetchObjections = (eventId: string): Promise<Answer<List<ObjectionView>>> =>
  callAll(at(eventId, 'objections'));

export const submitResult = (eventId: string, reason: string) =>
  post(eventId, 'results', reason === '' ? {} : { reason });
export const approveResult = (eventId: string, { version, revision }: ResultView) =>
  post(eventId, `results/${version}/approval`, {}, revision);
export const finaliseResult = (eventId: string, { version, revision }: ResultView) =>
  post(eventId, `results/${version}/finalisation`, {}, revision);

export const signStep = (
  eventId: string,
  { version, revision }: ResultView,
  body: ReleaseStepBody,
) => post(eventId, `results/${version}/release-steps`, body, revision);

export const freezeBoard = (eventId: string, reason: string) =>
  post(eventId, 'board-freezes', { reason });
export const liftFreeze = (eventId: string, reason: string) =>
  post(eventId, 'board-liftings', { reason });

export const setFreezePlan = (eventId: string, body: FreezePlanBody, version: number) =>
  command<unknown>(at(eventId, 'freeze-plan'), { method: 'PUT', body, version });

export const objectionFileUrl = (eventId: string, objectionId: string, place: number): string =>
  at(eventId, `objections/${objectionId}/files/${place}`);

export const setRule = (eventId: string, { version, ...body }: ReleaseRuleView) =>
  command<unknown>(at(eventId, 'release-rule'), { method: 'PUT', body, version });

export const fileObjection = (eventId: string, body: NewObjection) =>
  post(eventId, 'objections', body);
export const acceptObjection = (
  eventId: string,
  { objectionId, version }: ObjectionView,
  body: Acceptance,
) => post(eventId, `objections/${objectionId}/acceptance`, body, version);
export const answerObjection = (
  eventId: string,
  { objectionId, version }: ObjectionView,
  body: AnswerBody,
) => post(eventId, `objections/${objectionId}/answer`, body, version);
