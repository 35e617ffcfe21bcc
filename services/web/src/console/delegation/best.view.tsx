import type { BestEntry, DelegationTables } from '@jinbang/contracts/http/delegation';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { useDelegationName } from './delegation-table.view.tsx';
import { delegationWords } from './delegation-words.ts';

type Props = { readonly tables: DelegationTables };

/** Overall best and the best of each delegation, each with what it was found by. */
export const BestPart = ({ tables }: Props) => {
  const words = useWords(delegationWords);
  const { overallBest, bestOfDelegation } = tables;
  if (overallBest.length === 0) return <p class="soft">{words.noBest}</p>;
  return (
    <>
      <p class="soft small">{words.bestLead}</p>
      <BestTable tables={tables} title={words.overall} best={overallBest} />
      <BestTable tables={tables} title={words.each[tables.of]} best={bestOfDelegation} />
    </>
  );
};

type TableProps = Props & { readonly title: string; readonly best: readonly BestEntry[] };

const BestTable = ({ tables, title, best }: TableProps) => {
  const words = useWords(delegationWords);
  const nameOf = useDelegationName(tables);
  const language = useLanguage();
  const eventName = (eventId: string): string => {
    const event = tables.events.find((one) => one.eventId === eventId);
    return event ? textOf(event.name, language) : '';
  };
  return (
    <ScrollArea name={title}>
      <table class="table delegation-best">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.of[tables.of]}</th>
            <th scope="col">{words.entry}</th>
            <th scope="col">{words.event}</th>
            <th scope="col" class="right">
              {words.scale}
            </th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {best.map((one) => (
            <tr key={`${one.eventId}/${one.entryNo ?? ''}/${one.names?.join() ?? ''}`}>
              <td>{one.delegationId === null ? '–' : nameOf(one.delegationId)}</td>
              <th scope="row">
                {one.names?.join('、') ?? one.entryNo}
                {one.names && one.entryNo !== null && (
                  <span class="under soft number">{one.entryNo}</span>
                )}
              </th>
              <td>{eventName(one.eventId)}</td>
              <td class="number right">{one.scale ?? '–'}</td>
              <td class="soft small">
                <Why best={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

const Why = ({ best }: { readonly best: BestEntry }) => {
  const words = useWords(delegationWords);
  const { scale, next, among, sharedBy } = best;
  if (scale === null) return null;
  const found =
    next !== null ? words.ahead(next, among) : among === 1 ? words.alone : words.alike(among);
  return (
    <>
      {found}
      {sharedBy > 1 && next !== null && <span class="under">{words.sharedBest(sharedBy)}</span>}
    </>
  );
};
