import type { BatchPage, PaperAnswer, ProposedRow } from '@jinbang/contracts/http/approval';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { fetchLetters, scanAddress } from './approval.client.ts';
import { approvalWords } from './approval-words.ts';
import { ConfirmLetter, WithdrawLetter } from './letter-dialogs.view.tsx';

const SIGNS: Readonly<Record<PaperAnswer['state'], SignName>> = {
  waiting: 'wait',
  confirmed: 'twice',
  withdrawn: 'doubt',
  overtaken: 'amended',
};

type Props = {
  readonly batch: BatchPage;
  readonly rows: readonly ProposedRow[];
  readonly onDone: (news: string) => void;
};
type Asked = { readonly kind: 'confirm' | 'withdraw'; readonly letter: PaperAnswer };

/** What was recorded of the office's letters, and the second person's work on it. */
export const LetterList = ({ batch, rows, onDone }: Props) => {
  const words = useWords(approvalWords);
  const key = `${batch.batchId}/${batch.version}/${batch.paperWaits}`;
  const { body, trouble, again } = useAnswer(key, () => fetchLetters(batch.batchId));
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const done = (news: string) => {
    close();
    again();
    onDone(news);
  };
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body || body.items.length === 0) return null;
  return (
    <section class="card stack">
      <h3>{words.letters}</h3>
      <ul class="lines">
        {body.items.map((letter) => (
          <LetterLine
            key={letter.answerId}
            letter={letter}
            rows={rows}
            onAsk={(kind) => setAsked({ kind, letter })}
          />
        ))}
      </ul>
      {asked?.kind === 'confirm' && (
        <ConfirmLetter letter={asked.letter} onDone={done} onClose={close} />
      )}
      {asked?.kind === 'withdraw' && (
        <WithdrawLetter letter={asked.letter} onDone={done} onClose={close} />
      )}
    </section>
  );
};

type LineProps = {
  readonly letter: PaperAnswer;
  readonly rows: readonly ProposedRow[];
  readonly onAsk: (kind: Asked['kind']) => void;
};

const LetterLine = ({ letter, rows, onAsk }: LineProps) => {
  const words = useWords(approvalWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { may, state, returned, alsoIn } = letter;
  const personOf = (decisionId: string) =>
    rows.find((row) => row.decisionId === decisionId)?.name ?? words.unnamed;
  return (
    <li class="stack-tight">
      <div class="row apart">
        <b>
          {letter.documentNo} · <span class="number">{letter.answeredOn}</span>
        </b>
        <Badge sign={SIGNS[state]} word={words.letterState[state]} outlined={true} />
      </div>
      <p>{words.letterSays(letter.approved, returned.length)}</p>
      {returned.length > 0 && (
        <ul class="small">
          {returned.map(({ decisionId, reason }) => (
            <li key={decisionId}>
              {personOf(decisionId)}: {reason}
            </li>
          ))}
        </ul>
      )}
      <p class="soft small">
        {words.recordedBy(nameOf(letter.recordedBy))} ·{' '}
        {momentText(letter.recordedAt, language, new Date())}
        {letter.endedBy !== null && ` · ${words.letterState[state]}: ${nameOf(letter.endedBy)}`}
        {letter.withdrawnBecause !== null && ` · ${letter.withdrawnBecause}`}
        {alsoIn.length > 0 && ` · ${words.alsoIn(alsoIn.length)}`}
      </p>
      <p class="row">
        {may.confirm && (
          <button type="button" class="button tight first" onClick={() => onAsk('confirm')}>
            {words.confirm}
          </button>
        )}
        {may.withdraw && (
          <button type="button" class="button tight" onClick={() => onAsk('withdraw')}>
            {words.withdraw}
          </button>
        )}
        <a class="button tight plain" href={scanAddress(letter)} download="">
          {words.openScan}
        </a>
        {may.own && state === 'waiting' && <span class="soft small">{words.ownRecord}</span>}
      </p>
    </li>
  );
};
