import type { OfficeAnswerPreview } from '@jinbang/contracts/http/office-file';
import { useEffect, useRef } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { AnswerPart } from './answer-part.view.tsx';
import { ContentsPart } from './contents-part.view.tsx';
import { HistoryPart } from './history-part.view.tsx';
import './office-file.css';
import { fetchContents, fetchFiles } from './office-file.client.ts';
import { officeFileWords } from './office-file-words.ts';
import { TakePart } from './take-part.view.tsx';

type Props = {
  readonly batchId: string;
  /** Takes what the office's workbook says over into the record of its letter. */
  readonly onAnswers?: (answers: OfficeAnswerPreview['answers'], sha256: string) => void;
};

const NOT_HERE: ReadonlySet<string> = new Set([
  'office-file.assessment',
  'office-file.nobody',
  'decision-batch.superseded',
]);

/** The file for the office: what it holds, taking it out, who took it, and its answer read back. */
export const OfficeFile = ({ batchId, onAnswers }: Props) => {
  const words = useWords(officeFileWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const contents = useAnswer(batchId, () => fetchContents(batchId));
  const files = useAnswer(batchId, () => fetchFiles(batchId));
  const { body, trouble, again } = contents;
  // In another language it is asked for anew while the old words still stand: the password of a file
  // that was just taken is shown nowhere else.
  const spoken = useRef(language);
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    again();
  }, [language, again]);
  // No file is made of what is of no contest: nothing is wrong, and nothing to do here.
  if (trouble?.kind === 'refused' && NOT_HERE.has(trouble.code)) return null;
  return (
    <section class="card stack office-file" aria-labelledby="office-file">
      <h3 id="office-file">{words.title}</h3>
      <p class="soft">{words.lead}</p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && <ContentsPart contents={body} />}
      {body?.mayTake === true && (
        <TakePart
          key={batchId}
          batchId={batchId}
          columns={body.columns}
          onMoved={files.look}
          onDone={files.again}
          newest={files.body?.items[0]}
        />
      )}
      {body?.mayTake === false && <p class="soft small">{words.readOnly}</p>}
      <HistoryPart files={files.body?.items} trouble={files.trouble} onAgain={files.again} />
      {body?.mayTake === true && <AnswerPart batchId={batchId} onAnswers={onAnswers} />}
    </section>
  );
};
