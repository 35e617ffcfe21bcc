import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { saveFile } from '../paper/save-file.ts';
import { useSending } from '../use-sending.ts';
import { fetchReportPaper } from './report.client.ts';
import { reportWords } from './report-words.ts';

/** The report as form 19, with its number and the log of the moment. */
export const PrintReport = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(reportWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  const isGlyphMissing = trouble?.kind === 'refused' && trouble.code === 'paper.glyph-missing';
  const name = language === 'zh' ? `19 ${words.file}.pdf` : `Form 19 ${words.file}.pdf`;
  const print = (byHand: boolean) =>
    void send(
      () => fetchReportPaper(eventId, byHand),
      (file) => saveFile(file, name),
    );
  return (
    <div class="stack no-print">
      <p class="row">
        <button type="button" class="button first" disabled={isBusy} onClick={() => print(false)}>
          {isBusy ? words.printing : words.print}
        </button>
        {isGlyphMissing && (
          <button type="button" class="button" disabled={isBusy} onClick={() => print(true)}>
            {words.byHand}
          </button>
        )}
      </p>
      {trouble && <Problem trouble={trouble} />}
    </div>
  );
};
