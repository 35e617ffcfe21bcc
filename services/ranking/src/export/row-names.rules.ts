import { type Cut, mayName } from '../board/board.rules.ts';
import type { NameOf } from '../board/snapshot.rules.ts';
import type { PageRow } from '../result/result-page.rules.ts';
import type { Named } from './export-row.rules.ts';

type Naming = {
  readonly cut: Cut;
  readonly withheld: ReadonlySet<string>;
  readonly nameOf: NameOf;
};

const NOBODY: Named = { name: null, organisation: null };

/** The people of a row, where the cut allows their names; to the public all of a team or none. */
export const namesOfRow = (
  row: Pick<PageRow, 'award'> & { readonly rank: number | null },
  personIds: readonly string[],
  { cut, withheld, nameOf }: Naming,
): Named => {
  const isWithheld = personIds.some((personId) => withheld.has(personId));
  if (!mayName(cut, row, isWithheld)) return NOBODY;
  const people = personIds.flatMap((personId) => nameOf(personId) ?? []);
  const names = people.flatMap(({ name }) => name ?? []);
  if (names.length === 0 || names.length < personIds.length) return NOBODY;
  const organisation = people.find((one) => one.organisation !== null)?.organisation ?? null;
  return { name: names.join('、'), organisation };
};
