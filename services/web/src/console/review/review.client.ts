import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import type { ModuleReopeningPage } from '@jinbang/contracts/http/judging-reopening';
import type {
  ReviewCheck,
  ReviewFigures,
  ReviewSheet,
  ReviewView,
} from '@jinbang/contracts/http/judging-review';
import type { SchemeView } from '@jinbang/contracts/http/judging-scheme-versions';
import type { Answer } from '../../ui/ask.client.ts';
import { call, callAll, command, type List } from '../call.client.ts';

export type Place = { readonly eventId: string; readonly moduleId: string };
export type Module = OverviewHead['modules'][number];
export type Reopening = ModuleReopeningPage['items'][number];
export type { OverviewHead, ReviewCheck, ReviewFigures, ReviewSheet, ReviewView, SchemeView };

const moduleAt = ({ eventId, moduleId }: Place): string =>
  `/api/judging/v1/events/${eventId}/modules/${moduleId}`;
const reviewAt = (place: Place): string => `${moduleAt(place)}/review`;

/** A module's review, or none where nobody has begun it. */
export type Begun = { readonly review: ReviewView | null };

export const fetchReview = async (place: Place): Promise<Answer<Begun>> => {
  const answer = await call<ReviewView>(reviewAt(place));
  if (answer.ok) return { ok: true, body: { review: answer.body } };
  const { trouble } = answer;
  const isNone = trouble.kind === 'refused' && trouble.code === 'review.unknown';
  return isNone ? { ok: true, body: { review: null } } : answer;
};

export const fetchSheets = (place: Place): Promise<Answer<List<ReviewSheet>>> =>
  callAll(`${reviewAt(place)}/sheets`);

/** What the aspects are called and how their values read. */
export const fetchScheme = (place: Place): Promise<Answer<SchemeView>> =>
  call(`${moduleAt(place)}/scheme`);

export const beginReview = (place: Place, version: number): Promise<Answer<unknown>> =>
  command(reviewAt(place), { method: 'POST', version });

export const drawReview = (place: Place, publicValue: string): Promise<Answer<unknown>> =>
  command(`${reviewAt(place)}/draw`, { method: 'POST', body: { publicValue } });

export const checkSheet = (
  place: Place,
  check: ReviewCheck,
): Promise<Answer<{ readonly figures: ReviewFigures }>> =>
  command(`${reviewAt(place)}/checks`, { method: 'POST', body: { checks: [check] } });

export const closeReview = (place: Place): Promise<Answer<unknown>> =>
  command(`${reviewAt(place)}/closing`, { method: 'POST' });

export const fetchReopenings = (place: Place): Promise<Answer<List<Reopening>>> =>
  callAll(`${moduleAt(place)}/reopenings`);

export type Cell = Reopening['cells'][number];

export const askOpening = (
  place: Place,
  version: number,
  body: { readonly reason: string; readonly cells: readonly Cell[] },
): Promise<Answer<unknown>> =>
  command(`${moduleAt(place)}/reopenings`, { method: 'POST', body, version });

export type OpeningDecision =
  | { readonly outcome: 'approved' }
  | { readonly outcome: 'refused'; readonly reason: string };

export const decideOpening = (
  place: Place,
  reopeningId: string,
  body: OpeningDecision,
): Promise<Answer<unknown>> =>
  command(`${moduleAt(place)}/reopenings/${reopeningId}/decision`, { method: 'POST', body });
