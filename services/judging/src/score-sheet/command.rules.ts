import { type JudgingCommand, judgingCommand } from '@jinbang/contracts/http/judging-commands';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';

export type EnterMark = Extract<JudgingCommand, { type: 'enter-mark' }>;
export type CodeSubject = Extract<JudgingCommand, { type: 'code-subject' }>;
export type SignSheet = Extract<JudgingCommand, { type: 'sign-sheet' }>;

const ISSUES_MAX = 20;
/** Fields of a value that hold marks: as JSON numbers they may already have lost their exactness. */
const EXACT_FIELDS = ['score', 'points', 'measured', 'seconds'];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const findNumber = (raw: unknown): string | undefined => {
  const value = isRecord(raw) ? raw.value : undefined;
  if (!isRecord(value)) return undefined;
  return EXACT_FIELDS.find((field) => typeof value[field] === 'number');
};

/** What stands on paper is read by two people and compared; nobody enters it alone (M01). */
const paperIsTyped: Rejection = { kind: 'forbidden', code: 'mark.paper-is-typed' };

/** Reads one command of the list; what is wrong with it concerns it alone. */
export const readCommand = (raw: unknown): Result<JudgingCommand, Rejection> => {
  const parsed = judgingCommand.safeParse(raw);
  if (parsed.success) {
    const { data } = parsed;
    const isPaper = data.type === 'enter-mark' && data.source === 'paper';
    return isPaper ? refuse(paperIsTyped) : accept(data);
  }
  const number = findNumber(raw);
  if (number) {
    const issues = [{ at: `value.${number}`, code: 'number.not-exact' }];
    return refuse({ kind: 'invalid', code: 'number.not-exact', issues });
  }
  return refuse({
    kind: 'invalid',
    code: 'request.malformed',
    issues: parsed.error.issues.slice(0, ISSUES_MAX).map((issue) => ({
      at: issue.path.map(String).join('.').slice(0, 200) || '-',
      code: `form.${issue.code.replaceAll('_', '-')}`,
    })),
  });
};
