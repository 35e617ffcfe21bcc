import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import type { JudgingDay, SheetView } from '@jinbang/contracts/http/judging-views';
import type { Answer } from '../ui/ask.client.ts';
import type { Caller } from './caller.ts';
import type { Pending } from './queue.rules.ts';

const API = '/api/judging/v1';

export const fetchDay = (caller: Caller, eventId: string): Promise<Answer<JudgingDay>> =>
  caller.ask(`${API}/events/${eventId}/day`, { timeoutMs: 30_000 });

export const fetchSheet = (caller: Caller, sheetId: string): Promise<Answer<SheetView>> =>
  caller.ask(`${API}/sheets/${sheetId}`);

type Results = { readonly results: readonly CommandResult[] };

const bodyOf = (commands: readonly unknown[]) => ({ method: 'POST', body: { commands } }) as const;

/** Marks of one session in one list, each answered for itself. */
export const sendMarks = (
  caller: Pick<Caller, 'handIn'>,
  batch: readonly Pending[],
): Promise<Answer<Results>> =>
  caller.handIn(
    batch[0]?.sessionId ?? null,
    `${API}/commands`,
    bodyOf(
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
    ),
  );

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
