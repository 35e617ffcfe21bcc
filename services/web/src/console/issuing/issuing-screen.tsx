import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain, useSending } from '../use-sending.ts';
import { answerRequest, type BodyAnswer, fetchDesk, type Request } from './issuing.client.ts';
import { BODY_READERS, holdsFor, inOrder } from './issuing.rules.ts';
import { issuingWords } from './issuing-words.ts';
import { nameOf, RequestCard } from './request-card.view.tsx';

type Asked = { readonly request: Request; readonly answer: BodyAnswer };

/** What a certification body is asked, and its word: nothing is decided in its name before (M14). */
export const IssuingScreen = () => {
  const words = useWords(issuingWords);
  const ui = useWords(uiWords);
  const { held } = useWho();
  const at = new Date();
  const { body, trouble, again } = useAnswer('issuing', () =>
    fetchDesk(holdsFor(held, BODY_READERS, at)),
  );
  const answers = holdsFor(held, ['certification-body'], at);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<BodyAnswer | null>(null);
  const onDone = (answer: BodyAnswer) => {
    setAsked(null);
    setDone(answer);
    again();
  };
  return (
    <LookAgain.Provider value={again}>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <p class="news" role="status">
        {done && words.said[done]}
      </p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body?.bodies.length === 0 && <Empty title={words.noBody} hint={words.noBodyHint} />}
      {body?.bodies.map(({ issuer, requests }) => (
        <section key={issuer.bodyId} class="stack">
          <h2>{issuer.name}</h2>
          {requests.length === 0 && <Empty title={words.none} hint={words.noneHint} />}
          {inOrder(requests).map((request) => (
            <RequestCard
              key={request.competitionId}
              request={request}
              packs={body.packs}
              mayAnswer={answers(issuer.bodyId)}
              onAnswer={(answer) => setAsked({ request, answer })}
            />
          ))}
        </section>
      ))}
      {asked && <Confirm {...asked} onClose={() => setAsked(null)} onDone={onDone} />}
    </LookAgain.Provider>
  );
};

const Empty = ({ title, hint }: { readonly title: string; readonly hint: string }) => (
  <div class="empty">
    <h3>{title}</h3>
    <p class="soft">{hint}</p>
  </div>
);

type ConfirmProps = Asked & {
  readonly onClose: () => void;
  readonly onDone: (answer: BodyAnswer) => void;
};

const Confirm = ({ request, answer, onClose, onDone }: ConfirmProps) => {
  const words = useWords(issuingWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  return (
    <Dialog title={words.say[answer]} onClose={onClose}>
      <p>
        <b>{nameOf(request, language, words.competition)}</b>
      </p>
      <p>{words.meaning[answer]}</p>
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy}
          onClick={() =>
            void send(
              () => answerRequest(request, answer),
              () => onDone(answer),
            )
          }
        >
          {words.say[answer]}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
};
