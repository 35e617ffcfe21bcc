import type { RegisterAct, RegisterFilter } from '@jinbang/contracts/http/register';
import { REGISTER_ACTS } from '@jinbang/contracts/register-acts';
import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { go } from '../use-place.ts';
import { LookAgain, useSending } from '../use-sending.ts';
import { AskFields } from './ask-fields.view.tsx';
import { askFor, preview } from './register.client.ts';
import { isSaid, saidFirst, wishOf } from './register.rules.ts';
import { RegisterTable } from './register-table.view.tsx';
import { registerWords } from './register-words.ts';

type Props = {
  readonly filter: RegisterFilter;
  readonly onClose: () => void;
  readonly onNews: (news: string) => void;
};

/** One act on all that were found: first exactly which, then why, then a second person. */
export const CohortPart = ({ filter, onClose, onNews }: Props) => {
  const words = useWords(registerWords);
  const [act, setAct] = useState<RegisterAct>('suspend');
  return (
    <section class="card stack" aria-label={words.cohort}>
      <h2>{words.cohort}</h2>
      <p class="soft">{words.cohortLead}</p>
      <SelectField
        id="register-act"
        label={words.cohortAct}
        value={act}
        // Safe: the choices are the acts.
        onValue={(chosen) => setAct(chosen as RegisterAct)}
        groups={[
          {
            label: '',
            choices: REGISTER_ACTS.map((one) => ({ value: one, label: words.act[one] })),
          },
        ]}
      />
      <p>{words.actMeans[act]}</p>
      <Previewed key={act} act={act} filter={filter} onClose={onClose} onNews={onNews} />
    </section>
  );
};

const Previewed = ({ act, filter, onClose, onNews }: Props & { readonly act: RegisterAct }) => {
  const words = useWords(registerWords);
  const ui = useWords(uiWords);
  const key = `${act}/${JSON.stringify(filter)}`;
  const { body, trouble, again } = useAnswer(key, () => preview(act, filter));
  const [said, setSaid] = useState(() => saidFirst(act));
  const sending = useSending();
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const { count, left, rowsHash, items } = body;
  const isReady = isSaid(act, said) && count > 0;
  const ask = () =>
    sending.send(
      () => askFor(wishOf(act, said, { filter, rowsHash })),
      ({ actId }) => {
        onNews(words.saidAsked);
        go('certificates', { act: actId });
      },
    );
  return (
    <LookAgain.Provider value={again}>
      <p class="row">
        <b class="number" role="status">
          {words.cohortCount(count)}
        </b>
        {left > 0 && <span class="soft">{words.cohortLeft(left)}</span>}
      </p>
      {count > 0 && (
        <div class="register-preview">
          <RegisterTable rows={items} name={words.cohortRows} />
        </div>
      )}
      <AskFields act={act} said={said} onSaid={setSaid} />
      <p class="soft small">{words.twoPeople}</p>
      {sending.trouble && <Problem trouble={sending.trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={!isReady || sending.isBusy}
          onClick={() => void ask()}
        >
          {words.askMany(words.act[act], count)}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
        <Lack when={count > 0 && !isReady} why="fill" />
      </p>
    </LookAgain.Provider>
  );
};
