import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { confirmErasure, type Erasure, fetchErasures } from './privacy.client.ts';
import { confirmFlaw, inOrder } from './privacy.rules.ts';
import { privacyWords } from './privacy-words.ts';

const LOOK_MS = 15_000;

/** What was asked to be erased, and by whom; a second person decides. */
export const Erasures = ({ owners }: { readonly owners: readonly (string | null)[] }) => {
  const words = useWords(privacyWords);
  const key = owners.map(String).join(' ');
  const { body, trouble, again } = useAnswer(key, () => fetchErasures(owners), LOOK_MS);
  const [open, setOpen] = useState<Erasure | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const erasures = inOrder(body?.items ?? []);
  return (
    <section class="stack">
      <h2>{words.erasures}</h2>
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {body && erasures.length === 0 && (
        <div class="empty">
          <h3>{words.noErasures}</h3>
          <p class="soft">{words.noErasuresHint}</p>
        </div>
      )}
      {erasures.length > 0 && (
        <ScrollArea name={words.erasures}>
          <table class="table roomy">
            <thead>
              <tr>
                <th scope="col">{words.person}</th>
                <th scope="col">{words.ground}</th>
                <th scope="col">{words.state}</th>
                <th scope="col">
                  <span class="unseen">{words.act}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {erasures.map((one) => (
                <Row key={one.erasureId} erasure={one} onConfirm={() => setOpen(one)} />
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
      {open && (
        <ConfirmErasure
          erasure={open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            setNews(inBoth(privacyWords, (words) => words.confirmed));
            again();
          }}
        />
      )}
    </section>
  );
};

type RowProps = { readonly erasure: Erasure; readonly onConfirm: () => void };

const Row = ({ erasure, onConfirm }: RowProps) => {
  const words = useWords(privacyWords);
  const language = useLanguage();
  const { nameOf, ownId } = useNaming();
  const { personId, ground, state, requestedBy, requestedAt, confirmedBy, confirmedAt } = erasure;
  const flaw = confirmFlaw(erasure, ownId);
  const isDone = state === 'done';
  return (
    <tr>
      <th scope="row">{nameOf(personId)}</th>
      <td>
        {words.grounds[ground]}
        <span class="soft small under">
          {words.askedBy(nameOf(requestedBy), dayText(requestedAt, language))}
        </span>
      </td>
      <td>
        <Badge
          sign={isDone ? 'good' : 'wait'}
          tone={isDone ? 'good' : 'provisional'}
          word={isDone ? words.done : words.waits}
          outlined={true}
        />
        {confirmedBy && confirmedAt && (
          <span class="soft small under">
            {words.doneBy(nameOf(confirmedBy), dayText(confirmedAt, language))}
          </span>
        )}
      </td>
      <td class="right">
        {!isDone && (
          <button
            type="button"
            class="button tight"
            disabled={flaw !== null}
            aria-label={`${words.confirm}: ${nameOf(personId)}`}
            onClick={onConfirm}
          >
            {words.confirm}
          </button>
        )}
        {!isDone && flaw && <span class="soft small under">{words.flaws[flaw]}</span>}
      </td>
    </tr>
  );
};

type ConfirmProps = {
  readonly erasure: Erasure;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const ConfirmErasure = ({ erasure, onClose, onDone }: ConfirmProps) => {
  const words = useWords(privacyWords);
  const { nameOf } = useNaming();
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.confirmTitle(nameOf(erasure.personId))}
      yes={words.confirm}
      no={words.cancel}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(() => confirmErasure(erasure), onDone)}
      onNo={onClose}
    >
      <p>{words.confirmText}</p>
    </Confirm>
  );
};
