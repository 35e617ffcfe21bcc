import type { CsvCell } from '@jinbang/service-kit/csv.rules';
import type { PersonName } from '../entry/name-book.ts';
import type { PageRow } from '../result/result-page.rules.ts';
import { AWARD_TEXT } from './award-words.ts';

/** The columns that software for ceremonies reads, in its own words and order (M24). */
export const CEREMONY_COLUMNS = [
  { name: 'Position', width: 10 },
  { name: 'Member', width: 12 },
  { name: 'Member Name', width: 30 },
  { name: 'Skill Number', width: 14 },
  { name: 'Medal', width: 24 },
  { name: 'First Name', width: 18 },
  { name: 'Last Name', width: 18 },
  { name: 'WorldSkills Scale Score', width: 24 },
] as const;

/** Family names of two characters that are in use. */
const TWO =
  /^(欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|闾丘|子车|亓官|司寇|巫马|公西|颛孙|壤驷|公良|漆雕|乐正|宰父|谷梁|拓跋|夹谷|轩辕|令狐|段干|百里|呼延|东郭|南门|羊舌|微生|公户|公玉|公仪|梁丘|公仲|公上|公门|公山|公坚|左丘|公伯|西门|公祖|第五|公乘|贯丘|公皙|南荣|东里|东宫|仲长|子书|子桑|即墨|达奚|褚师)/;
const HAN = /^\p{Script=Han}{2,4}$/u;

type TwoNames = { readonly first: string; readonly last: string };

const hanNames = (name: string): TwoNames => {
  const length = name.length > 2 && TWO.test(name) ? 2 : 1;
  return { first: name.slice(length), last: name.slice(0, length) };
};

/** Written in capitals a word is the family name, wherever it stands. */
const isFamily = (word: string): boolean => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase();

const latinNames = (name: string, isChinese: boolean): TwoNames => {
  const words = name.trim().split(/\s+/);
  const family = words.filter(isFamily);
  if (family.length > 0 && family.length < words.length) {
    return { first: words.filter((word) => !isFamily(word)).join(' '), last: family.join(' ') };
  }
  if (words.length === 1) return { first: name, last: '' };
  // GB/T 28039: in letters, too, a Chinese family name comes first.
  return isChinese
    ? { first: words.slice(1).join(' '), last: words[0] ?? '' }
    : { first: words.slice(0, -1).join(' '), last: words.at(-1) ?? '' };
};

/**
 * Given and family name. A name that neither form tells apart (a minority’s with a dot, one word)
 * stands whole among first names: a wrong family name on a screen is worse than none.
 */
export const namesOf = ({ name, nameEn }: Pick<PersonName, 'name' | 'nameEn'>): TwoNames => {
  const isChinese = name !== null && HAN.test(name);
  if (nameEn) return latinNames(nameEn, isChinese);
  if (name === null) return { first: '', last: '' };
  return isChinese ? hanNames(name) : { first: name, last: '' };
};

export type CeremonyLine = {
  readonly row: PageRow;
  /** The code of the delegation. */
  readonly member: string;
  readonly people: readonly (PersonName | undefined)[];
};

/** One row a person: those of a team share member, skill and place. Nobody without a place stands here. */
export const ceremonyRows = (
  { row, member, people }: CeremonyLine,
  skill: string | undefined,
): readonly (readonly CsvCell[])[] => {
  if (row.rank === null) return [];
  const medal = row.award === null ? null : (AWARD_TEXT[row.award]?.en ?? row.award);
  const memberName = people.find((one) => one?.organisation)?.organisation ?? null;
  return people.map((person) => {
    // A name that is not here yet leaves its number, so that nobody goes missing from the stage.
    const { first, last } = person?.name ? namesOf(person) : { first: row.entryNo, last: '' };
    return [row.rank, member, memberName, skill ?? null, medal, first, last, row.scale];
  });
};
