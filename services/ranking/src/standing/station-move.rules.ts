import { type MarkSubject, subjectKey } from '@jinbang/contracts/mark-subject';
import type { EventBook } from '../book/event-book.ts';

/** Who went on at another station of a module, as sessions tell it: of whom nobody says. */
export type StationMoves = {
  /** Keys of stations somebody left for another one. */
  readonly left: ReadonlySet<string>;
  /** The stations whoever stands here stood at before: their marks are of the same line (M08). */
  readonly before: (subject: MarkSubject) => readonly MarkSubject[];
};

export const stationMovesIn = ({ sessions }: Pick<EventBook, 'sessions'>): StationMoves => {
  const from = new Map<string, MarkSubject>();
  for (const { sessionId, moduleId, stations } of sessions) {
    for (const { station, continues } of stations) {
      if (!continues) continue;
      const here = { kind: 'station' as const, moduleId, sessionId, station };
      from.set(subjectKey(here), { kind: 'station', moduleId, ...continues });
    }
  }
  const before = (subject: MarkSubject): readonly MarkSubject[] => {
    const seen = new Map<string, MarkSubject>();
    let at = from.get(subjectKey(subject));
    while (at && !seen.has(subjectKey(at))) {
      seen.set(subjectKey(at), at);
      at = from.get(subjectKey(at));
    }
    return [...seen.values()];
  };
  return { left: new Set([...from.values()].map(subjectKey)), before };
};
