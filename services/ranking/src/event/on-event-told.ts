import { eventAdvancedV1 } from '@jinbang/contracts/judging/module';
import { competitionDeclaredV1 } from '@jinbang/contracts/registration/competition';
import { eventArrangedV1 } from '@jinbang/contracts/registration/event';
import { reviewCodesDrawnV1 } from '@jinbang/contracts/registration/review-code';
import { sessionPlannedV1 } from '@jinbang/contracts/registration/session';
import { on } from '@jinbang/messaging/handler';
import type { Touched } from '../book/touched.ts';
import {
  eventIdOf,
  keepEventIds,
  saveCompetitions,
  saveEvents,
  saveJudgingStates,
  saveReviewCodes,
  saveSessions,
} from './event.store.ts';

/** A competition's name stands on every board of its events. */
export const onCompetitionDeclared = (touched: Touched) =>
  on(competitionDeclaredV1, async (facts, tx) => {
    const rows = facts.map((fact) => ({ competitionId: fact.aggregateId, declared: fact.data }));
    await saveCompetitions(tx, rows);
    const competitionIds = rows.map((row) => row.competitionId);
    await touched.note(tx, { kind: 'competitions', competitionIds });
  });

/** An event's rules and the state registration owns: how it ranks and what a board may show. */
export const onEventArranged = (touched: Touched) =>
  on(eventArrangedV1, async (facts, tx) => {
    const rows = facts.map((fact) => ({
      eventId: fact.aggregateId,
      competitionId: fact.competitionId,
      arranged: fact.data,
    }));
    await saveEvents(tx, rows);
    const eventIds = rows.map((row) => row.eventId);
    await touched.note(tx, { kind: 'part', part: 'event', eventIds });
  });

/** Stations in use are the rows of a board before anybody is known. */
export const onSessionPlanned = (touched: Touched) =>
  on(sessionPlannedV1, async (facts, tx) => {
    const rows = facts.map((fact) => ({
      sessionId: fact.aggregateId,
      eventId: eventIdOf(fact),
      planned: fact.data,
    }));
    const eventIds = rows.map((row) => row.eventId);
    await keepEventIds(tx, eventIds);
    await saveSessions(tx, rows);
    await touched.note(tx, { kind: 'part', part: 'sessions', eventIds });
  });

/** Review codes are rows of a board before anybody is known, as stations are. */
export const onReviewCodesDrawn = (touched: Touched) =>
  on(reviewCodesDrawnV1, async (facts, tx) => {
    const rows = facts.map((fact) => ({
      moduleId: fact.aggregateId,
      eventId: eventIdOf(fact),
      groups: fact.data.groups,
    }));
    const eventIds = rows.map((row) => row.eventId);
    await keepEventIds(tx, eventIds);
    await saveReviewCodes(tx, rows);
    await touched.note(tx, { kind: 'part', part: 'codes', eventIds });
  });

/** RUNNING, MARKING, REVIEW: the stretch of an event's life that judging tells. */
export const onEventAdvanced = (touched: Touched) =>
  on(eventAdvancedV1, async (facts, tx) => {
    const rows = facts.map((fact) => ({ eventId: fact.aggregateId, state: fact.data.state }));
    await saveJudgingStates(tx, rows);
    const eventIds = rows.map((row) => row.eventId);
    await touched.note(tx, { kind: 'part', part: 'event', eventIds });
  });
