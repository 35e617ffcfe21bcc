import { z } from 'zod';
import { resultCode } from '../mark-subject.ts';
import { id, instant } from '../primitive.ts';
import { problemDocument } from '../problem.ts';
import { commandFrame, judgingActs } from './judging-acts.ts';

/** A mark as text; a JSON number is refused, since it may already have lost its exactness. */
const markText = z.string().min(1).max(40);

/** What a judge gives, in the form of the aspect's calculation; `scoring` checks it against the aspect. */
export const judgeValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('judgement'), score: z.enum(['0', '1', '2', '3']) }),
  z.object({ kind: z.literal('points'), points: markText }),
  z.object({ kind: z.literal('form'), points: z.array(markText).min(1).max(20) }),
  z.object({ kind: z.literal('pass-fail'), passed: z.boolean() }),
  z.object({ kind: z.literal('number-completed'), done: z.int().min(0).max(10_000) }),
  z.object({ kind: z.literal('choice'), choice: z.int().min(0).max(20) }),
  z.object({ kind: z.literal('ranged'), measured: markText }),
  z.object({ kind: z.literal('value'), points: markText }),
  z.object({ kind: z.literal('deduction'), points: markText }),
  z.object({
    kind: z.literal('faults'),
    counts: z.array(z.int().min(0).max(10_000)).min(1).max(60),
  }),
  z.object({ kind: z.literal('banded'), band: z.int().min(0).max(20) }),
  z.object({ kind: z.literal('time'), seconds: markText }),
  z.object({ kind: z.literal('fatal'), found: z.boolean() }),
]);
export type JudgeValue = z.infer<typeof judgeValue>;

/** A mark for one cell (subject × aspect × judge). `basedOn` is the cell's version seen; 0 for an empty cell. */
export const enterMark = z.object({
  ...commandFrame,
  type: z.literal('enter-mark'),
  subjectId: id,
  aspectId: id,
  /** Whose mark it is; the actor's own where left out. A scorer names the judge. */
  judgeId: id.optional(),
  basedOn: z.int().min(0).optional(),
  /** `absent`: this judge gives no mark here (panels of points only); never the same as 0. */
  value: z.union([judgeValue, z.object({ kind: z.literal('absent') })]),
  source: z.enum(['tablet', 'paper', 'machine', 'import']).default('tablet'),
});

/** The chief judge records 未参赛, 未完赛, 退赛, 取消成绩, or takes it back with `OK`. */
export const codeSubject = z.object({
  ...commandFrame,
  type: z.literal('code-subject'),
  subjectId: id,
  code: resultCode,
  basedOn: z.int().min(0).optional(),
  reason: z.string().min(1).max(500).optional(),
});

/** A panel member signs exactly the marks shown: their hash travels with the signature. */
export const signSheet = z.object({
  ...commandFrame,
  type: z.literal('sign-sheet'),
  sheetId: id,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

export const judgingCommand = z.discriminatedUnion('type', [
  enterMark,
  codeSubject,
  signSheet,
  ...judgingActs,
]);
export type JudgingCommand = z.infer<typeof judgingCommand>;

export const COMMANDS_MAX = 50;

/**
 * `POST /api/judging/v1/commands`. Each command is read on its own, so one that is malformed is
 * refused alone; only the list itself must have the right form.
 */
export const commandList = z.object({
  commands: z
    .array(z.looseObject({ commandId: id }))
    .min(1)
    .max(COMMANDS_MAX),
});

export const commandResult = z.discriminatedUnion('outcome', [
  z.object({
    commandId: id,
    outcome: z.literal('stored'),
    /** The new version of the cell, the subject's code or the sheet. */
    version: z.int().min(1),
    state: z.string().max(32),
    recordedAt: instant,
    /** Set where another brought it and it had been stored before. */
    wasThere: z.literal(true).optional(),
  }),
  z.object({ commandId: id, outcome: z.literal('refused'), problem: problemDocument }),
]);
export type CommandResult = z.infer<typeof commandResult>;

export const commandResults = z.object({ results: z.array(commandResult).max(COMMANDS_MAX) });
