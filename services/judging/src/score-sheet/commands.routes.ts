import { commandList, commandResults } from '@jinbang/contracts/http/judging-commands';
import { answers, bodyOf, refusals } from '@jinbang/service-kit/answers';
import { createRoutes } from '@jinbang/service-kit/app';
import { languageOf, problem } from '@jinbang/service-kit/problem';
import { createRoute } from '@jinbang/service-kit/route-access';
import { toResults } from './answer.ts';
import type { CarryOutCommands } from './carry-out-commands.ts';
import { SENDS_COMMANDS } from './mark.access.ts';

const postCommands = createRoute({
  method: 'post',
  path: '/commands',
  access: SENDS_COMMANDS,
  tags: ['marks'],
  summary:
    'Marks, signatures, codes, notes, records of the floor: 1 to 50 commands, each answered for itself.',
  description:
    'Each command is an EnterMark, a CodeSubject, a SignSheet, or an act written down beside the marks: a note, an incident or its step, a check of a station, a signature taken there. One that is refused leaves the others alone; a repeat under the same commandId gets the same answer, refusals included.',
  request: { body: bodyOf(commandList) },
  responses: { 200: answers('One result per command, in order.', commandResults), ...refusals },
});

export const commandRoutes = (deps: { carryOutCommands: CarryOutCommands }) =>
  createRoutes().openapi(postCommands, async (c) => {
    const { commands } = c.req.valid('json');
    const outcome = await deps.carryOutCommands(c.var.actor, commands);
    if (!outcome.ok) return problem(c, outcome.refusal);
    const language = languageOf(c.req.header('accept-language'));
    return c.json(toResults(outcome.value, language, c.var.requestId), 200);
  });
