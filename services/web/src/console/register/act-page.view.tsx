import type { RegisterActAnswer } from '@jinbang/contracts/http/register';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain, useSending } from '../use-sending.ts';
import { ActProgress } from './acts-part.view.tsx';
import { confirmAct, fetchAct, type ShownAct, withdrawAct } from './register.client.ts';
import { ACT_STATE_SIGNS, shownActState } from './register.rules.ts';
import { RegisterTable } from './register-table.view.tsx';
import { registerWords } from './register-words.ts';

type Props = { readonly actId: string; readonly onNews: (news: string) => void };

const WATCH_MS = 3_000;

/** One request: what it will do, to exactly which certificates, who asked, and how far it is. */
export const ActPage = ({ actId, onNews }: Props) => {
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(actId, () => fetchAct(actId), WATCH_MS);
  return (
    <LookAgain.Provider value={again}>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && (
        <Shown
          shown={body}
          onDone={(news) => {
            onNews(news);
            again();
          }}
        />
      )}
    </LookAgain.Provider>
  );
};

type ShownProps = { readonly shown: ShownAct; readonly onDone: (news: string) => void };

const Shown = ({ shown: { act, rows }, onDone }: ShownProps) => {
  const words = useWords(registerWords);
  const state = shownActState(act);
  return (
    <div class="stack">
      <section class="card stack">
        <div class="row apart">
          <h2>
            {words.act[act.act]} · {words.certificates(act.rows)}
          </h2>
          <Badge sign={ACT_STATE_SIGNS[state]} word={words.actState[state]} outlined />
        </div>
        <p>{words.actMeans[act.act]}</p>
        <WhoAndWhy act={act} />
        <ActProgress act={act} />
        <Answer act={act} onDone={onDone} />
      </section>
      <section class="stack">
        <h3>{words.rowsOf}</h3>
        <RegisterTable rows={rows.items} name={words.rowsOf} />
      </section>
    </div>
  );
};

const WhoAndWhy = ({ act }: { readonly act: RegisterActAnswer }) => {
  const words = useWords(registerWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const when = (instant: string) => momentText(instant, language, new Date());
  return (
    <>
      <p>
        <b>{words.cause[act.cause]}</b> · {act.reason}
      </p>
      <p class="small soft">
        {words.asked(nameOf(act.requestedBy))} · {when(act.requestedAt)}
        {act.confirmedBy !== null &&
          act.confirmedAt !== null &&
          ` · ${words.agreed(nameOf(act.confirmedBy))} · ${when(act.confirmedAt)}`}
      </p>
    </>
  );
};

type AnswerProps = {
  readonly act: RegisterActAnswer;
  readonly onDone: (news: string) => void;
};

/** The second person's two buttons, each with a question before it. */
const Answer = ({ act, onDone }: AnswerProps) => {
  const words = useWords(registerWords);
  const [asked, setAsked] = useState<'confirm' | 'withdraw' | null>(null);
  const { isBusy, trouble, send, clear } = useSending();
  if (!act.may.confirm && !act.may.withdraw) return null;
  const confirming = words.confirm(words.act[act.act], act.rows);
  const isConfirming = asked === 'confirm';
  const close = () => {
    clear();
    setAsked(null);
  };
  return (
    <>
      {!act.may.confirm && <p class="soft">{words.waitsFor}</p>}
      <p class="row">
        {act.may.confirm && (
          <button type="button" class="button first" onClick={() => setAsked('confirm')}>
            {confirming}
          </button>
        )}
        {act.may.withdraw && (
          <button type="button" class="button" onClick={() => setAsked('withdraw')}>
            {words.withdraw}
          </button>
        )}
      </p>
      {asked && (
        <Confirm
          title={isConfirming ? confirming : words.withdraw}
          yes={isConfirming ? confirming : words.withdraw}
          no={words.cancel}
          isBusy={isBusy}
          trouble={trouble}
          onNo={close}
          onYes={() =>
            void send(
              () => (isConfirming ? confirmAct(act) : withdrawAct(act)),
              () => {
                setAsked(null);
                onDone(isConfirming ? words.saidConfirmed : words.saidWithdrawn);
              },
            )
          }
        >
          <p>{isConfirming ? words.actMeans[act.act] : words.withdrawHint}</p>
          {isConfirming && <p class="soft">{words.confirmLast}</p>}
        </Confirm>
      )}
    </>
  );
};
