import {
  findEventPanels,
  findEventSheets,
  findModules,
  findSchemes,
  findSessions,
  findSubjectsInUse,
} from '../day/day.store.ts';
import type { Work } from '../in-event.ts';
import type { SeatChange } from '../panel/seat-change.rules.ts';
import { findSeatChanges } from '../panel/seat-change.store.ts';
import { markedAspects } from '../scheme/place-aspects.ts';
import { findMovesOfEvent } from '../subject/moved.store.ts';
import { findRecusedInEvent } from '../subject/recusal.store.ts';
import type { Picture } from './picture.rules.ts';

/** What an event is made of, in the transaction that then counts it. */
export const findPicture = async ({ tx, event }: Pick<Work, 'tx' | 'event'>): Promise<Picture> => {
  const { eventId } = event;
  const schemes = await findSchemes(tx, eventId);
  const marked = new Map(
    [...schemes].map(([moduleId, content]) => [moduleId, markedAspects(content)]),
  );
  const moves = await findMovesOfEvent(tx, eventId);
  const modules = await findModules(tx, eventId);
  const present = new Set(modules.map(({ moduleId }) => moduleId));
  const panels = await findEventPanels(tx, eventId);
  const sessions = await findSessions(tx, eventId);
  const changes = new Map<string, readonly SeatChange[]>();
  for (const moduleId of present) changes.set(moduleId, await findSeatChanges(tx, moduleId));
  return {
    modules,
    sessions: new Map(sessions.map((session) => [session.sessionId, session])),
    panels: panels
      .filter(({ moduleId }) => present.has(moduleId))
      .map((panel) => ({
        ...panel,
        changes: (changes.get(panel.moduleId) ?? []).filter(({ subCriteria }) =>
          subCriteria.some((code) => panel.subCriteria.includes(code)),
        ),
        aspects: (marked.get(panel.moduleId) ?? []).filter(({ subCriterion }) =>
          panel.subCriteria.includes(subCriterion),
        ),
      })),
    sheets: (await findEventSheets(tx, eventId)).filter(({ moduleId }) => present.has(moduleId)),
    subjects: (await findSubjectsInUse(tx, eventId)).filter(({ moduleId }) =>
      present.has(moduleId),
    ),
    moves,
    recused: await findRecusedInEvent(tx, eventId, moves),
  };
};
