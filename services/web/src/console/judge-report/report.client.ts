import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import type { Answer } from '../../ui/ask.client.ts';
import { call } from '../call.client.ts';

const reportOf = (eventId: string): string => `/api/judging/v1/events/${eventId}/judge-report`;

/** Setting it takes the server some seconds. */
const PRINT_MS = 40_000;

export const fetchReport = (eventId: string): Promise<Answer<JudgeReport>> =>
  call(reportOf(eventId));

export const fetchReportPaper = (eventId: string, byHand: boolean): Promise<Answer<Blob>> =>
  call(`${reportOf(eventId)}/paper${byHand ? '?byHand=yes' : ''}`, {
    as: 'blob',
    timeoutMs: PRINT_MS,
  });
