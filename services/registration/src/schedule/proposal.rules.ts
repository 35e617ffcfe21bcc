import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { EventView } from '../event/event.body.ts';
import type { PlanningRoom } from '../session/session.rules.ts';
import type { ProposalAsk } from './proposal.body.ts';

type Asked = ProposalAsk['events'][number];

const moduleIssues = (
  asked: Asked,
  event: EventView | undefined,
  at: string,
  rooms: ReadonlyMap<string, PlanningRoom>,
): readonly RejectionIssue[] => {
  const seen = new Set<string>();
  return asked.modules.flatMap(({ moduleId, roomIds }, place) => {
    const here = `${at}.modules.${place}`;
    const isTwice = seen.has(moduleId);
    seen.add(moduleId);
    const isKnown = event?.modules.some((module) => module.moduleId === moduleId) ?? false;
    return [
      ...(isKnown ? [] : [{ at: `${here}.moduleId`, code: 'session.module-elsewhere' }]),
      ...(isTwice ? [{ at: `${here}.moduleId`, code: 'event.module-twice' }] : []),
      ...roomIds.flatMap((roomId) => {
        const room = rooms.get(roomId);
        if (!room) return [{ at: `${here}.roomIds`, code: 'room.unknown' }];
        return room.closed ? [{ at: `${here}.roomIds`, code: 'room.closed' }] : [];
      }),
    ];
  });
};

/** What speaks against planning with these wishes at all, every place that is wrong. */
export const flawOfAsk = (
  ask: ProposalAsk,
  events: readonly EventView[],
  rooms: ReadonlyMap<string, PlanningRoom>,
): Rejection | undefined => {
  const dates = ask.days.map(({ date }) => date);
  const issues = [
    ...ask.days.flatMap(({ date, from, to }, place) => [
      ...(from < to ? [] : [{ at: `days.${place}.to`, code: 'session.ends-before-start' }]),
      ...(dates.indexOf(date) === place
        ? []
        : [{ at: `days.${place}.date`, code: 'schedule.day-twice' }]),
    ]),
    ...(ask.lunch && ask.lunch.from >= ask.lunch.to
      ? [{ at: 'lunch.to', code: 'session.ends-before-start' }]
      : []),
    ...ask.events.flatMap((asked, place) => {
      const event = events.find(({ eventId }) => eventId === asked.eventId);
      return moduleIssues(asked, event, `events.${place}`, rooms);
    }),
  ];
  return issues.length === 0 ? undefined : { kind: 'invalid', code: 'schedule.refused', issues };
};
