import { type JudgingAct, judgingAct } from '@jinbang/contracts/http/judging-acts';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Actor } from '@jinbang/service-kit/actor';
import { fingerprintOf } from '@jinbang/service-kit/once';
import type { ActCommand } from '../act/act-work.ts';
import type { NoteBringer } from '../carried/note-bringer.ts';
import { type Answer, refused } from './answer.ts';
import type { CommandIdentity } from './answer-once.ts';
import { type CodeSubject, type EnterMark, readCommand, type SignSheet } from './command.rules.ts';
import type { MarkQueue } from './mark-queue.ts';

type RawCommand = { readonly commandId: string };

export type Answered = {
  readonly commandId: string;
  readonly answer: Answer;
  /** Of what another brought: it had been answered before. */
  readonly wasThere?: true;
};

export type CarryOutCommands = (
  actor: Actor,
  commands: readonly RawCommand[],
) => Promise<Result<readonly Answered[], Rejection>>;

type Deps = {
  readonly queue: MarkQueue;
  readonly signSheet: (command: CommandIdentity, form: SignSheet) => Promise<Answer>;
  readonly codeSubject: (command: CommandIdentity, form: CodeSubject) => Promise<Answer>;
  readonly carryOutAct: (command: ActCommand, form: JudgingAct) => Promise<Answer>;
  readonly noteBringer: NoteBringer;
  readonly wake: () => void;
};

/** A signature and a code need the person themselves; what is written down is handed in like marks. */
const marksOnly: Rejection = { kind: 'forbidden', code: 'capture.marks-only' };

type Alone = SignSheet | CodeSubject | JudgingAct;
const ACTS: ReadonlySet<string> = new Set(judgingAct.options.map(({ shape }) => shape.type.value));
const isAct = (form: Alone): form is JudgingAct => ACTS.has(form.type);

/** In the order of the list; of what another brought it says what had been there before. */
const answeredOf = (
  commands: readonly RawCommand[],
  answers: readonly Answer[],
  before: ReadonlySet<string> | null,
): readonly Answered[] =>
  commands.flatMap(({ commandId }, place) => {
    const answer = answers[place];
    if (!answer) return [];
    return { commandId, answer, ...(before?.has(commandId) ? { wasThere: true as const } : {}) };
  });

const ROUTE = 'POST /api/judging/v1/commands';

/**
 * Marks that follow each other go to the queue together, where they share a transaction with those of
 * other requests; a signature or a code waits for the marks before it.
 */
const inOrder =
  ({ queue, signSheet, codeSubject, carryOutAct, wake }: Deps) =>
  async (
    { personId: actorId, sessionId, deviceId, captured }: Actor,
    commands: readonly RawCommand[],
  ): Promise<readonly Answer[]> => {
    const pending: Promise<Answer>[] = [];
    const mark = { origin: { sessionId, deviceId }, ...(captured ? { captured } : {}) };
    const carryOutAlone = async (identity: CommandIdentity, form: Alone) => {
      if (captured && !isAct(form)) return refused(marksOnly);
      await Promise.all(pending);
      return carryOut(identity, form).finally(wake);
    };
    const carryOut = (identity: CommandIdentity, form: Alone): Promise<Answer> => {
      if (isAct(form)) return carryOutAct({ ...identity, ...mark }, form);
      return form.type === 'sign-sheet' ? signSheet(identity, form) : codeSubject(identity, form);
    };
    for (const raw of commands) {
      const { commandId } = raw;
      const identity = { commandId, actorId, fingerprint: fingerprintOf(actorId, ROUTE, raw) };
      const form = readCommand(raw);
      if (form.ok && form.value.type !== 'enter-mark') {
        pending.push(Promise.resolve(await carryOutAlone(identity, form.value)));
      } else {
        const entered = form.ok ? accept(form.value as EnterMark) : form;
        pending.push(queue.add({ ...identity, ...mark, form: entered }));
      }
    }
    return Promise.all(pending);
  };

/** Carries out a list in its order; who brought it for another tablet is noted before anything of it. */
export const carryOutCommands = (deps: Deps): CarryOutCommands => {
  const carryOut = inOrder(deps);
  return async (actor, commands) => {
    const { broughtBy } = actor;
    if (!deps.queue.hasRoom(commands.length)) {
      return refuse({ kind: 'too-many', code: 'request.too-many' });
    }
    const before = broughtBy === undefined ? null : await deps.noteBringer(broughtBy, commands);
    return accept(answeredOf(commands, await carryOut(actor, commands), before));
  };
};
