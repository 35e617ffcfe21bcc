import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import { type Language, STATUS_OF, toProblemDocument } from '@jinbang/contracts/problem';
import type { Rejection } from '@jinbang/kernel/rejection';

/** What one command came to. Kept as text, so that a repeat is answered with the same bytes. */
export type Answer =
  | {
      readonly outcome: 'stored';
      readonly version: number;
      readonly state: string;
      readonly recordedAt: string;
    }
  | { readonly outcome: 'refused'; readonly rejection: Rejection };

export const refused = (rejection: Rejection): Answer => ({ outcome: 'refused', rejection });

export const keyReused: Answer = refused({ kind: 'invalid', code: 'command.key-reused' });

export const answerText = (answer: Answer): string => JSON.stringify(answer);

/** Safe: only `answerText` writes these texts. */
export const readAnswer = (text: string): Answer => JSON.parse(text) as Answer;

export const statusOf = (answer: Answer): number =>
  answer.outcome === 'stored' ? 200 : STATUS_OF[answer.rejection.kind];

/** The result of one command on the wire; only language and request id depend on who asks again. */
export const toResult = (
  commandId: string,
  answer: Answer,
  language: Language,
  requestId: string,
): CommandResult => {
  if (answer.outcome === 'refused') {
    const problem = toProblemDocument(answer.rejection, language, requestId);
    return { commandId, outcome: 'refused', problem };
  }
  const { outcome, version, state, recordedAt } = answer;
  return { commandId, outcome, version, state, recordedAt };
};

/** The results of a list on the wire, in the order of its commands. */
export const toResults = (
  answered: readonly {
    readonly commandId: string;
    readonly answer: Answer;
    readonly wasThere?: true;
  }[],
  language: Language,
  requestId: string,
) => ({
  results: answered.map(({ commandId, answer, wasThere }) => {
    const result = toResult(commandId, answer, language, requestId);
    return wasThere && result.outcome === 'stored' ? { ...result, wasThere } : result;
  }),
});
