import type { Answer } from '../../ui/ask.client.ts';
import type { Called, Check, Outcome } from '../admission/admission.client.ts';
import { call, command, REGISTRATION } from '../call.client.ts';
import type { MadeUp, NamedWinner, Rule, Rules, RulesDraft, Winner } from './eligibility.types.ts';

const at = (competitionId: string, noun: string): string =>
  `${REGISTRATION}/competitions/${competitionId}/${noun}`;

export const fetchRules = (competitionId: string): Promise<Answer<{ items: readonly Rules[] }>> =>
  call(at(competitionId, 'admission-rules'));

export const saveRules = (
  competitionId: string,
  eventId: string | null,
  draft: RulesDraft,
  version: number,
): Promise<Answer<Rules>> =>
  command(at(competitionId, 'admission-rules'), {
    method: 'PUT',
    body: { ...draft, eventId },
    version,
  });

export type Trial = {
  readonly outcome: Outcome;
  readonly checks: readonly Omit<Check, 'personId'>[];
};

/** What rules would say of somebody who does not exist; nothing is kept of it. */
export const tryOut = (
  competitionId: string,
  eventId: string,
  checks: readonly Rule[],
  person: MadeUp,
): Promise<Answer<Trial>> =>
  call(at(competitionId, 'admission-trials'), {
    method: 'POST',
    body: { eventId, checks, person },
  });

export type WinnerPage = {
  readonly items: readonly Winner[];
  readonly next: string | null;
  readonly people: readonly Called[];
};

const PAGES_MAX = 25;

/** The whole list; `callAll` leaves out the names that come with each page. */
export const fetchWinners = async (competitionId: string): Promise<Answer<WinnerPage>> => {
  const items: Winner[] = [];
  const people: Called[] = [];
  let after = '';
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer = await call<WinnerPage>(
      `${at(competitionId, 'former-winners')}?limit=200${after}`,
    );
    if (!answer.ok) return answer;
    items.push(...answer.body.items);
    people.push(...answer.body.people);
    if (answer.body.next === null) break;
    after = `&after=${encodeURIComponent(answer.body.next)}`;
  }
  return { ok: true, body: { items, people, next: null } };
};

export const addWinners = (
  competitionId: string,
  winners: readonly NamedWinner[],
): Promise<Answer<{ winners: readonly Winner[] }>> =>
  command(at(competitionId, 'former-winners'), { method: 'POST', body: { winners } });

export const removeWinner = (
  competitionId: string,
  winner: Winner,
  reason: string,
): Promise<Answer<Winner>> =>
  command(at(competitionId, 'former-winner-removals'), {
    method: 'POST',
    body: { ...winner, reason },
  });
