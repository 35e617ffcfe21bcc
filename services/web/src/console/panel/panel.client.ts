import type { EventJudges } from '@jinbang/contracts/http/judging-desk';
import type { PanelsBody } from '@jinbang/contracts/http/judging-views';
import type { Answer } from '../../ui/ask.client.ts';
import { callAll, command, type List } from '../call.client.ts';
import type { SeatedPanels } from '../judging/seat.client.ts';

const JUDGING = '/api/judging/v1';

export type EventJudge = EventJudges['items'][number];

/** Who may be seated on a panel of the event now, and who is recused. */
export const fetchJudges = (eventId: string): Promise<Answer<List<EventJudge>>> =>
  callAll(`${JUDGING}/events/${eventId}/judges`);

/** All panels of a module at once; `version` is that of the panels as they were seen. */
export const putPanels = (
  eventId: string,
  { moduleId, version }: Pick<SeatedPanels, 'moduleId' | 'version'>,
  body: PanelsBody,
): Promise<Answer<SeatedPanels>> =>
  command(`${JUDGING}/events/${eventId}/modules/${moduleId}/panels`, {
    method: 'PUT',
    body,
    version,
  });
