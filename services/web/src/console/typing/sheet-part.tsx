import type { TypingForm, TypingOutcome } from '@jinbang/contracts/http/judging-typing';
import { sentenceOf } from '@jinbang/contracts/problem';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { LookAgain, useSending } from '../use-sending.ts';
import { Disputes } from './disputes.view.tsx';
import { EnterSheet } from './enter-sheet.view.tsx';
import { FindSheet } from './find-sheet.view.tsx';
import { Original, PaperActs } from './paper-acts.view.tsx';
import { ReadBack } from './read-back.view.tsx';
import { Settle } from './settle.view.tsx';
import { fetchForm, tryAgain } from './typing.client.ts';
import { mayHere, SIGN_OF } from './typing.rules.ts';
import { typingWords } from './typing-words.ts';

/** The typist is done with it, and takes the next sheet from the folder. */
const isHandedIn = (outcome: TypingOutcome | null): boolean =>
  outcome?.state === 'typed' || outcome?.state === 'in';

type Props = { readonly eventId: string; readonly paperSheetId: string };

/** One sheet: what it waits for, from whoever looks at it. */
export const SheetPart = ({ eventId, paperSheetId }: Props) => {
  const ui = useWords(uiWords);
  const words = useWords(typingWords);
  const { body, trouble, again } = useAnswer(paperSheetId, () =>
    fetchForm({ eventId, paperSheetId }),
  );
  const [outcome, setOutcome] = useState<TypingOutcome | null>(null);
  const [news, setNews] = useState('');
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const done = (next: TypingOutcome) => {
    setOutcome(next);
    setNews(words.done[next.state] + (next.marks > 0 ? ` ${words.cameIn(next.marks)}` : ''));
    again();
  };
  const said = (sentence: string) => {
    setNews(sentence);
    again();
  };
  return (
    <LookAgain.Provider value={again}>
      <div class="stack">
        <Head eventId={eventId} form={body} />
        <NewsLine news={news} />
        {isHandedIn(outcome) && <FindSheet eventId={eventId} isFirst={true} />}
        <Work
          key={`${body.state} ${body.typedBy.length}`}
          {...{ eventId, form: body, outcome }}
          onDone={done}
        />
        <div class="columns typing-paper">
          <PaperActs eventId={eventId} form={body} onDone={said} />
          <Original
            key={`${body.shelf} ${body.hasScan}`}
            eventId={eventId}
            form={body}
            onDone={said}
          />
        </div>
      </div>
    </LookAgain.Provider>
  );
};

const Head = ({ eventId, form }: { readonly eventId: string; readonly form: TypingForm }) => {
  const words = useWords(typingWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const place = [form.moduleName, form.sessionName, form.subCriterionName]
    .flatMap((name) => (name ? [textOf(name, language)] : []))
    .join(' · ');
  return (
    <header class="typing-head">
      <a
        href={addressOf('typing', { event: eventId })}
        class="small"
        onClick={followLink('typing', { event: eventId })}
      >
        ← {words.back}
      </a>
      <div class="row">
        <h2 class="number">{words.sheet(form.number)}</h2>
        <Badge sign={SIGN_OF[form.state]} word={words.state[form.state]} />
      </div>
      <p>
        {place} · <span class="number">{form.subCriterion}</span>
      </p>
      {form.typedBy.length > 0 && (
        <p class="soft small">{words.typedBy(form.typedBy.map(nameOf).join(words.comma))}</p>
      )}
      {form.schemeVersion !== form.currentVersion && (
        <p class="notice">{words.outdated(form.schemeVersion, form.currentVersion)}</p>
      )}
    </header>
  );
};

type WorkProps = {
  readonly eventId: string;
  readonly form: TypingForm;
  readonly outcome: TypingOutcome | null;
  readonly onDone: (outcome: TypingOutcome) => void;
};

/** The turn of whoever looks, or why there is none. */
const Work = ({ eventId, form, outcome, onDone }: WorkProps) => {
  const words = useWords(typingWords);
  const { offices } = useWho();
  const may = mayHere(offices);
  const props = { eventId, form, onDone };
  const { turn } = form;
  if (form.state === 'disputed' && may.readDisputes) return <Disputes {...props} />;
  if (turn === 'none') {
    const why = form.whyNot === null ? undefined : words.whyNot[form.whyNot];
    const sentence = may.type ? why : words.notYours;
    return <p class="notice">{sentence ?? words.toDo[form.state]}</p>;
  }
  return (
    <section class="stack" aria-labelledby="typing-turn">
      <div>
        <h2 id="typing-turn">{words.turn[turn]}</h2>
        <p class="soft">{words.turnHint[turn]}</p>
      </div>
      {(turn === 'first' || turn === 'second') && <EnterSheet {...props} />}
      {turn === 'read-back' && <ReadBack {...props} />}
      {turn === 'again' && form.state === 'differs' && <Settle {...props} />}
      {turn === 'again' && form.state === 'compared' && <Waiting {...props} outcome={outcome} />}
    </section>
  );
};

/** Both agree and the marks cannot come in: which cells, why, and another try. */
const Waiting = ({ eventId, form, outcome, onDone }: WorkProps) => {
  const words = useWords(typingWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  const place = { eventId, paperSheetId: form.paperSheetId };
  const labels = new Map(form.columns.map(({ subjectId, label }) => [subjectId, label]));
  const codes = new Map(form.aspects.map(({ aspectId, code }) => [aspectId, code]));
  return (
    <div class="stack">
      {outcome && outcome.refused.length > 0 && (
        <div class="notice">
          <p>
            <b>{words.refused}</b>
          </p>
          <ul class="dotted">
            {outcome.refused.slice(0, 20).map((cell) => (
              <li key={`${cell.subjectId}${cell.aspectId}${cell.column}`}>
                {words.cellName(
                  codes.get(cell.aspectId) ?? '',
                  labels.get(cell.subjectId) ?? '',
                  cell.column,
                )}
                ：{sentenceOf(cell.code, language, cell.params)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {trouble && <Problem trouble={trouble} />}
      <p>
        <button
          type="button"
          class="button first"
          disabled={isBusy}
          onClick={() => void send(() => tryAgain(place), onDone)}
        >
          {words.tryAgain}
        </button>
      </p>
    </div>
  );
};
