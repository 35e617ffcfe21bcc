import type {
  DelegationRow,
  DelegationTableKind,
  DelegationTables,
} from '@jinbang/contracts/http/delegation';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { useNaming } from '../person/names.ts';
import { awardsIn, countOf, isByMedals, isValued, orderedBy, placeIn } from './delegation.rules.ts';
import { delegationWords } from './delegation-words.ts';

/** How a delegation is called: by its label, its organisation, or the code where neither is known. */
export const useDelegationName = ({ of, delegations }: DelegationTables) => {
  const language = useLanguage();
  const { organisationName } = useNaming();
  const known = new Map(delegations.map((row) => [row.delegationId, row.name]));
  return (delegationId: string): string => {
    const name = known.get(delegationId);
    if (name) return textOf(name, language);
    return of === 'organisation' ? organisationName(delegationId) : delegationId;
  };
};

type Props = { readonly tables: DelegationTables; readonly chosen: DelegationTableKind | null };

/** Delegations in the order of one table, with their medals, prizes and what decided a tie. */
export const DelegationTable = ({ tables, chosen }: Props) => {
  const words = useWords(delegationWords);
  const nameOf = useDelegationName(tables);
  const awards = awardsIn(tables.delegations);
  const hasValue = chosen !== null && isValued(chosen);
  return (
    <ScrollArea name={chosen ? words.table[chosen] : words.of[tables.of]}>
      <table class="table">
        <thead>
          <tr>
            {chosen && (
              <th scope="col" class="right">
                {words.rank}
              </th>
            )}
            <th scope="col">{words.of[tables.of]}</th>
            {hasValue && (
              <th scope="col" class="right">
                {words.table[chosen]}
              </th>
            )}
            {awards.map((award) => (
              <th key={award} scope="col" class="right">
                {words.award[award]}
              </th>
            ))}
            <th scope="col" class="right">
              {words.entered}
            </th>
            <th scope="col" class="right">
              {words.started}
            </th>
          </tr>
        </thead>
        <tbody>
          {orderedBy(tables.delegations, chosen).map((row) => (
            <tr key={row.delegationId}>
              {chosen && <RankCell row={row} chosen={chosen} />}
              <NameCell row={row} chosen={chosen} name={nameOf(row.delegationId)} />
              {hasValue && <td class="number right">{placeIn(row, chosen)?.shown ?? '–'}</td>}
              {awards.map((award) => (
                <td key={award} class="number right">
                  {countOf(row, award)}
                </td>
              ))}
              <td class="number right soft">{row.entered}</td>
              <td class="number right soft">{row.started}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type CellProps = { readonly row: DelegationRow; readonly chosen: DelegationTableKind };

const RankCell = ({ row, chosen }: CellProps) => (
  <td class="number right delegation-rank">{placeIn(row, chosen)?.rank ?? '–'}</td>
);

const NameCell = ({
  row,
  chosen,
  name,
}: Omit<CellProps, 'chosen'> & {
  readonly chosen: DelegationTableKind | null;
  readonly name: string;
}) => {
  const words = useWords(delegationWords);
  const place = chosen && placeIn(row, chosen);
  return (
    <th scope="row" class="delegation-name">
      {name}
      {place?.tie && (
        <span class="under soft">
          {isByMedals(place.table)
            ? words.tieByMedals
            : words.tie(place.tie.mine, place.tie.theirs, place.tie.by)}
        </span>
      )}
      {place && place.sharedBy > 1 && (
        <span class="under soft">{words.shared(place.sharedBy)}</span>
      )}
    </th>
  );
};
