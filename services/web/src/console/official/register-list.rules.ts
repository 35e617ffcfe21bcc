import { dayFrom, keyOf, type ListFlaw, personOf, rowsOf } from '../list/list.rules.ts';
import type { Person } from '../person/person.client.ts';
import type { NewOfficial, OfficialKind, Title } from './official.client.ts';
import { codesFrom } from './official.rules.ts';

type Ground = {
  readonly people: readonly Person[];
  readonly kinds: readonly Readonly<Record<OfficialKind, string>>[];
  readonly levels: readonly Readonly<Record<string, string>>[];
  readonly titles: readonly Readonly<Record<Title, string>>[];
};

type Read = { readonly officials: readonly NewOfficial[]; readonly flaws: readonly ListFlaw[] };

/** Nothing written is null, something unknown is undefined. */
const optional = <Key extends string>(
  written: string,
  dictionaries: readonly Readonly<Record<Key, string>>[],
): Key | null | undefined => (written === '' ? null : keyOf(written, dictionaries));

const readLine = (cells: readonly string[], ground: Ground) => {
  const [name = '', kind = '', codes = '', level = ''] = cells;
  const [certificateNo = '', title = '', from = '', to = '', lastFour = ''] = cells.slice(4);
  const person = personOf(ground.people, name, lastFour);
  const read = {
    kind: keyOf(kind, ground.kinds),
    codes: codesFrom(codes),
    level: optional(level, ground.levels),
    title: optional(title, ground.titles),
    validFrom: dayFrom(from),
    validTo: dayFrom(to),
    certificateNo: certificateNo || null,
  };
  const wrong: readonly (readonly [boolean, ListFlaw['flaw'], string])[] = [
    [read.kind === undefined, 'kind-unknown', kind],
    [read.codes.length === 0, 'code-missing', name],
    [read.level === undefined, 'level-unknown', level],
    [read.title === undefined, 'title-unknown', title],
    [read.validFrom === undefined, 'day-wrong', from],
    [read.validTo === undefined, 'day-wrong', to],
  ];
  const named = 'flaw' in person ? [{ flaw: person.flaw, what: name }] : [];
  const found = wrong.flatMap(([isWrong, flaw, what]) => (isWrong ? [{ flaw, what }] : []));
  const personId = 'flaw' in person ? '' : person.personId;
  return { read: { ...read, personId }, flaws: [...named, ...found] };
};

/**
 * A register as a list: name, kind, codes of occupations, own level, certificate, professional
 * title, from and to, and four digits among namesakes. What may be empty may be left out.
 */
export const readRegisterList = (text: string, ground: Ground): Read => {
  const lines = rowsOf(text).map(({ row, cells }) => ({ row, ...readLine(cells, ground) }));
  const officials = lines.flatMap(({ read, flaws }): NewOfficial[] => {
    const { kind, codes, level, title, validFrom, validTo, ...rest } = read;
    if (flaws.length > 0 || !kind || !validFrom || !validTo) return [];
    const qualifications = codes.map((occupationCode) => ({
      occupationCode,
      level: level ?? null,
    }));
    return [{ ...rest, kind, qualifications, title: title ?? null, validFrom, validTo }];
  });
  return {
    officials,
    flaws: lines.flatMap(({ row, flaws }) => flaws.map((one) => ({ row, ...one }))),
  };
};
