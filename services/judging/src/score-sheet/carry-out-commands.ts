import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Actor } from '@jinbang/service-kit/actor';
import { fingerprintOf } from '@jinbang/service-kit/once';
import { type Answer, refused } from './answer.ts';
import type { CommandIdentity } from './answer-once.ts';
import { type CodeSubject, type EnterMark, readCommand, type SignSheet } from './command.rules.ts';
import type { MarkQueue } from './mark-queue.ts';

type RawCommand = { readonly commandId: string };

export type Answered = { readonly commandId: string; readonly answer: Answer };

export type CarryOutCommands = (
  actor: Actor,
  commands: readonly RawCommand[],
) => Promise<Result<readonly Answered[], Rejection>>;

type Deps = {
  readonly queue: MarkQueue;
  readonly signSheet: (command: CommandIdentity, form: SignSheet) => Promise<Answer>;
  readonly codeSubject: (command: CommandIdentity, form: CodeSubject) => Promise<Answer>;
  readonly wake: () => void;
};

/** A signature and a code need the person themselves: a tablet hands in marks alone. */
const marksOnly: Rejection = { kind: 'forbidden', code: 'capture.marks-only' };

const ROUTE = 'POST /api/judging/v1/commands';

/**
 * Carries out a list in its order. Marks that follow each other go to the queue together, where they
 * share a transaction with those of other requests; a signature or a code waits for the marks before it.
 */
export const carryOutCommands =
  ({ queue, signSheet, codeSubject, wake }: Deps): CarryOutCommands =>
  async ({ personId: actorId, sessionId, deviceId, captured }, commands) => {
    if (!queue.hasRoom(commands.length)) {
      return refuse({ kind: 'too-many', code: 'request.too-many' });
    }
    const pending: Promise<Answer>[] = [];
    const carryOutAlone = async (identity: CommandIdentity, form: SignSheet | CodeSubject) => {
      if (captured) return refused(marksOnly);
      await Promise.all(pending);
      const work =
        form.type === 'sign-sheet' ? signSheet(identity, form) : codeSubject(identity, form);
      return work.finally(wake);
    };
    const mark = { origin: { sessionId, deviceId }, ...(captured ? { captured } : {}) };
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
    const answers = await Promise.all(pending);
    return accept(
      answers.map((answer, place) => ({ commandId: commands[place]?.commandId ?? '', answer })),
    );
  };
