import type { BatchPage, ProposedRow } from '@jinbang/contracts/http/approval';
import { useRef, useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { OfficeFile } from '../office-file/office-file.view.tsx';
import { addressOf } from '../place.rules.ts';
import { PromotionNotice } from '../promotion-notice/promotion-notice.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { LookAgain } from '../use-sending.ts';
import { fetchBatch, type ShownBatch } from './approval.client.ts';
import { changesBetween, type Marked, type View, workOn } from './approval.rules.ts';
import { approvalWords } from './approval-words.ts';
import { BatchFacts } from './batch-facts.view.tsx';
import { ChangeList } from './change-list.view.tsx';
import { LetterList } from './letter-list.view.tsx';
import { LevelBars } from './level-bars.view.tsx';
import { ProposeAgain } from './propose-again.view.tsx';
import { RecordLetter } from './record-letter.view.tsx';
import { RowsPart } from './rows-part.view.tsx';
import { SignPart } from './sign-part.view.tsx';

type Props = {
  readonly batchId: string;
  readonly view: View;
  readonly onNews: (news: string) => void;
};

/** One batch: what it stands on, its people, and the work on it. */
export const BatchView = ({ batchId, view, onNews }: Props) => {
  const words = useWords(approvalWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(batchId, () => fetchBatch(batchId));
  return (
    <LookAgain.Provider value={again}>
      <p>
        <a href={addressOf('approvals', { view })} onClick={followLink('approvals', { view })}>
          {words.back}
        </a>
      </p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && (
        <Shown
          shown={body}
          onAgain={again}
          onDone={(news) => {
            onNews(news);
            again();
          }}
        />
      )}
    </LookAgain.Provider>
  );
};

type ShownProps = {
  readonly shown: ShownBatch;
  readonly onAgain: () => void;
  readonly onDone: (news: string) => void;
};

const Shown = ({ shown: { batch, rows }, onAgain, onDone }: ShownProps) => {
  const words = useWords(approvalWords);
  const language = useLanguage();
  const [back, setBack] = useState<Marked>(new Map());
  const [bar, setBar] = useState<string | null>(null);
  const first = useRef<readonly ProposedRow[]>(rows.items);
  const changes = batch.state === 'waiting' ? changesBetween(first.current, rows.items) : [];
  const work = workOn(batch);
  const mayMark = work === 'sign' || work === 'record';
  return (
    <article class="stack">
      <section class="card stack">
        <h2>
          {batch.competition ? textOf(batch.competition.name, language) : words.assessment}
          {batch.event && ` · ${textOf(batch.event.name, language)}`}
        </h2>
        <BatchFacts batch={batch} />
        <LevelBars levels={batch.levels} />
      </section>
      {changes.length > 0 && <ChangeList changes={changes} />}
      <RowsPart rows={rows.items} back={back} onBack={mayMark ? setBack : undefined} />
      {!rows.isComplete && <p class="toned tone-bad">{words.incomplete}</p>}
      {rows.isComplete && <Work {...{ batch, back, bar, onDone, work }} rows={rows.items} />}
      <LetterList batch={batch} rows={rows.items} onDone={onDone} />
      {batch.returnedOpen > 0 && <ProposeAgain batch={batch} rows={rows.items} onDone={onDone} />}
      <PromotionNotice batchId={batch.batchId} onChanged={onAgain} onBar={setBar} />
      <OfficeFile
        batchId={batch.batchId}
        {...(mayMark
          ? {
              onAnswers: (answers) =>
                setBack(
                  new Map(
                    answers.flatMap(({ decisionId, outcome, reason }) =>
                      outcome === 'returned' ? [[decisionId, reason ?? ''] as const] : [],
                    ),
                  ),
                ),
            }
          : {})}
      />
    </article>
  );
};

type WorkProps = {
  readonly batch: BatchPage;
  readonly rows: readonly ProposedRow[];
  readonly back: Marked;
  readonly bar: string | null;
  readonly work: ReturnType<typeof workOn>;
  readonly onDone: (news: string) => void;
};

const Work = ({ work, bar, ...rest }: WorkProps) => {
  const words = useWords(approvalWords);
  if (work === 'sign') return <SignPart {...rest} bar={bar} />;
  if (work === 'record') return <RecordLetter {...rest} />;
  if (rest.batch.state !== 'waiting' || work === 'letter') return null;
  return <p class="soft">{work === 'own' ? words.own : words.readOnly}</p>;
};
