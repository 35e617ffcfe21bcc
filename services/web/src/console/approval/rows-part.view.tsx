import type { ProposedRow } from '@jinbang/contracts/http/approval';
import { useState } from 'preact/hooks';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { type Filter, filterRows, inOrder, type Marked } from './approval.rules.ts';
import { approvalWords } from './approval-words.ts';
import { HistoryDialog } from './history-dialog.view.tsx';
import { RowLine } from './row-line.view.tsx';

type Props = {
  readonly rows: readonly ProposedRow[];
  readonly back: Marked;
  /** Left out where nobody may be sent back. */
  readonly onBack?: ((back: Marked) => void) | undefined;
};

const FILTERS = ['', 'problems', 'again', 'back'] as const;

/** The people of a batch, the highest level first; each may be sent back with a reason. */
export const RowsPart = ({ rows, back, onBack }: Props) => {
  const words = useWords(approvalWords);
  const [filter, setFilter] = useState<Filter>({ text: '', only: '' });
  const [asked, setAsked] = useState<ProposedRow | null>(null);
  const shown = inOrder(filterRows(rows, filter, back));
  const mark = (decisionId: string, reason: string | null) => {
    const next = new Map(back);
    if (reason === null) next.delete(decisionId);
    else next.set(decisionId, reason);
    onBack?.(next);
  };
  return (
    <section class="card stack">
      <div class="row apart">
        <h3>{words.rows}</h3>
        <span class="soft small number">{words.shown(shown.length, rows.length)}</span>
      </div>
      <div class="approval-filter">
        <TextField
          id="approval-find"
          type="search"
          label={words.find}
          value={filter.text}
          onValue={(text) => setFilter({ ...filter, text })}
        />
        <SelectField
          id="approval-only"
          label={words.only}
          value={filter.only}
          onValue={(value) =>
            setFilter({ ...filter, only: FILTERS.find((one) => one === value) ?? '' })
          }
          groups={[
            {
              label: '',
              choices: FILTERS.map((one) => ({ value: one, label: words.filter[one] })),
            },
          ]}
        />
      </div>
      <datalist id="approval-reasons">
        {words.reasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      {shown.length === 0 ? (
        <p class="soft">{words.nobody}</p>
      ) : (
        <ScrollArea name={words.rows}>
          <table class="table approval-rows">
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col" class="right">
                  {words.rank}
                </th>
                <th scope="col">{words.held}</th>
                <th scope="col">{words.toGrant}</th>
                <th scope="col">{words.clause}</th>
                <th scope="col">{onBack ? words.sendBack : words.stands}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <RowLine
                  key={row.decisionId}
                  row={row}
                  reason={back.get(row.decisionId)}
                  onMark={
                    onBack && row.state === 'proposed'
                      ? (reason) => mark(row.decisionId, reason)
                      : undefined
                  }
                  onHistory={() => setAsked(row)}
                />
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {asked && <HistoryDialog row={asked} onClose={() => setAsked(null)} />}
    </section>
  );
};
