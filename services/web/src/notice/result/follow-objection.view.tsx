import type { PublicObjection } from '@jinbang/contracts/http/result-objection';
import { OBJECTION_CODE, plainObjectionCode } from '@jinbang/contracts/objection-code';
import { useState } from 'preact/hooks';
import { type Answer, isMissing } from '../../ui/ask.client.ts';
import { TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { onlyNewest } from '../../ui/turns.rules.ts';
import { zonedMoment } from './notice-days.rules.ts';
import { OwnObjectionView } from './own-objection.view.tsx';
import { fetchPublicObjection, type ObjectionPlace } from './result-notice.client.ts';
import { resultNoticeWords } from './result-notice-words.ts';

type Props = { readonly place: ObjectionPlace; readonly zone: string };

const Found = ({ found, zone }: { readonly found: PublicObjection; readonly zone: string }) => {
  const words = useWords(resultNoticeWords);
  const language = useLanguage();
  const { outcome, receivedAt, answeredAt } = found;
  return outcome === null || answeredAt === null ? (
    <p role="status">{words.waits(zonedMoment(receivedAt, zone, language))}</p>
  ) : (
    <p role="status">
      <strong>{words.objectionState[outcome]}</strong>{' '}
      {words.answered(zonedMoment(answeredAt, zone, language))}
    </p>
  );
};

/** Following one: by the code of what was sent here, or by the number the office gave. */
export const FollowObjection = ({ place, zone }: Props) => {
  const words = useWords(resultNoticeWords);
  const [typed, setTyped] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Answer<PublicObjection> | null>(null);
  const [take] = useState(onlyNewest);
  const look = async () => {
    const isNewest = take();
    const plain = plainObjectionCode(typed);
    const isCode = OBJECTION_CODE.test(plain);
    setCode(isCode ? plain : null);
    const found = isCode ? null : await fetchPublicObjection(place, typed.trim());
    if (isNewest()) setAnswer(found);
  };
  const isNone =
    answer?.ok === false &&
    (isMissing(answer.trouble) ||
      // What is no number at all is refused; for whoever typed it, it is the same as none.
      (answer.trouble.kind === 'refused' && answer.trouble.code === 'request.malformed'));
  return (
    <div class="stack no-print">
      <h3>{words.follow}</h3>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') void look();
        }}
      >
        <TextField
          id="objection-code"
          label={words.followLabel}
          hint={words.followHint}
          value={typed}
          onValue={setTyped}
          lengthMax={60}
        />
        <p>
          <button type="submit" class="button">
            {words.look}
          </button>
        </p>
      </form>
      {code !== null && <OwnObjectionView key={code} place={place} code={code} zone={zone} />}
      {answer?.ok === true && <Found found={answer.body} zone={zone} />}
      {isNone && (
        <p class="flaw" role="status">
          {words.none}
        </p>
      )}
      {answer?.ok === false && !isNone && (
        <Problem trouble={answer.trouble} onAgain={() => void look()} />
      )}
    </div>
  );
};
