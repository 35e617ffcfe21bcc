import type { Bilingual } from '../../ui/language.ts';
import type { Person } from '../person/person.client.ts';

/** What is wrong with a cell of a pasted list; `what` is what stood there. */
export type ListFlaw = {
  readonly row: number;
  readonly flaw:
    | 'event-unknown'
    | 'office-unknown'
    | 'person-unknown'
    | 'person-several'
    | 'kind-unknown'
    | 'code-missing'
    | 'level-unknown'
    | 'title-unknown'
    | 'day-wrong'
    | 'repeated'
    | 'name-missing'
    | 'sex-unknown'
    | 'id-type-unknown'
    | 'number-missing'
    | 'organisation-unknown'
    | 'region-wrong';
  readonly what: string;
};

/** A line of cells, as spreadsheets and people write them, with its number from 1. */
export type ListRow = { readonly row: number; readonly cells: readonly string[] };

const HEADS = ['赛项', '姓名', '单位名称', 'event', 'name', 'organisation'];

/** Lines that say something; a line of headings is passed over. */
export const rowsOf = (text: string): readonly ListRow[] =>
  text
    .normalize('NFKC')
    .split(/\r?\n/)
    .map((line, place) => ({
      row: place + 1,
      cells: line.split(line.includes('\t') ? '\t' : /[,;、|]/).map((cell) => cell.trim()),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ cells }, place) => place > 0 || !HEADS.includes((cells[0] ?? '').toLowerCase()));

/** The key of the word that was written, in whichever language. */
export const keyOf = <Key extends string>(
  written: string,
  dictionaries: readonly Readonly<Record<Key, string>>[],
): Key | undefined => {
  const asked = written.toLowerCase();
  for (const words of dictionaries) {
    // Safe: the entries of a record have its keys.
    const found = (Object.entries(words) as [Key, string][]).find(
      ([key, word]) => key.toLowerCase() === asked || word.toLowerCase() === asked,
    );
    if (found) return found[0];
  }
  return undefined;
};

export const isNamed = (name: Bilingual, written: string): boolean =>
  [name.zh, name.en].some((one) => one?.toLowerCase() === written.toLowerCase());

type FoundPerson = { readonly personId: string } | { readonly flaw: ListFlaw['flaw'] };

/** Who is meant: nobody is guessed; namesakes need the last four places of their number. */
export const personOf = (
  people: readonly Person[],
  name: string,
  lastFour: string,
): FoundPerson => {
  const found = people.filter(
    (one) =>
      (one.name === name || one.nameEn?.toLowerCase() === name.toLowerCase()) &&
      (lastFour === '' || one.idLastFour?.toUpperCase() === lastFour.toUpperCase()),
  );
  const [only] = found;
  if (!only || name === '') return { flaw: 'person-unknown' };
  return found.length > 1 ? { flaw: 'person-several' } : { personId: only.personId };
};

/** 2026-03-01, 2026/3/1 and 2026年3月1日 as 2026-03-01. */
export const dayFrom = (written: string): string | undefined => {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written) ?? [];
  if (year === undefined) return undefined;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? undefined : text;
};
