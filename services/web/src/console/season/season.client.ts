import type { Answer } from '../../ui/ask.client.ts';
import { callAll, type List, REGISTRATION } from '../call.client.ts';
import type { SeasonCompetition } from './season.rules.ts';

export const fetchSeason = (year: number): Promise<Answer<List<SeasonCompetition>>> =>
  callAll(`${REGISTRATION}/season?year=${year}`);
