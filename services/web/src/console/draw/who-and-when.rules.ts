import type { Office } from '@jinbang/contracts/office';

/** Who was present at what is recorded next, and when it happened; empty: as it is recorded. */
export type Said = { readonly witnessIds: readonly string[]; readonly when: string };

export const nothingSaid: Said = { witnessIds: [], when: '' };

export type HeldOffice = { readonly personId: string; readonly office: Office };

/** Who watches a draw by rule, first those who sign its record. */
const WATCHING: readonly Office[] = [
  'supervisor',
  'chief-judge',
  'arbitration',
  'encryption-judge',
  'team-leader',
  'floor-judge',
  'check-in',
  'organiser',
];

/** The people of the event who may witness, each once with their offices; never oneself. */
export const witnessesOf = (
  officials: readonly HeldOffice[],
  ownId: string,
): readonly { readonly personId: string; readonly offices: readonly Office[] }[] => {
  const watching = officials
    .filter(({ personId, office }) => personId !== ownId && WATCHING.includes(office))
    .toSorted((one, other) => WATCHING.indexOf(one.office) - WATCHING.indexOf(other.office));
  return [...Map.groupBy(watching, ({ personId }) => personId)].map(([personId, held]) => ({
    personId,
    offices: [...new Set(held.map(({ office }) => office))],
  }));
};

/** As every record of a draw takes it; a time on the clock of this computer. */
export const saidText = ({
  witnessIds,
  when,
}: Said): { readonly witnessIds: readonly string[]; readonly happenedAt?: string } => {
  const at = when === '' ? undefined : new Date(when);
  return at === undefined || Number.isNaN(at.getTime())
    ? { witnessIds }
    : { witnessIds, happenedAt: at.toISOString() };
};
