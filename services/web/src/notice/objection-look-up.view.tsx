import { useState } from 'preact/hooks';
import { type Answer, isMissing } from '../ui/ask.client.ts';
import { TextField } from '../ui/field.view.tsx';
import { useLanguage, useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { momentText } from '../ui/time-text.ts';
import { onlyNewest } from '../ui/turns.rules.ts';
import { fetchObjection, type PublicObjection } from './notice.client.ts';
import { noticeWords } from './notice-words.ts';

const Found = ({ objection, now }: { readonly objection: PublicObjection; readonly now: Date }) => {
  const words = useWords(noticeWords);
  const language = useLanguage();
  const { outcome, receivedAt, answeredAt } = objection;
  return outcome === null || answeredAt === null ? (
    <p role="status">{words.waits(momentText(receivedAt, language, now))}</p>
  ) : (
    <p role="status">
      <strong>{words.outcomes[outcome]}</strong>{' '}
      {words.answered(momentText(answeredAt, language, now))}
    </p>
  );
};

/** Whoever objected looks up, by the number they were given, how far it is. */
export const ObjectionLookUp = ({ now }: { readonly now: Date }) => {
  const words = useWords(noticeWords);
  const [number, setNumber] = useState('');
  const [answer, setAnswer] = useState<Answer<PublicObjection> | null>(null);
  const [take] = useState(onlyNewest);
  const look = async () => {
    const isNewest = take();
    const found = await fetchObjection(number.trim());
    if (isNewest()) setAnswer(found);
  };
  return (
    <form
      class="stack no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (number.trim() !== '') void look();
      }}
    >
      <TextField
        id="objection-number"
        label={words.number}
        hint={words.numberHint}
        value={number}
        onValue={setNumber}
        lengthMax={60}
      />
      <p>
        <button type="submit" class="button">
          {words.lookUp}
        </button>
      </p>
      {answer?.ok === true && <Found objection={answer.body} now={now} />}
      {answer?.ok === false &&
        (isMissing(answer.trouble) ? (
          <p class="flaw" role="status">
            {words.numberNone}
          </p>
        ) : (
          <Problem trouble={answer.trouble} onAgain={() => void look()} />
        ))}
    </form>
  );
};
