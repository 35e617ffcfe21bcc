import type { AppealDesk } from '@jinbang/contracts/http/judging-appeal-desk';
import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { appealWords } from './appeal-words.ts';
import { RuleDialog } from './rule-dialog.view.tsx';
import { WindowDialog } from './window-dialog.view.tsx';

type Props = {
  readonly eventId: string;
  readonly desk: AppealDesk;
  readonly onChanged: () => void;
};

/** Until when one may file: the rule, what was announced, and the sessions with their ends. */
export const Windows = ({ eventId, desk, onChanged }: Props) => {
  const words = useWords(appealWords);
  const [open, setOpen] = useState<'rule' | 'window' | null>(null);
  const { rule, may } = desk;
  const done = () => {
    setOpen(null);
    onChanged();
  };
  return (
    <article class="card stack-tight appeal-windows">
      <div class="head">
        <h2>{words.windows}</h2>
        {may.includes('set') && (
          <div class="head-acts">
            <button type="button" class="button tight" onClick={() => setOpen('rule')}>
              {words.setRule}
            </button>
            <button type="button" class="button tight" onClick={() => setOpen('window')}>
              {words.post}
            </button>
          </div>
        )}
      </div>
      <ul class="dotted">
        <li>{words.windowText('appeal', words.span(rule.appeal))}</li>
        <li>{words.windowText('recount', words.span(rule.recount))}</li>
        <li>{words.tierText(rule.second === null ? null : words.span(rule.second))}</li>
        <li>{words.panelText(rule.panelSize)}</li>
      </ul>
      <Announced desk={desk} />
      {open === 'rule' && (
        <RuleDialog eventId={eventId} desk={desk} onDone={done} onClose={() => setOpen(null)} />
      )}
      {open === 'window' && (
        <WindowDialog eventId={eventId} desk={desk} onDone={done} onClose={() => setOpen(null)} />
      )}
    </article>
  );
};

const Announced = ({ desk }: { readonly desk: AppealDesk }) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  const now = new Date();
  const nameOf = (moduleId: string | null): string => {
    const module = desk.modules.find((one) => one.moduleId === moduleId);
    return module ? textOf(module.name, language) : words.wholeEvent;
  };
  const moment = (at: string) => momentText(at, language, now);
  const isPosted = desk.windows.some(({ kind }) => kind === 'recount');
  return (
    <ul class="appeal-times">
      {desk.sessions.map((one) => (
        <li key={one.sessionId}>
          {words.until(
            `${nameOf(one.moduleId)} ${textOf(one.name, language)}`,
            moment(one.appealUntil),
          )}
        </li>
      ))}
      {desk.sessions.flatMap((one) =>
        one.later.map(({ station, appealUntil }) => (
          <li key={`${one.sessionId} ${station}`}>
            {words.until(
              `${textOf(one.name, language)} · ${words.station} ${station}`,
              moment(appealUntil),
            )}
          </li>
        )),
      )}
      {desk.windows.map((one) => (
        <li key={`${one.kind} ${one.moduleId} ${one.saidAt}`}>
          {words.fromTo(
            `${words.kind[one.kind]} ${nameOf(one.moduleId)}`,
            moment(one.opensAt),
            moment(one.closesAt),
          )}
        </li>
      ))}
      {!isPosted && <li class="soft">{words.notPosted}</li>}
    </ul>
  );
};
