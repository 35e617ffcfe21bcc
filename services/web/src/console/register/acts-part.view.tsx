import type { RegisterActAnswer } from '@jinbang/contracts/http/register';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useNaming } from '../person/names.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { fetchActs } from './register.client.ts';
import { ACT_STATE_SIGNS, shownActState } from './register.rules.ts';
import { registerWords } from './register-words.ts';

const WATCH_MS = 5_000;

/** What was asked for, the newest first, and how far each is. */
export const ActsPart = () => {
  const words = useWords(registerWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer('acts', fetchActs, WATCH_MS);
  if (trouble && !body) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  if (body.items.length === 0) {
    return (
      <div class="empty">
        <h2>{words.noneAsked}</h2>
        <p class="soft">{words.noneAskedHint}</p>
      </div>
    );
  }
  return (
    <ScrollArea name={words.acts}>
      <table class="table register-acts">
        <thead>
          <tr>
            <th scope="col">{words.cohortAct}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.stateLabel}</th>
            <th scope="col">
              <span class="unseen">{words.open}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {body.items.map((act) => (
            <ActLine key={act.actId} act={act} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

/** How far an act is, drawn and in figures. */
export const ActProgress = ({ act }: { readonly act: RegisterActAnswer }) => {
  const words = useWords(registerWords);
  if (act.state === 'waiting' || act.state === 'withdrawn') return null;
  const text = words.progress(act.done, act.rows);
  return (
    <span class="register-progress">
      <progress value={act.done} max={act.rows} aria-label={text} />
      <span class="small number">
        {text}
        {act.refused > 0 && ` · ${words.refused(act.refused)}`}
      </span>
    </span>
  );
};

const ActLine = ({ act }: { readonly act: RegisterActAnswer }) => {
  const words = useWords(registerWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const chosen = { act: act.actId };
  const state = shownActState(act);
  return (
    <tr>
      <th scope="row">
        {words.act[act.act]}
        <span class="under soft small number">{words.certificates(act.rows)}</span>
      </th>
      <td>
        {words.cause[act.cause]}
        <span class="under soft small">
          {act.reason} · {words.asked(nameOf(act.requestedBy))} ·{' '}
          {momentText(act.requestedAt, language, new Date())}
        </span>
      </td>
      <td>
        <Badge sign={ACT_STATE_SIGNS[state]} word={words.actState[state]} outlined />
        <ActProgress act={act} />
      </td>
      <td class="right">
        <a
          class="button tight"
          href={addressOf('certificates', chosen)}
          onClick={followLink('certificates', chosen)}
        >
          {words.open}
        </a>
      </td>
    </tr>
  );
};
