import type { NumberStock } from '@jinbang/contracts/http/certificate-number';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { levelNames } from '../standard/level-names.ts';
import { issuerWords } from './issuer-words.ts';

type Props = { readonly stock: NumberStock };

/** What is free, and each count with what it holds. */
export const StockTables = ({ stock }: Props) => (
  <>
    {stock.free.length > 0 && <Free stock={stock} />}
    {stock.counts.length > 0 && <Counts stock={stock} />}
  </>
);

const Free = ({ stock }: Props) => {
  const words = useWords(issuerWords);
  const names = levelNames[useLanguage()];
  return (
    <ScrollArea name={words.free}>
      <table class="table issuer-wide">
        <caption>{words.free}</caption>
        <thead>
          <tr>
            <th scope="col">{words.level}</th>
            <th scope="col">{words.year}</th>
            <th scope="col" class="right">
              {words.free}
            </th>
            <th scope="col">{words.next}</th>
          </tr>
        </thead>
        <tbody>
          {stock.free.map(({ level, year, competitionId, freeCount, next }) => (
            <tr key={`${level}/${year}/${competitionId}`}>
              <th scope="row">{level === null ? words.any : names[level]}</th>
              <td class="number">{year ?? words.any}</td>
              <td class="right number">{freeCount}</td>
              <td class="number">{next ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

const Counts = ({ stock }: Props) => {
  const words = useWords(issuerWords);
  return (
    <ScrollArea name={words.count}>
      <table class="table issuer-wide">
        <caption>{words.bound}</caption>
        <thead>
          <tr>
            <th scope="col">{words.count}</th>
            <th scope="col">
              <span class="unseen">{words.bound}</span>
            </th>
            <th scope="col" class="right">
              {words.bound}
            </th>
            <th scope="col" class="right">
              {words.void}
            </th>
            <th scope="col" class="right">
              {words.skipped}
            </th>
            <th scope="col" class="right">
              {words.missing}
            </th>
            <th scope="col" class="right">
              {words.last}
            </th>
          </tr>
        </thead>
        <tbody>
          {stock.counts.map(
            ({ scope, boundCount, voidCount, skippedCount, missingCount, last }) => (
              <tr key={scope}>
                <th scope="row" class="number">
                  {nameOf(scope, words)}
                </th>
                <td>
                  <span class="stock-bar" aria-hidden="true">
                    <span class="bound" style={{ inlineSize: `${(100 * boundCount) / last}%` }} />
                    <span class="void" style={{ inlineSize: `${(100 * voidCount) / last}%` }} />
                  </span>
                </td>
                <td class="right number">{boundCount}</td>
                <td class="right number">{voidCount}</td>
                <td class="right number">{skippedCount}</td>
                <td class="right number">
                  {missingCount === 0 ? (
                    <span class="soft">{words.noMissing}</span>
                  ) : (
                    <span class="flaw">{missingCount}</span>
                  )}
                </td>
                <td class="right number">{last}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </ScrollArea>
  );
};

/** `S0001-2026-3` as it is; what the province gave has no count of its own to name. */
export const nameOf = (
  scope: string,
  words: { readonly sources: { readonly assigned: string } },
) => (scope.startsWith('assigned/') ? words.sources.assigned : scope);
