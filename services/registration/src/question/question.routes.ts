import { z } from '@hono/zod-openapi';
import { pageOf } from '@jinbang/contracts/http/page';
import { id } from '@jinbang/contracts/primitive';
import {
  answers,
  bodyOf,
  commandHeaders,
  made,
  read,
  refusals,
} from '@jinbang/service-kit/answers';
import { type App, createRoutes } from '@jinbang/service-kit/app';
import { createRoute } from '@jinbang/service-kit/route-access';
import type { CommandDeps } from '../command-deps.ts';
import { SEES_COMPETITION } from '../competition/competition.access.ts';
import { listQuery } from '../page.ts';
import { answerQuestion, askQuestion } from './ask-question.ts';
import { ANSWERS, ASKS } from './question.access.ts';
import { newAnswer, newQuestion, questionView } from './question.body.ts';
import { showQuestions } from './show-questions.ts';

const params = z.object({ competitionId: id });

const ask = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/questions',
  access: ASKS,
  summary: 'Ask a question before the contest',
  request: { params, headers: commandHeaders, body: bodyOf(newQuestion) },
  responses: { 201: answers('Asked.', questionView), ...refusals },
});

const list = createRoute({
  method: 'get',
  path: '/competitions/{competitionId}/questions',
  access: SEES_COMPETITION,
  summary: 'List questions with their answers; open ones for who asked or answers',
  request: { params, query: listQuery },
  responses: { 200: answers('A page.', pageOf(questionView)), ...refusals },
});

const answer = createRoute({
  method: 'post',
  path: '/competitions/{competitionId}/questions/{questionId}/answers',
  access: ANSWERS,
  summary: 'Answer a question, for everybody',
  request: {
    params: params.extend({ questionId: id }),
    headers: commandHeaders,
    body: bodyOf(newAnswer),
  },
  responses: { 201: answers('Answered.', questionView), ...refusals },
});

export const questionRoutes = (deps: CommandDeps): App => {
  const askOne = askQuestion(deps);
  const answerOne = answerQuestion(deps);
  const show = showQuestions(deps);
  return createRoutes()
    .openapi(ask, (c) => {
      const body = c.req.valid('json');
      const { competitionId } = c.req.valid('param');
      return made(c, body, (frame) => askOne(frame, competitionId, body));
    })
    .openapi(list, (c) => {
      const { competitionId } = c.req.valid('param');
      return read(c, show(c.var.actor.personId, competitionId, c.req.valid('query')));
    })
    .openapi(answer, (c) => {
      const { text } = c.req.valid('json');
      const where = c.req.valid('param');
      return made(c, text, (frame) => answerOne(frame, where, text));
    });
};
