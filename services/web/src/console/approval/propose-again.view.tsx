import type { BatchPage, ProposedRow } from '@jinbang/contracts/http/approval';
import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { proposeAgain } from './approval.client.ts';
import { inOrder, type Marked } from './approval.rules.ts';
import { approvalWords } from './approval-words.ts';

type Props = {
  readonly batch: BatchPage;
  readonly rows: readonly ProposedRow[];
  readonly onDone: (news: string) => void;
};

/** Whom the office sent back, to be put before it again with what was mended (M17). */
export const ProposeAgain = ({ batch, rows, onDone }: Props) => {
  const words = useWords(approvalWords);
  const { offices } = useWho();
  const [notes, setNotes] = useState<Marked>(new Map());
  const { isBusy, trouble, send } = useSending();
  const mayPropose = offices.has('certification-body');
  const returned = inOrder(
    rows.filter(({ state, outcome }) => state === 'returned' && outcome === 'returned'),
  );
  const mark = (decisionId: string, note: string | null) => {
    const next = new Map(notes);
    if (note === null) next.delete(decisionId);
    else next.set(decisionId, note);
    setNotes(next);
  };
  return (
    <section class="card stack" aria-label={`${words.againTitle} ${batch.batchId.slice(-6)}`}>
      <h3>{words.againTitle}</h3>
      <p class="soft">{mayPropose ? words.againLead : words.mayAgain}</p>
      <ul class="lines">
        {returned.map((row) => (
          <AgainLine
            key={row.decisionId}
            row={row}
            note={notes.get(row.decisionId)}
            onMark={mayPropose ? (note) => mark(row.decisionId, note) : undefined}
          />
        ))}
      </ul>
      {trouble && <Problem trouble={trouble} />}
      {mayPropose && (
        <p>
          <button
            type="button"
            class="button first"
            disabled={isBusy || notes.size === 0}
            onClick={() =>
              void send(
                () => proposeAgain(notes),
                () => onDone(words.proposedAgain(notes.size)),
              )
            }
          >
            {words.proposeAgain(notes.size)}
          </button>
        </p>
      )}
    </section>
  );
};

type LineProps = {
  readonly row: ProposedRow;
  readonly note: string | undefined;
  readonly onMark: ((note: string | null) => void) | undefined;
};

const AgainLine = ({ row, note, onMark }: LineProps) => {
  const words = useWords(approvalWords);
  const name = row.name ?? words.unnamed;
  return (
    <li class="stack-tight">
      {onMark ? (
        <label class="row">
          <input
            type="checkbox"
            checked={note !== undefined}
            aria-label={words.select(name)}
            onChange={({ currentTarget }) => onMark(currentTarget.checked ? '' : null)}
          />
          <b>{name}</b>
        </label>
      ) : (
        <b>{name}</b>
      )}
      <span class="small toned tone-notice">{row.reason}</span>
      {onMark && note !== undefined && (
        <input
          class="input"
          maxLength={500}
          value={note}
          placeholder={words.noteOf(name)}
          aria-label={words.noteOf(name)}
          onInput={({ currentTarget }) => onMark(currentTarget.value)}
        />
      )}
    </li>
  );
};
