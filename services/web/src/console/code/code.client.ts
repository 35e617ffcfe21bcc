import type { SubjectCodes } from '@jinbang/contracts/http/judging-desk';
import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import type { ResultCode } from '@jinbang/contracts/mark-subject';
import type { Answer } from '../../ui/ask.client.ts';
import { callAll, type List } from '../call.client.ts';
import { sendOne } from '../judging/judging.client.ts';

const of = (eventId: string): string => `/api/judging/v1/events/${eventId}`;

export type GivenCode = SubjectCodes['items'][number];
/** Whoever is marked, with the version a code is based on. */
export type Subject = JudgingProgress['subjects'][number];

export const fetchCodes = (eventId: string): Promise<Answer<List<GivenCode>>> =>
  callAll(`${of(eventId)}/subject-codes`);

/** Gives, changes or (`OK`) takes back a result code, on the record as it was seen. */
export const giveCode = (
  { subjectId, version }: Pick<Subject, 'subjectId' | 'version'>,
  code: ResultCode,
  reason: string,
): Promise<Answer<unknown>> =>
  sendOne({ type: 'code-subject', subjectId, code, basedOn: version, reason });
