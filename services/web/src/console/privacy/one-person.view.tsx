import { useState } from 'preact/hooks';
import { CopyText } from '../../ui/copy.view.tsx';
import { SelectField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { PersonSelect } from '../person/person-select.view.tsx';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { Holds } from './holds.view.tsx';
import { askCopy, askErasure, type ErasureGround, fetchHolds } from './privacy.client.ts';
import { standing } from './privacy.rules.ts';
import { privacyWords } from './privacy-words.ts';

/** Somebody chosen: a copy, a request to erase, and what keeps their data. */
export const OnePerson = () => {
  const words = useWords(privacyWords);
  const [personId, setPersonId] = useState('');
  return (
    <section class="card stack">
      <h2>{words.one}</h2>
      <p class="soft">{words.oneHint}</p>
      <PersonSelect id="privacy-person" value={personId} onValue={setPersonId} />
      {personId !== '' && <Chosen key={personId} personId={personId} />}
    </section>
  );
};

const Chosen = ({ personId }: { readonly personId: string }) => {
  const { body, trouble, again } = useAnswer(personId, () => fetchHolds(personId));
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  const holds = standing(body?.items ?? []);
  return (
    <div class="columns">
      <AskCopy personId={personId} />
      <AskErasure personId={personId} isHeld={holds.length > 0} />
      <Holds personId={personId} holds={holds} onChange={again} />
    </div>
  );
};

const AskCopy = ({ personId }: { readonly personId: string }) => {
  const words = useWords(privacyWords);
  const { isBusy, trouble, send } = useSending();
  const [copyId, setCopyId] = useState('');
  return (
    <div class="stack-tight">
      <h3>{words.copy}</h3>
      <p class="soft small">{words.copyText}</p>
      {trouble && <Problem trouble={trouble} />}
      {copyId === '' ? (
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={() =>
            void send(
              () => askCopy(personId),
              (asked) => setCopyId(asked.copyId),
            )
          }
        >
          {words.copyAsk}
        </button>
      ) : (
        <div role="status" class="stack-tight">
          <p>{words.copyAsked}</p>
          <CopyText
            name={words.copyLink}
            text={`${location.origin}${addressOf('privacy', { copy: copyId })}`}
          />
        </div>
      )}
    </div>
  );
};

const GROUNDS: readonly ErasureGround[] = [
  'own-request',
  'guardian-request',
  'consent-withdrawn',
  'office-order',
];

const AskErasure = ({ personId, isHeld }: { personId: string; isHeld: boolean }) => {
  const words = useWords(privacyWords);
  const { isBusy, trouble, send } = useSending();
  const [ground, setGround] = useState<string>('own-request');
  const [isAsked, setAsked] = useState(false);
  const ask = () =>
    send(
      // Safe: chosen from the list of grounds.
      () => askErasure(personId, ground as ErasureGround),
      () => setAsked(true),
    );
  return (
    <div class="stack-tight">
      <h3>{words.erase}</h3>
      <p class="soft small">{words.eraseText}</p>
      {!isAsked && (
        <>
          <SelectField
            id="erasure-ground"
            label={words.ground}
            value={ground}
            onValue={setGround}
            groups={[
              {
                label: '',
                choices: GROUNDS.map((value) => ({ value, label: words.grounds[value] })),
              },
            ]}
          />
          <button
            type="button"
            class="button"
            disabled={isBusy || isHeld}
            onClick={() => void ask()}
          >
            {words.eraseAsk}
          </button>
          {isHeld && <p class="soft small">{words.eraseHeld}</p>}
        </>
      )}
      {trouble && <Problem trouble={trouble} />}
      <p class="news" role="status">
        {isAsked ? words.eraseAsked : ''}
      </p>
    </div>
  );
};
