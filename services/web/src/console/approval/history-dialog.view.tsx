import type { ProposedRow } from '@jinbang/contracts/http/approval';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { fetchHistory } from './approval.client.ts';
import { approvalWords } from './approval-words.ts';

type Props = { readonly row: ProposedRow; readonly onClose: () => void };

/** The way of one decision: made, proposed, sent back, proposed again, approved. */
export const HistoryDialog = ({ row: { decisionId, name }, onClose }: Props) => {
  const words = useWords(approvalWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { body, trouble, again } = useAnswer(decisionId, () => fetchHistory(decisionId));
  return (
    <Dialog title={words.historyOf(name ?? words.unnamed)} onClose={onClose}>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      <ol class="stack-tight">
        {body?.items.map((step) => (
          <li key={`${step.at}/${step.what}/${step.version}`}>
            <b>{words.step[step.what]}</b>{' '}
            <span class="soft small">
              {momentText(step.at, language, new Date())}
              {step.by !== null && ` · ${nameOf(step.by)}`}
              {step.recordedBy !== null && ` · ${words.recordedBy(nameOf(step.recordedBy))}`}
              {step.basis !== null && ` · ${words.basis[step.basis]}`}
              {step.documentNo !== null && ` · ${words.document(step.documentNo)}`}
            </span>
            <span class="under small">
              {step.what === 'decided' ? step.sentence[language] : step.text}
            </span>
          </li>
        ))}
      </ol>
      <p class="row">
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
};
