import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import { chainAt, seenCompetition } from '../document/document-ground.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { findLiveEvents } from '../schedule/schedule.store.ts';
import { mayAnswer } from './question.access.ts';
import type { QuestionView } from './question.body.ts';
import { type AnswerRow, findAnswers, listQuestions, type QuestionRow } from './question.store.ts';

export const viewOf = (
  { questionId, competitionId, eventId, body, askedBy, askedAt }: QuestionRow,
  answers: readonly AnswerRow[],
  knowsWho: boolean,
): QuestionView => ({
  questionId,
  competitionId,
  eventId,
  text: body,
  askedBy: knowsWho ? askedBy : null,
  askedAt: askedAt.toISOString(),
  answers: answers.map((answer) => ({
    version: answer.version,
    text: answer.body,
    answeredAt: answer.answeredAt.toISOString(),
  })),
});

/** Answered questions for everybody with an office there; the open ones for who asked or answers. */
export const showQuestions =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    competitionId: string,
    query: ListQuery,
  ): Promise<Result<Page<QuestionView>, Rejection>> =>
    lookUp(deps, actorId, async (look) => {
      const { tx, held, at } = look;
      const competition = await seenCompetition(look, competitionId);
      if (!competition.ok) return competition;
      const answersAt = (eventId: string | null) =>
        mayAnswer(held, chainAt(competition.value, eventId), at);
      const events = await findLiveEvents(tx, competitionId, sightOf(held, at));
      const eventIds = events.map(({ eventId }) => eventId);
      const rows = await listQuestions(
        tx,
        {
          competitionId,
          eventIds,
          answersIn: eventIds.filter(answersAt),
          answersAll: answersAt(null),
          personId: actorId,
        },
        query,
      );
      const answers = await findAnswers(
        tx,
        rows.map(({ questionId }) => questionId),
      );
      return accept(
        pageFrom(
          rows,
          query.limit,
          ({ questionId }) => questionId,
          (row) => {
            const knowsWho = row.askedBy === actorId || answersAt(row.eventId);
            return viewOf(row, answers.get(row.questionId) ?? [], knowsWho);
          },
        ),
      );
    });
