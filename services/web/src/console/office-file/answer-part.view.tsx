import type { OfficeAnswerPreview } from '@jinbang/contracts/http/office-file';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { FileField } from '../../ui/file-field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { useSending } from '../use-sending.ts';
import { readAnswer } from './office-file.client.ts';
import { officeFileWords } from './office-file-words.ts';

type OnAnswers = (answers: OfficeAnswerPreview['answers'], sha256: string) => void;
type Props = { readonly batchId: string; readonly onAnswers: OnAnswers | undefined };

/** The office's workbook read back: a preview, and what cannot be taken with its place. */
export const AnswerPart = ({ batchId, onAnswers }: Props) => {
  const words = useWords(officeFileWords);
  const [preview, setPreview] = useState<OfficeAnswerPreview | null>(null);
  const { isBusy, trouble, send } = useSending();
  const read = (file: File | undefined) => {
    if (!file) return;
    setPreview(null);
    void send(() => readAnswer(batchId, file), setPreview);
  };
  return (
    <div class="stack">
      <h4>{words.answer}</h4>
      <p class="soft small">{words.answerLead}</p>
      <FileField
        id="office-answer"
        label={words.workbook}
        hint={words.workbookHint}
        accept=".xlsx,.csv"
        isBusy={isBusy}
        onFiles={([file]) => read(file)}
      />
      {trouble && <Problem trouble={trouble} />}
      <div aria-live="polite">{preview && <Preview preview={preview} onAnswers={onAnswers} />}</div>
    </div>
  );
};

type PreviewProps = {
  readonly preview: OfficeAnswerPreview;
  readonly onAnswers: OnAnswers | undefined;
};

const Preview = ({ preview, onAnswers }: PreviewProps) => {
  const words = useWords(officeFileWords);
  const { approved, returned, notUnderstood, missingCount, isReady, answers, sha256 } = preview;
  return (
    <div class="stack">
      <p class="row">
        <Badge sign="good" word={words.approved(approved)} />
        {returned > 0 && <Badge sign="amended" word={words.returned(returned)} outlined />}
        {notUnderstood > 0 && (
          <Badge sign="bad" word={words.notUnderstood(notUnderstood)} outlined />
        )}
        {missingCount > 0 && <Badge sign="doubt" word={words.missing(missingCount)} outlined />}
      </p>
      <p>{isReady ? words.ready : words.notReady}</p>
      <Problems preview={preview} />
      <Missing preview={preview} />
      <Reasons preview={preview} />
      {isReady && onAnswers && (
        <p class="row">
          <button type="button" class="button first" onClick={() => onAnswers(answers, sha256)}>
            {words.handOver}
          </button>
        </p>
      )}
    </div>
  );
};

const Problems = ({ preview: { problems, problemCount } }: Pick<PreviewProps, 'preview'>) => {
  const words = useWords(officeFileWords);
  const language = useLanguage();
  if (problems.length === 0) return null;
  return (
    <>
      <ScrollArea name={words.what}>
        <table class="table small">
          <thead>
            <tr>
              <th scope="col">{words.where}</th>
              <th scope="col">{words.what}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ code, sentence, sheet, row, column, isFatal }) => (
              <tr key={`${code} ${sheet} ${row} ${column}`}>
                <td class="number">{words.place(sheet, row, column)}</td>
                <td>
                  {!isFatal && <Badge sign="doubt" word={words.lookAt} outlined />}{' '}
                  {textOf(sentence, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {problemCount > problems.length && (
        <p class="soft small">{words.more(problemCount - problems.length)}</p>
      )}
    </>
  );
};

const Missing = ({ preview: { missing, missingCount } }: Pick<PreviewProps, 'preview'>) => {
  const words = useWords(officeFileWords);
  if (missing.length === 0) return null;
  return (
    <p class="small">
      <b>{words.notAnswered}</b>{' '}
      {missing.map(({ key, name }) => `${name ?? ''} ${key}`.trim()).join('、')}{' '}
      {missingCount > missing.length && words.more(missingCount - missing.length)}
    </p>
  );
};

const REASONS_MAX = 50;

const Reasons = ({ preview: { answers } }: Pick<PreviewProps, 'preview'>) => {
  const words = useWords(officeFileWords);
  const returned = answers.filter(({ outcome }) => outcome === 'returned');
  if (returned.length === 0) return null;
  return (
    <div class="small">
      <b>{words.reasons}</b>
      <ul>
        {returned.slice(0, REASONS_MAX).map(({ decisionId, reason }) => (
          <li key={decisionId}>{reason}</li>
        ))}
      </ul>
      {returned.length > REASONS_MAX && <p>{words.more(returned.length - REASONS_MAX)}</p>}
    </div>
  );
};
