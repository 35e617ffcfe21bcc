import type { EventBook } from './event-book.ts';
import { hashText } from './mark-hash.ts';

/** What was heard of an event, as the transactions that wrote it down counted it. */
export type Heard = {
  readonly marks: number;
  /** The sum of the marks' versions. */
  readonly versions: number;
  /** What stands for the content of all marks: the same for the same marks, in whatever order they came. */
  readonly content: string;
  readonly subjects: number;
  readonly entries: number;
  readonly sessions: number;
};

export const NOTHING_HEARD: Heard = {
  marks: 0,
  versions: 0,
  content: '0',
  subjects: 0,
  entries: 0,
  sessions: 0,
};

/** What a book holds of what was heard. */
export const heldIn = ({ counted, subjects, entries, sessions }: EventBook): Heard => ({
  marks: counted.marks,
  versions: counted.versions,
  content: hashText(counted.content),
  subjects: subjects.size,
  entries: entries.length,
  sessions: sessions.length,
});

/** Where a book and what was heard part. */
export type Gap = {
  readonly eventId: string;
  readonly of: keyof Heard;
  readonly heard: number | string;
  readonly here: number | string;
};

const COMPARED: readonly (keyof Heard)[] = [
  'marks',
  'versions',
  'content',
  'subjects',
  'entries',
  'sessions',
];

/** Every count in which a book does not hold what was heard; none: it is whole. */
export const gapsIn = (book: EventBook, heard: Heard = NOTHING_HEARD): readonly Gap[] => {
  const held = heldIn(book);
  return COMPARED.filter((of) => held[of] !== heard[of]).map((of) => ({
    eventId: book.eventId,
    of,
    heard: heard[of],
    here: held[of],
  }));
};
