import type { SchemeBody, SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { calculationText } from './calculation-text.rules.ts';

/** The sheet a scheme is exported as; an import recognises it by this name, a CSV by its columns. */
export const TABLE_SHEET = 'Jinbang marking scheme';

/**
 * A scheme as one plain table: a row says in `row` what it is (scheme, section, penalty, criterion,
 * sub-criterion, aspect), and rows belong to the ones above them.
 */
export const TABLE_COLUMNS = [
  'row',
  'code',
  'name',
  'name_en',
  'declared',
  'day',
  'type',
  'max',
  'section',
  'entries',
  'calculation',
  'requirement',
  'requirement_en',
  'extra',
  'extra_en',
  '0',
  '0_en',
  '1',
  '1_en',
  '2',
  '2_en',
  '3',
  '3_en',
  'void',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export type TableRowKind =
  | 'scheme'
  | 'section'
  | 'penalty'
  | 'criterion'
  | 'sub-criterion'
  | 'aspect';

type Cells = Partial<Record<TableColumn, string | undefined>>;
type Text = { readonly zh: string; readonly en?: string | undefined };
type Aspect = SchemeBody['criteria'][number]['subCriteria'][number]['aspects'][number] &
  Partial<
    Pick<SchemeContent['criteria'][number]['subCriteria'][number]['aspects'][number], 'void'>
  >;

const rowOf = (kind: TableRowKind, cells: Cells): readonly string[] =>
  TABLE_COLUMNS.map((column) => (column === 'row' ? kind : (cells[column] ?? '')));

const texts = (column: 'name' | 'requirement' | 'extra' | '0' | '1' | '2' | '3', text?: Text) => ({
  [column]: text?.zh,
  [`${column}_en`]: text?.en,
});

const aspectRow = (aspect: Aspect, code: string): readonly string[] => {
  const { kind, description, max, section, entries, requirement, extra, descriptors } = aspect;
  return rowOf('aspect', {
    code,
    type: kind,
    max,
    entries,
    void: aspect.void,
    section: section === undefined ? undefined : `${section}`,
    calculation: calculationText(aspect.calculation),
    ...texts('name', description),
    ...texts('requirement', requirement),
    ...texts('extra', extra),
    ...texts('0', descriptors?.[0]),
    ...texts('1', descriptors?.[1]),
    ...texts('2', descriptors?.[2]),
    ...texts('3', descriptors?.[3]),
  });
};

/** The rows of a scheme, the header first; read again they are the same scheme. */
export const schemeTable = (scheme: SchemeBody | SchemeContent): readonly (readonly string[])[] => [
  TABLE_COLUMNS,
  rowOf('scheme', texts('name', scheme.title)),
  ...(scheme.sections ?? []).map(({ section, name, declared }) =>
    rowOf('section', { code: `${section}`, declared, ...texts('name', name) }),
  ),
  ...(scheme.penalties ?? []).map(({ code, name, points, most }) =>
    rowOf('penalty', { code, declared: points, max: most, ...texts('name', name) }),
  ),
  ...scheme.criteria.flatMap((criterion) => [
    rowOf('criterion', {
      code: criterion.code,
      declared: criterion.declared,
      ...texts('name', criterion.name),
    }),
    ...criterion.subCriteria.flatMap((sub) => [
      rowOf('sub-criterion', { code: sub.code, day: `${sub.day}`, ...texts('name', sub.name) }),
      ...sub.aspects.map((aspect: Aspect, place) => aspectRow(aspect, `${sub.code}.${place + 1}`)),
    ]),
  ]),
];
