import type { DayLocked, JudgingProgress } from '@jinbang/contracts/http/judging-views';
import type { Answer } from '../../ui/ask.client.ts';
import { command } from '../call.client.ts';

export type DayProgress = JudgingProgress['days'][number];
export type ModuleProgress = JudgingProgress['modules'][number];

/** Locks a day of marking over all modules, as often locked as it was seen. */
export const lockDay = (
  eventId: string,
  { day, version }: Pick<DayProgress, 'day' | 'version'>,
): Promise<Answer<DayLocked>> =>
  command(`/api/judging/v1/events/${eventId}/days/${day}/lock`, { method: 'POST', version });
