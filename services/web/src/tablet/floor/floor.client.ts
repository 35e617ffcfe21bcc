import type { FloorDay } from '@jinbang/contracts/http/judging-floor';
import type { Answer } from '../../ui/ask.client.ts';
import type { Caller } from '../caller.ts';

export const fetchFloor = (caller: Caller, eventId: string): Promise<Answer<FloorDay>> =>
  caller.ask(`/api/judging/v1/events/${eventId}/floor`, { timeoutMs: 30_000 });
