import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { CompetitionSelect, useChosenCompetition } from '../schedule/competition-select.view.tsx';
import { useAnswer } from '../use-answer.ts';
import './document.css';
import { fetchDocuments, fetchQuestions, type Paper, type Question } from './document.client.ts';
import { documentWords } from './document-words.ts';
import { NewPaperDialog } from './new-paper-dialog.view.tsx';
import { type May, PaperCard } from './paper-card.view.tsx';
import { PublishDialog } from './publish-dialog.view.tsx';
import { Questions } from './questions.view.tsx';

/** What is published before a contest, who has read it, and what was asked. */
export const DocumentsScreen = () => {
  const words = useWords(documentWords);
  const competitionId = useChosenCompetition();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <CompetitionSelect screen="documents" />
      {competitionId !== undefined && <Loaded key={competitionId} competitionId={competitionId} />}
    </>
  );
};

const SIGNING = ['chief-judge', 'judge', 'measuring-judge', 'supervisor', 'team-leader'] as const;
const ASKING = ['team-leader', 'coach', 'judge', 'chief-judge', 'organiser'] as const;

/** What one's offices are likely to allow; each time the server decides. */
const useMay = (): May & { readonly ask: boolean } => {
  const { isOperator, offices } = useWho();
  const publish = isOperator || offices.has('organiser') || offices.has('chief-judge');
  return {
    publish,
    read: offices.has('team-leader'),
    sign: SIGNING.some((office) => offices.has(office)),
    watch: publish || offices.has('auditor'),
    ask: isOperator || ASKING.some((office) => offices.has(office)),
  };
};

const Loaded = ({ competitionId }: { readonly competitionId: string }) => {
  const ui = useWords(uiWords);
  const papers = useAnswer(competitionId, () => fetchDocuments(competitionId));
  const questions = useAnswer(competitionId, () => fetchQuestions(competitionId));
  const trouble = papers.trouble ?? questions.trouble;
  const again = () => {
    papers.again();
    questions.again();
  };
  return (
    <>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {(!papers.body || !questions.body) && !trouble && <p class="soft">{ui.loading}</p>}
      {papers.body && questions.body && (
        <Shown
          competitionId={competitionId}
          papers={papers.body.items}
          questions={questions.body.items}
          onAgain={again}
        />
      )}
    </>
  );
};

type ShownProps = {
  readonly competitionId: string;
  readonly papers: readonly Paper[];
  readonly questions: readonly Question[];
  readonly onAgain: () => void;
};

const Shown = ({ competitionId, papers, questions, onAgain }: ShownProps) => {
  const words = useWords(documentWords);
  const may = useMay();
  const [open, setOpen] = useState<'new' | Paper | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const changed = (sentence: News) => {
    setNews(sentence);
    onAgain();
  };
  return (
    <>
      <NewsLine news={news} />
      <section class="stack">
        <div class="head">
          <h2>{words.documents}</h2>
          {may.publish && (
            <button type="button" class="button first" onClick={() => setOpen('new')}>
              {words.add}
            </button>
          )}
        </div>
        {papers.length === 0 && (
          <div class="empty">
            <h3>{words.none}</h3>
            <p class="soft">{may.publish ? words.noneHint : words.noneWatch}</p>
          </div>
        )}
        {papers.map((paper) => (
          <PaperCard
            key={paper.documentId}
            paper={paper}
            may={may}
            onPublish={setOpen}
            onChanged={onAgain}
          />
        ))}
      </section>
      <Questions
        competitionId={competitionId}
        questions={questions}
        mayAsk={may.ask}
        mayAnswer={may.publish}
        onChanged={changed}
      />
      {open === 'new' && (
        <NewPaperDialog
          competitionId={competitionId}
          onDone={(paper) => {
            onAgain();
            setOpen(paper);
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {open !== null && open !== 'new' && (
        <PublishDialog
          paper={open}
          onDone={() => {
            setOpen(null);
            changed(inBoth(documentWords, (words) => words.done));
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
};
