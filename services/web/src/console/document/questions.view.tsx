import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Dialog } from '../../ui/dialog.view.tsx';
import { describedBy, Field, SelectField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { answerQuestion, askQuestion, type Question } from './document.client.ts';
import { documentWords } from './document-words.ts';
import { useEventChoices } from './new-paper-dialog.view.tsx';

type Props = {
  readonly competitionId: string;
  readonly questions: readonly Question[];
  readonly mayAsk: boolean;
  readonly mayAnswer: boolean;
  readonly onChanged: (news: News) => void;
};

/** Questions before the contest: those without an answer first. */
export const Questions = ({ competitionId, questions, mayAsk, mayAnswer, onChanged }: Props) => {
  const words = useWords(documentWords);
  const [open, setOpen] = useState<'ask' | Question | null>(null);
  const waiting = questions.filter(({ answers }) => answers.length === 0);
  const answered = questions.filter(({ answers }) => answers.length > 0).toReversed();
  const done = (news: News) => {
    setOpen(null);
    onChanged(news);
  };
  return (
    <section class="stack">
      <div class="head">
        <h2>{words.questions}</h2>
        {mayAsk && (
          <button type="button" class="button" onClick={() => setOpen('ask')}>
            {words.ask}
          </button>
        )}
      </div>
      {questions.length === 0 && (
        <div class="empty">
          <h3>{words.noQuestions}</h3>
          <p class="soft">{words.noQuestionsHint}</p>
        </div>
      )}
      {[...waiting, ...answered].map((question) => (
        <QuestionCard
          key={question.questionId}
          question={question}
          mayAnswer={mayAnswer}
          onAnswer={setOpen}
        />
      ))}
      {open !== null && (
        <WriteDialog
          competitionId={competitionId}
          question={open === 'ask' ? null : open}
          onDone={done}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
};

type CardProps = {
  readonly question: Question;
  readonly mayAnswer: boolean;
  readonly onAnswer: (question: Question) => void;
};

const QuestionCard = ({ question, mayAnswer, onAnswer }: CardProps) => {
  const words = useWords(documentWords);
  const { eventName, nameOf } = useNaming();
  const [present, ...earlier] = question.answers;
  const about = question.eventId === null ? words.whole : eventName(question.eventId);
  return (
    <article class="card stack-tight">
      <p class="small soft">
        {about}
        {question.askedBy !== null && ` · ${nameOf(question.askedBy)}`}
      </p>
      <h3 class="paper-text">{question.text}</h3>
      {present ? (
        <p class="paper-text">{present.text}</p>
      ) : (
        <Badge sign="wait" tone="provisional" word={words.open} outlined={true} />
      )}
      {earlier.length > 0 && (
        <details class="explain">
          <summary>{words.earlier}</summary>
          {earlier.map(({ version, text }) => (
            <p key={version} class="paper-text">
              {text}
            </p>
          ))}
        </details>
      )}
      {mayAnswer && (
        <p>
          <button type="button" class="button tight" onClick={() => onAnswer(question)}>
            {words.answer}
          </button>
        </p>
      )}
    </article>
  );
};

type WriteProps = {
  readonly competitionId: string;
  /** The question to answer; null to ask one. */
  readonly question: Question | null;
  readonly onDone: (news: News) => void;
  readonly onClose: () => void;
};

const WriteDialog = ({ competitionId, question, onDone, onClose }: WriteProps) => {
  const words = useWords(documentWords);
  const { isBusy, trouble, send } = useSending();
  const [text, setText] = useState('');
  const [eventId, setEventId] = useState('');
  const events = useEventChoices(competitionId);
  const write = () =>
    question
      ? answerQuestion(competitionId, question.questionId, text)
      : askQuestion(competitionId, { text, eventId: eventId === '' ? null : eventId });
  return (
    <Dialog title={question ? words.answerTitle : words.askTitle} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send(write, () =>
            onDone(inBoth(documentWords, (words) => (question ? words.answered : words.sent))),
          );
        }}
      >
        {question ? (
          <p class="paper-text">
            <b>{question.text}</b>
          </p>
        ) : (
          <SelectField
            id="question-event"
            label={words.about}
            value={eventId}
            onValue={setEventId}
            none={words.whole}
            groups={[{ label: '', choices: events }]}
          />
        )}
        <Field
          id="question-text"
          label={question ? words.answer : words.question}
          hint={question ? words.answerHint : words.questionHint}
        >
          <textarea
            id="question-text"
            class="input prose"
            value={text}
            required={true}
            maxLength={question ? 5_000 : 2_000}
            {...describedBy('question-text')}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </Field>
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy}>
            {words.send}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.close}
          </button>
        </p>
      </form>
    </Dialog>
  );
};
