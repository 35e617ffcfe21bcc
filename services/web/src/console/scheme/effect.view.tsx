import type { AmendmentEffect } from '@jinbang/contracts/http/judging-amendment';
import { exact } from '@jinbang/kernel/exact';
import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { amendWords } from './amend-words.ts';
import { isTouched, moveText } from './effect.rules.ts';
import { markText } from './working.rules.ts';

const ROWS_SHOWN = 400;
const text = (mark: string): string => markText(exact(mark)).shown;

/** What an amendment does to each code; shown before anybody approves it. */
export const Effect = ({ effect }: { readonly effect: AmendmentEffect }) => {
  const words = useWords(amendWords);
  const touched = effect.rows.filter(isTouched);
  const [isAll, setAll] = useState(false);
  const rows = (isAll ? effect.rows : touched).slice(0, ROWS_SHOWN);
  return (
    <div class="stack-tight">
      <p>
        <b class="number">{words.effectMax(effect.maxBefore, effect.maxAfter)}</b>
        <span class="under">
          {effect.rows.length === 0
            ? words.effectNone
            : words.effectCount(touched.length, effect.rows.length)}
        </span>
      </p>
      {touched.length < effect.rows.length && (
        <label class="tick">
          <input type="checkbox" checked={!isAll} onChange={() => setAll(!isAll)} />
          {words.onlyChanged}
        </label>
      )}
      {rows.length > 0 && (
        <ScrollArea name={words.effect}>
          <table class="table effect-table">
            <thead>
              <tr>
                <th scope="col">{words.code}</th>
                <th scope="col" class="right">
                  {words.before}
                </th>
                <th scope="col" class="right">
                  {words.after}
                </th>
                <th scope="col" class="right">
                  {words.difference}
                </th>
                <th scope="col" class="right">
                  {words.missing}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.subjectId}>
                  <th scope="row" class="number">
                    {row.label}
                  </th>
                  <td class="right number">{text(row.before)}</td>
                  <td class="right number">{text(row.after)}</td>
                  <td class="right number">
                    <b>{moveText(row)}</b>
                  </td>
                  <td class="right number">
                    {row.missingBefore === row.missingAfter
                      ? row.missingAfter
                      : `${row.missingBefore} → ${row.missingAfter}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </div>
  );
};
