import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import type { JudgingDay, SheetView } from '@jinbang/contracts/http/judging-views';
import type { Answer } from '../ui/ask.client.ts';
import type { Caller } from './caller.ts';
import type { Pending } from './queue.rules.ts';
import { resultsOf } from './sending.rules.ts';

const API = '/api/judging/v1';

const isDay = (body: unknown): body is JudgingDay =>
  typeof body === 'object' && body !== null && 'sheets' in body && 'judgeId' in body;

/** The judge's day; what a strange network answers in its place is none. */
export const fetchDay = async (caller: Caller, eventId: string): Promise<Answer<JudgingDay>> => {
  const answer = await caller.ask<unknown>(`${API}/events/${eventId}/day`, { timeoutMs: 30_000 });
  if (!answer.ok) return answer;
  return isDay(answer.body)
    ? { ok: true, body: answer.body }
    : { ok: false, trouble: { kind: 'unreadable' } };
};

export const fetchSheet = (caller: Caller, sheetId: string): Promise<Answer<SheetView>> =>
  caller.ask(`${API}/sheets/${sheetId}`);

type Results = { readonly results: readonly CommandResult[] };

const bodyOf = (commands: readonly unknown[]) => ({ method: 'POST', body: { commands } }) as const;

/** What the server is asked to carry out: a mark, or an act as it was written down. */
export const commandOf = ({ act, ...one }: Pending): object => {
  const { commandId, subjectId, aspectId, value, decidedAt, basedOn } = one;
  if (!act) {
    const mark = { commandId, subjectId, aspectId, value, decidedAt, basedOn };
    return { type: 'enter-mark', ...mark, source: 'tablet' };
  }
  return { ...act, commandId, decidedAt, ...(act.type === 'step-incident' ? { basedOn } : {}) };
};

/** Marks and acts of one session in one list, each answered for itself. */
export const sendMarks = async (
  caller: Pick<Caller, 'handIn'>,
  batch: readonly Pending[],
): Promise<Answer<Results>> => {
  const sessionId = batch[0]?.sessionId ?? null;
  const asking = bodyOf(batch.map(commandOf));
  return resultsOf(await caller.handIn<unknown>(sessionId, `${API}/commands`, asking));
};

/** A signature needs the judge themselves. */
export const sendSignature = (
  caller: Caller,
  signature: {
    readonly commandId: string;
    readonly sheetId: string;
    readonly hash: string;
    readonly decidedAt: string;
  },
): Promise<Answer<Results>> =>
  caller.ask(`${API}/commands`, bodyOf([{ type: 'sign-sheet', ...signature }]));
