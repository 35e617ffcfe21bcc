import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import type { JudgingDay, SheetView } from '@jinbang/contracts/http/judging-views';
import { type Answer, ask } from '../ui/ask.client.ts';
import type { Pending } from './queue.rules.ts';

const API = '/api/judging/v1';

export const fetchDay = (token: string, eventId: string): Promise<Answer<JudgingDay>> =>
  ask(`${API}/events/${eventId}/day`, { token, timeoutMs: 30_000 });

export const fetchSheet = (token: string, sheetId: string): Promise<Answer<SheetView>> =>
  ask(`${API}/sheets/${sheetId}`, { token });

type Results = { readonly results: readonly CommandResult[] };

const post = (token: string, commands: readonly unknown[]): Promise<Answer<Results>> =>
  ask(`${API}/commands`, { method: 'POST', token, body: { commands } });

/** Marks in one list, each answered for itself. */
export const sendMarks = (token: string, batch: readonly Pending[]): Promise<Answer<Results>> =>
  post(
    token,
    batch.map(({ commandId, subjectId, aspectId, value, decidedAt, basedOn }) => ({
      type: 'enter-mark',
      commandId,
      subjectId,
      aspectId,
      value,
      decidedAt,
      basedOn,
      source: 'tablet',
    })),
  );

export const sendSignature = (
  token: string,
  signature: {
    readonly commandId: string;
    readonly sheetId: string;
    readonly hash: string;
    readonly decidedAt: string;
  },
): Promise<Answer<Results>> => post(token, [{ type: 'sign-sheet', ...signature }]);
