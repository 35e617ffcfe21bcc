import type { TypingDesk } from '@jinbang/contracts/http/judging-typing';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { LookAgain } from '../use-sending.ts';
import { FindSheet } from './find-sheet.view.tsx';
import { ModeSetting } from './mode-setting.view.tsx';
import { SignPaper } from './sign-paper.view.tsx';
import { fetchTyping } from './typing.client.ts';
import { mayHere, SIGN_OF } from './typing.rules.ts';
import { type CountName, typingWords } from './typing-words.ts';

const LOOK_MS = 15_000;

/** Every sheet of the event: find one by its number, see how far they are, and what is open. */
export const DeskPart = ({ eventId }: { readonly eventId: string }) => {
  const ui = useWords(uiWords);
  const words = useWords(typingWords);
  const { offices } = useWho();
  const { body, trouble, again } = useAnswer(eventId, () => fetchTyping(eventId), LOOK_MS);
  const [news, setNews] = useState('');
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const open = body.panels.reduce((sum, panel) => sum + panel.open, 0);
  const said = (sentence: string) => {
    setNews(sentence);
    again();
  };
  return (
    <LookAgain.Provider value={again}>
      <div class="stack">
        <NewsLine news={news} />
        {body.panels.length === 0 ? (
          <div class="empty">
            <h2>{words.none}</h2>
            <p class="soft">{words.noneHint}</p>
          </div>
        ) : (
          <>
            <FindSheet eventId={eventId} isFirst={mayHere(offices).type} />
            <section class="stack">
              <h2>{words.reconciliation}</h2>
              <p class={open === 0 ? 'news' : 'notice'}>
                {open === 0 ? words.allClosed : words.someOpen(open)}
              </p>
              <Counts eventId={eventId} desk={body} onDone={said} />
            </section>
            {open > 0 && <OpenSheets eventId={eventId} desk={body} />}
          </>
        )}
        <ModeSetting
          eventId={eventId}
          rule={body.rule}
          mayChange={mayHere(offices).rule}
          onDone={said}
        />
      </div>
    </LookAgain.Provider>
  );
};

const NAMES: readonly CountName[] = [
  'printed',
  'returned',
  'spoilt',
  'missing',
  'typed',
  'compared',
  'signed',
  'open',
];

type PartProps = {
  readonly eventId: string;
  readonly desk: TypingDesk;
};

const usePlaceText = () => {
  const language = useLanguage();
  return ({ moduleName, sessionName, subCriterion }: TypingDesk['panels'][number]): string =>
    [moduleName, sessionName]
      .flatMap((name) => (name ? [textOf(name, language)] : []))
      .concat(subCriterion)
      .join(' · ');
};

const Counts = ({ desk, onDone }: PartProps & { readonly onDone: (news: string) => void }) => {
  const words = useWords(typingWords);
  const placeText = usePlaceText();
  return (
    <ScrollArea name={words.reconciliation}>
      <table class="table typing-counts">
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            {NAMES.map((name) => (
              <th key={name} scope="col" class="right">
                {words.count[name]}
              </th>
            ))}
            <th scope="col">
              <span class="unseen">{words.sign}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {desk.panels.map((panel) => (
            <tr key={`${panel.moduleId}${panel.sessionId}${panel.subCriterion}`}>
              <th scope="row">{placeText(panel)}</th>
              {NAMES.map((name) => (
                <td key={name} class={countClass(name, panel[name])}>
                  {panel[name]}
                </td>
              ))}
              <td class="right">
                <SignPaper panel={panel} place={placeText(panel)} onDone={onDone} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

const countClass = (name: CountName, count: number): string => {
  if (count === 0) return 'right number soft';
  return name === 'open' ? 'right number typing-open' : 'right number';
};

const SHOWN_MAX = 30;

/** What is open, by number, each with what to do about it. */
const OpenSheets = ({ eventId, desk }: PartProps) => {
  const words = useWords(typingWords);
  const placeText = usePlaceText();
  const all = desk.panels.flatMap((panel) =>
    panel.openSheets.map((sheet) => ({ ...sheet, place: placeText(panel) })),
  );
  return (
    <section class="stack" aria-labelledby="typing-open">
      <h2 id="typing-open">{words.openHere}</h2>
      <ul class="typing-list">
        {all.slice(0, SHOWN_MAX).map(({ paperSheetId, number, state, place }) => {
          const chosen = { event: eventId, sheet: paperSheetId };
          return (
            <li key={paperSheetId}>
              <a href={addressOf('typing', chosen)} onClick={followLink('typing', chosen)}>
                <b class="number">{number}</b>
              </a>
              <Badge sign={SIGN_OF[state]} word={words.state[state]} />
              <span>
                {words.toDo[state]}
                <span class="soft under small">{place}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {all.length > SHOWN_MAX && <p class="soft">{words.more(all.length - SHOWN_MAX)}</p>}
    </section>
  );
};
