import type { Bilingual } from '../../ui/language.ts';
import { dayFrom, isNamed, keyOf, type ListFlaw, rowsOf } from '../list/list.rules.ts';
import type { NewOrganisation, NewPerson } from './person.client.ts';

type Dictionaries<Key extends string> = readonly Readonly<Record<Key, string>>[];

export type PeopleGround = {
  readonly organisations: readonly { readonly organisationId: string; readonly name: Bilingual }[];
  readonly sexes: Dictionaries<'male' | 'female'>;
  readonly idTypes: Dictionaries<string>;
};

type Wrong = readonly [boolean, ListFlaw['flaw'], string];
const flawsOf = (row: number, wrong: readonly Wrong[]): readonly ListFlaw[] =>
  wrong.flatMap(([isWrong, flaw, what]) => (isWrong ? [{ row, flaw, what }] : []));

const readPerson = (row: number, cells: readonly string[], ground: PeopleGround) => {
  const [name = '', sexText = '', typeText = '', idNumber = '', home = '', born = ''] = cells;
  const sex = keyOf(sexText, ground.sexes);
  const idType = keyOf(typeText, ground.idTypes);
  const organisation = ground.organisations.find((one) => isNamed(one.name, home));
  const birthDate = dayFrom(born);
  const flaws = flawsOf(row, [
    [name === '', 'name-missing', name],
    [sex === undefined, 'sex-unknown', sexText],
    [idType === undefined, 'id-type-unknown', typeText],
    [idNumber === '', 'number-missing', name],
    [home !== '' && !organisation, 'organisation-unknown', home],
    [born !== '' && !birthDate, 'day-wrong', born],
  ]);
  const place = organisation ? { organisationId: organisation.organisationId } : {};
  const rest = { ...place, ...(birthDate ? { birthDate } : {}) };
  const person: NewPerson | undefined =
    sex && idType
      ? { name, sex, idType, idNumber: idNumber.replaceAll(' ', ''), ...rest }
      : undefined;
  return { flaws, person };
};

type ReadPeople = { readonly people: readonly NewPerson[]; readonly flaws: readonly ListFlaw[] };

/** People, a line each: name, sex, document, number, organisation, date of birth. */
export const readPeople = (text: string, ground: PeopleGround): ReadPeople => {
  const lines = rowsOf(text).map(({ row, cells }) => readPerson(row, cells, ground));
  return {
    people: lines.flatMap(({ person, flaws }) => (person && flaws.length === 0 ? [person] : [])),
    flaws: lines.flatMap(({ flaws }) => flaws),
  };
};

type ReadOrganisations = {
  readonly organisations: readonly NewOrganisation[];
  readonly flaws: readonly ListFlaw[];
};

const REGION = /^[A-Z0-9-]{2,16}$/;

/** Organisations, a line each: name, kind, region, and an English name. */
export const readOrganisations = (text: string, kinds: Dictionaries<string>): ReadOrganisations => {
  const lines = rowsOf(text).map(({ row, cells }) => {
    const [zh = '', kindText = '', region = '', en = ''] = cells;
    const kind = keyOf(kindText, kinds);
    const flaws = flawsOf(row, [
      [zh === '', 'name-missing', zh],
      [kind === undefined, 'kind-unknown', kindText],
      [!REGION.test(region), 'region-wrong', region],
    ]);
    return {
      flaws,
      organisation: { name: { zh, ...(en ? { en } : {}) }, kind: kind ?? '', region },
    };
  });
  return {
    organisations: lines.flatMap(({ flaws, organisation }) =>
      flaws.length === 0 ? [organisation] : [],
    ),
    flaws: lines.flatMap(({ flaws }) => flaws),
  };
};
