import type { FloorRule, FloorRuleSet } from '@jinbang/contracts/http/judging-floor';
import type { Answer } from '../../ui/ask.client.ts';
import { call, command } from '../call.client.ts';

export type { FloorRule, FloorRuleSet };

const at = (eventId: string): string => `/api/judging/v1/events/${eventId}/floor-rule`;

export const fetchFloorRule = (eventId: string): Promise<Answer<FloorRuleSet>> => call(at(eventId));

export const setFloorRule = (
  eventId: string,
  rule: FloorRule,
  version: number,
): Promise<Answer<FloorRuleSet>> => command(at(eventId), { method: 'PUT', body: rule, version });
