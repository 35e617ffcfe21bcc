import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { type Conflict, decideEntry, fetchSheet } from './judging.client.ts';
import { judgingWords } from './judging-words.ts';
import { useSeatNames } from './use-seat-names.ts';

type Props = {
  readonly head: OverviewHead;
  readonly conflict: Conflict;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

/** Two readings differ: the chief judge says which of them stands; both stay on file. */
export const DecideEntries = ({ head, conflict, onClose, onDone }: Props) => {
  const words = useWords(judgingWords);
  const ui = useWords(uiWords);
  const nameOf = useSeatNames(head.panels);
  const [chosen, setChosen] = useState<string | null>(null);
  const { isBusy, trouble, send } = useSending();
  const sheet = useAnswer(conflict.sheetId, () => fetchSheet(conflict.sheetId));
  const cells = sheet.body?.marks.find(
    (one) => one.subjectId === conflict.subjectId && one.aspectId === conflict.aspectId,
  )?.cells;
  const value = cells?.find(({ judgeId }) => judgeId === chosen)?.value;
  const marks = conflict.rounds.at(-1)?.marks ?? [];
  const decide = () =>
    void send(
      () => decideEntry(conflict, value),
      () => onDone(words.decided),
    );
  return (
    <Dialog
      title={words.decideEntry(`${words.station(conflict.label)} · ${conflict.aspectCode}`)}
      onClose={onClose}
    >
      <p class="soft">{words.decideEntryHint}</p>
      <fieldset class="choices">
        <legend class="unseen">{words.mark}</legend>
        {marks.map(({ judgeId, entered }) => (
          <label key={judgeId} class="choice">
            <input
              type="radio"
              name="entry"
              checked={chosen === judgeId}
              onChange={() => setChosen(judgeId)}
            />
            <b class="number">{entered}</b>
            <span class="soft">{nameOf(judgeId, conflict.panelId)}</span>
          </label>
        ))}
      </fieldset>
      {!sheet.body && !sheet.trouble && <p class="soft">{ui.loading}</p>}
      {sheet.trouble && <Problem trouble={sheet.trouble} onAgain={sheet.again} />}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || value === undefined}
          onClick={decide}
        >
          {words.decide}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.no}
        </button>
        <Lack when={chosen === null} why="choose" />
      </p>
    </Dialog>
  );
};
