import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { SchemeDifference } from '@jinbang/contracts/http/judging-scheme-versions';
import { exact } from '@jinbang/kernel/exact';

type Criterion = SchemeContent['criteria'][number];
type SubCriterion = Criterion['subCriteria'][number];
type Aspect = SubCriterion['aspects'][number];
type Section = NonNullable<SchemeContent['sections']>[number];
type Change = SchemeDifference['fields'][number];
type FieldValue = Change['before'];
type What = SchemeDifference['what'];
type Text = SchemeDifference['name'];

/** What a thing says, field by field, in the order people read it. */
type Said = Readonly<Record<string, FieldValue | undefined>>;
type Thing = { readonly code: string; readonly name: Text; readonly said: Said };
type Pair = { readonly before?: Thing; readonly after?: Thing };

/** Everything that is not the same in two schemes, in the order of their codes. Pure. */
export const differencesOf = (
  before: SchemeContent,
  after: SchemeContent,
): readonly SchemeDifference[] => [
  ...described('scheme', [{ before: headOf(before), after: headOf(after) }]),
  ...described('section', byCode(sectionsOf(before), sectionsOf(after))),
  ...described('penalty', byCode(penaltiesOf(before), penaltiesOf(after))),
  ...[
    ...described(
      'criterion',
      byCode(before.criteria.map(criterionOf), after.criteria.map(criterionOf)),
    ),
    ...described('sub-criterion', byCode(subsOf(before), subsOf(after))),
    ...described('aspect', pairAspects(aspectsOf(before), aspectsOf(after))),
  ].toSorted((one, two) => compareCodes(one.code, two.code)),
];

const headOf = ({ title }: SchemeContent): Thing => ({ code: '', name: title, said: { title } });

const sectionsOf = ({ sections = [] }: SchemeContent): readonly Thing[] =>
  sections.map(({ section, name, declared }: Section) => ({
    code: `${section}`,
    name,
    said: { name, declared },
  }));

const penaltiesOf = ({ penalties = [] }: SchemeContent): readonly Thing[] =>
  penalties.map(({ code, name, points, most }) => ({ code, name, said: { name, points, most } }));

const criterionOf = ({ code, name, declared }: Criterion): Thing => ({
  code,
  name,
  said: { name, declared },
});

const subsOf = ({ criteria }: SchemeContent): readonly Thing[] =>
  criteria.flatMap(({ subCriteria }) =>
    subCriteria.map(({ code, name, day }) => ({ code, name, said: { name, day: `${day}` } })),
  );

const aspectsOf = ({ criteria }: SchemeContent): readonly Aspect[] =>
  criteria.flatMap(({ subCriteria }) => subCriteria.flatMap(({ aspects }) => aspects));

const aspectThing = (aspect: Aspect): Thing => {
  const { code, description, kind, max, calculation, entries, section, requirement } = aspect;
  const { extra, descriptors } = aspect;
  return {
    code,
    name: description,
    said: {
      code,
      description,
      kind,
      max,
      calculation,
      entries: entries ?? 'agreed',
      section: section === undefined ? undefined : `${section}`,
      requirement,
      extra,
      descriptors,
      void: aspect.void,
    },
  };
};

const byCode = (before: readonly Thing[], after: readonly Thing[]): readonly Pair[] => {
  const old = new Map(before.map((thing) => [thing.code, thing]));
  const kept = new Set(after.map(({ code }) => code));
  return [
    ...after.map((thing) => pairOf(old.get(thing.code), thing)),
    ...before.filter(({ code }) => !kept.has(code)).map((thing) => ({ before: thing })),
  ];
};

const pairOf = (before: Thing | undefined, after: Thing): Pair =>
  before ? { before, after } : { after };

/** What makes two aspects one and the same, the surest first: an id lives on in amendments alone. */
const SAME: readonly ((aspect: Aspect) => string)[] = [
  ({ aspectId }) => aspectId,
  ({ code, description }) => `${code.split('.')[0]} ${description.zh}`,
  ({ description }) => description.zh,
  ({ code }) => code,
];

const pairAspects = (before: readonly Aspect[], after: readonly Aspect[]): readonly Pair[] => {
  const partner = new Map<Aspect, Aspect>();
  let left = [...before];
  for (const keyOf of SAME) {
    const waiting = Map.groupBy(left, keyOf);
    for (const aspect of after) {
      if (partner.has(aspect)) continue;
      const found = waiting.get(keyOf(aspect))?.shift();
      if (found) partner.set(aspect, found);
    }
    const taken = new Set(partner.values());
    left = left.filter((aspect) => !taken.has(aspect));
  }
  return [
    ...after.map((aspect) => {
      const found = partner.get(aspect);
      return pairOf(found && aspectThing(found), aspectThing(aspect));
    }),
    ...left.map((aspect) => ({ before: aspectThing(aspect) })),
  ];
};

const described = (what: What, pairs: readonly Pair[]): readonly SchemeDifference[] =>
  pairs.flatMap(({ before, after }): SchemeDifference[] => {
    const shown = after ?? before;
    if (!shown) return [];
    const { code, name } = shown;
    if (!before || !after) {
      return [{ what, change: after ? 'added' : 'removed', code, name, fields: [] }];
    }
    const fields = changesOf(before.said, after.said);
    return fields.length === 0 ? [] : [{ what, change: 'changed', code, name, fields }];
  });

const changesOf = (before: Said, after: Said): Change[] =>
  Object.keys(after).flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    return isSame(field, was, is) ? [] : [{ field, before: was, after: is }];
  });

const NUMBERS: ReadonlySet<string> = new Set(['max', 'declared', 'points', 'most']);

const isSame = (field: string, was: FieldValue, is: FieldValue): boolean => {
  if (NUMBERS.has(field) && typeof was === 'string' && typeof is === 'string') {
    return exact(was).equals(exact(is));
  }
  return sorted(was) === sorted(is);
};

/** As text, whatever order the fields were written in. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([one], [two]) => (one < two ? -1 : 1)))
      : held,
  );

const partsOf = (code: string): readonly [string, ...number[]] => [
  code.charAt(0),
  ...code
    .slice(1)
    .split('.')
    .filter((part) => part !== '')
    .map(Number),
];

/** A, A1, A1.1, A1.2, A1.10, A2, B. */
const compareCodes = (one: string, two: string): number => {
  const [left, right] = [partsOf(one), partsOf(two)];
  if (left[0] !== right[0]) return left[0] < right[0] ? -1 : 1;
  for (const place of [1, 2]) {
    const gap = Number(left[place] ?? -1) - Number(right[place] ?? -1);
    if (gap !== 0) return gap;
  }
  return 0;
};
