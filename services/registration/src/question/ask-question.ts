import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { chainAt, flawOfEventThere, seenCompetition } from '../document/document-ground.ts';
import { mayAnswer, mayAsk } from './question.access.ts';
import type { NewQuestion, QuestionView } from './question.body.ts';
import { flawOfAnswer, unknownQuestion } from './question.rules.ts';
import {
  findAnswers,
  findQuestionToAnswer,
  insertAnswer,
  insertQuestion,
} from './question.store.ts';
import { viewOf } from './show-questions.ts';

/** Asks a question before the contest; with its answer it is everybody's to read. */
export const askQuestion =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    { eventId, text }: NewQuestion,
  ): Promise<Result<QuestionView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, held, at, actorId } = work;
      const competition = await seenCompetition(work, competitionId);
      if (!competition.ok) return competition;
      const stray = await flawOfEventThere(work, competition.value, eventId);
      if (stray) return refuse(stray);
      const { ownerId } = competition.value;
      if (!mayAsk(held, chainAt(competition.value, eventId), at)) return refuse(forbidden);
      const by = { askedBy: actorId, askedAt: at };
      const row = { questionId: deps.newId(), ownerId, competitionId, eventId, body: text, ...by };
      await insertQuestion(tx, row);
      return accept(viewOf(row, [], true));
    });

/** Answers for everybody; a second answer stands before the first and hides nothing. */
export const answerQuestion =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { competitionId, questionId }: { readonly competitionId: string; readonly questionId: string },
    text: string,
  ): Promise<Result<QuestionView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, held, at, actorId } = work;
      const competition = await seenCompetition(work, competitionId);
      if (!competition.ok) return competition;
      const row = await findQuestionToAnswer(tx, competitionId, questionId);
      if (!row || (await flawOfEventThere(work, competition.value, row.eventId))) {
        return refuse(unknownQuestion);
      }
      if (!mayAnswer(held, chainAt(competition.value, row.eventId), at)) return refuse(forbidden);
      const before = (await findAnswers(tx, [questionId])).get(questionId) ?? [];
      const flaw = flawOfAnswer(before.length);
      if (flaw) return refuse(flaw);
      const by = { answeredBy: actorId, answeredAt: at };
      const { ownerId } = row;
      const answer = { questionId, version: before.length + 1, ownerId, body: text, ...by };
      await insertAnswer(tx, answer);
      return accept(viewOf(row, [answer, ...before], true));
    });
