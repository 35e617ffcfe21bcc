import type { NotePage } from '@jinbang/contracts/http/judging-notes';
import type { Answer } from '../../ui/ask.client.ts';
import { callAll, type List } from '../call.client.ts';

export type JudgeNote = NotePage['items'][number];

/** What judges noted on aspects; the chief judge alone is told. */
export const fetchNotes = (eventId: string): Promise<Answer<List<JudgeNote>>> =>
  callAll(`/api/judging/v1/events/${eventId}/notes`);
