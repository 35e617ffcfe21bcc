import type { AnyFact } from '@jinbang/contracts/fact';
import { subjectKey } from '@jinbang/contracts/mark-subject';
import { enterCode, enterMark } from './book/book-change.rules.ts';
import { type BookEntry, type BookMapping, blankBook, type EventBook } from './book/event-book.ts';
import type { BookPenalty } from './penalty/penalty.rules.ts';
import type { Contest } from './told.fixture.ts';

// The facts of the fixtures have exactly the form their type says.
type Told = AnyFact & { readonly data: never };

const enter = (book: EventBook, fact: Told): void => {
  const { data, aggregateId, aggregateVersion: version, eventId } = fact;
  const told = data as Record<string, never>;
  switch (fact.type) {
    case 'registration.competition.declared':
      book.competition = data;
      break;
    case 'registration.event.arranged':
      book.event = { ...book.event, competitionId: fact.competitionId, arranged: data };
      break;
    case 'judging.event.advanced':
      book.event = { ...book.event, judgingState: told.state ?? null };
      break;
    case 'registration.session.planned':
      book.sessions = [...book.sessions, { ...told, sessionId: aggregateId } as never];
      break;
    case 'registration.entry.admitted':
    case 'registration.entry.withdrawn': {
      const withdrawn = fact.type.endsWith('withdrawn');
      const entry = { ...told, entryId: aggregateId, withdrawn } as unknown as BookEntry;
      const others = book.entries.filter((one) => one.entryId !== aggregateId);
      book.entries = [...others, entry];
      break;
    }
    case 'judging.scheme.part':
      book.scheme = [...book.scheme, ...(told.rows ?? [])];
      break;
    case 'registration.mapping.part':
      book.mapping = [...(book.mapping ?? []), ...((told.rows ?? []) as BookMapping[])];
      break;
    case 'judging.score-sheet.signed':
      book.sheets = [...book.sheets, data];
      break;
    case 'judging.module.locked':
      book.locks = new Map([
        ...book.locks,
        [aggregateId, { marks: told.marks ?? 0, penalties: told.penalties ?? null }],
      ]);
      break;
    case 'judging.penalty.told': {
      const { subjectKey: key } = about(eventId, told);
      const others = book.penalties.filter((one) => one.penaltyId !== aggregateId);
      const penalty = {
        ...told,
        penaltyId: aggregateId,
        subjectKey: key,
        moduleId: keyModule(key),
      };
      book.penalties =
        told.state === 'standing' ? [...others, penalty as unknown as BookPenalty] : others;
      break;
    }
    case 'judging.subject.coded':
      enterCode(book, { ...about(eventId, told), code: told.code ?? 'OK', version });
      break;
    case 'judging.mark.settled':
    case 'judging.mark.unsettled':
      enterMark(book, {
        ...about(eventId, told),
        aspectId: told.aspectId ?? '',
        value: told.value ?? null,
        version,
      });
      break;
  }
  book.structure += 1;
};

/** A subject's key begins with its module. */
const keyModule = (key: string): string => key.slice(0, key.indexOf(':'));

const about = (eventId: string | null, { subject }: Record<string, never>) => {
  if (!subject) throw new Error('no subject');
  return { eventId: eventId ?? '', subject, subjectKey: subjectKey(subject) };
};

/** The book of a contest after these facts, in memory alone; for tests of pure rules. */
export const bookFrom = ({ eventId }: Contest, facts: readonly AnyFact[]): EventBook => {
  const book = blankBook(eventId);
  for (const fact of facts) enter(book, fact as Told);
  return book;
};
