type Named = { readonly personId: string; readonly number: string };
type Names = ReadonlyMap<string, { readonly organisation: string | null }>;

const BY_WORD = new Intl.Collator('zh-Hans-CN');

/** By unit, and within it by number: as envelopes are filled. Whose unit is not known comes last. */
export const byUnit = <One extends Named>(all: readonly One[], names: Names): readonly One[] => {
  const unitOf = ({ personId }: One): string => names.get(personId)?.organisation ?? '';
  return all.toSorted((left, right) => {
    const [mine, other] = [unitOf(left), unitOf(right)];
    if ((mine === '') !== (other === '')) return mine === '' ? 1 : -1;
    return BY_WORD.compare(mine, other) || (left.number < right.number ? -1 : 1);
  });
};
