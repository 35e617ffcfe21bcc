import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { plainIdNumber, plainName } from '../person/identity.rules.ts';
import { type IdType, idType } from '../person/person.body.ts';
import type { FormerWinner, NamedWinner, NewWinner } from './former-winner.body.ts';

export const unknownWinner: Rejection = { kind: 'missing', code: 'former-winner.unknown' };

/** Every identity a number may stand for: lists of winners do not say of which kind a document is. */
export const identitiesOf = (idNumber: string): readonly string[] =>
  idType.options.map((type: IdType) => `${type}:${plainIdNumber(idNumber)}`);

/** Who is on record here, by id and by identity number. */
export type KnownPeople = {
  readonly ids: ReadonlySet<string>;
  readonly byNumber: ReadonlyMap<
    string,
    { readonly personId: string; readonly name: string | null }
  >;
};

export const isNamed = (winner: NewWinner): winner is NamedWinner => 'idNumber' in winner;

const findOne = (
  winner: NewWinner,
  place: number,
  known: KnownPeople,
): FormerWinner | RejectionIssue => {
  const at = (field: string) => `winners.${place}.${field}`;
  const { title, year } = winner;
  if (!isNamed(winner)) {
    return known.ids.has(winner.personId)
      ? { personId: winner.personId, title, year }
      : { at: at('personId'), code: 'person.unknown' };
  }
  const holder = known.byNumber.get(winner.idNumber);
  if (!holder) return { at: at('idNumber'), code: 'former-winner.not-here' };
  return holder.name === plainName(winner.name)
    ? { personId: holder.personId, title, year }
    : { at: at('name'), code: 'person.name-differs' };
};

export const sameWinner = (one: FormerWinner) => (other: FormerWinner) =>
  other.personId === one.personId && other.title === one.title && other.year === one.year;

/** Who is meant by each line of a list; all or none, every line that is wrong is named. */
export const findWinners = (
  winners: readonly NewWinner[],
  known: KnownPeople,
): Result<readonly FormerWinner[], Rejection> => {
  const found = winners.map((winner, place) => findOne(winner, place, known));
  const issues = found.filter((one) => 'code' in one);
  if (issues.length > 0) {
    return refuse({ kind: 'invalid', code: 'admission-rules.winners-refused', issues });
  }
  const people = found.filter((one) => 'personId' in one);
  return accept(people.filter((one, place) => people.findIndex(sameWinner(one)) === place));
};

/** A line of the list as the place a page ends at. */
export const lineOf = ({ personId, year, title }: FormerWinner): string =>
  `${personId} ${year} ${title}`;

const LINE = /^([0-9a-f-]{36}) (\d{4}) (.{1,100})$/u;

/** The line a page begins behind; anything else begins at the first. */
export const lineAfter = (after: string | undefined): FormerWinner | undefined => {
  const [, personId, year, title] = LINE.exec(after ?? '') ?? [];
  return personId === undefined || title === undefined
    ? undefined
    : { personId, year: Number(year), title };
};
