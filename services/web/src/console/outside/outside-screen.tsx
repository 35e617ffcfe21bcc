import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import { HandIn } from './hand-in.view.tsx';
import { ShownImport } from './import.view.tsx';
import { fetchImports, fetchMappings, type OutsideImportHead } from './outside.client.ts';
import './outside.css';
import { mayHere } from './outside.rules.ts';
import { outsideWords } from './outside-words.ts';

/** Results of machines and outside exams: handed in, looked through, confirmed by two people. */
export const OutsideScreen = () => {
  const words = useWords(outsideWords);
  const eventId = useChosenEvent();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <EventSelect screen="outside" />
      {eventId !== undefined && <OfEvent key={eventId} eventId={eventId} />}
    </>
  );
};

const OfEvent = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(outsideWords);
  const ui = useWords(uiWords);
  const { offices } = useWho();
  const may = mayHere(offices);
  const mappings = useAnswer(eventId, () => fetchMappings(eventId));
  const imports = useAnswer(`${eventId} imports`, () => fetchImports(eventId));
  const [open, setOpen] = useState<string | null>(null);
  const [news, setNews] = useState('');
  const trouble = mappings.trouble ?? imports.trouble;
  if (trouble) return <Problem trouble={trouble} onAgain={mappings.again} />;
  if (!mappings.body || !imports.body) return <p class="soft">{ui.loading}</p>;
  const again = () => {
    mappings.again();
    imports.again();
  };
  const done = (sentence: string, importId: string | null = open) => {
    setNews(sentence);
    setOpen(importId);
    again();
  };
  return (
    <LookAgain.Provider value={again}>
      <div class="stack">
        <NewsLine news={news} />
        {(may.handIn || may.map) && (
          <HandIn eventId={eventId} mappings={mappings.body} may={may} onDone={done} />
        )}
        {imports.body.items.length === 0 ? (
          <div class="empty">
            <h2>{words.none}</h2>
            <p class="soft">{words.noneHint}</p>
          </div>
        ) : (
          <section class="stack">
            <h2>{words.list}</h2>
            <ul class="outside-list">
              {imports.body.items.map((head) => (
                <li key={head.importId} class="card stack">
                  <Head
                    head={head}
                    isOpen={open === head.importId}
                    mayOpen={may.read}
                    onOpen={() => setOpen(open === head.importId ? null : head.importId)}
                  />
                  {open === head.importId && (
                    <ShownImport
                      eventId={eventId}
                      importId={head.importId}
                      stamp={head.confirmations.length}
                      onDone={done}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </LookAgain.Provider>
  );
};

const SIGNS: Readonly<Record<OutsideImportHead['state'], SignName>> = {
  first: 'wait',
  second: 'progress',
  in: 'good',
  replaced: 'doubt',
};

type HeadProps = {
  readonly head: OutsideImportHead;
  readonly isOpen: boolean;
  readonly mayOpen: boolean;
  readonly onOpen: () => void;
};

const Head = ({ head, isOpen, mayOpen, onOpen }: HeadProps) => {
  const words = useWords(outsideWords);
  const language = useLanguage();
  return (
    <div class="row outside-head">
      <h3>{head.name}</h3>
      <span class="soft small">
        {words.sources[head.source]} · {words.rows(head.rows)} ·{' '}
        {momentText(head.handedAt, language, new Date())}
      </span>
      <Badge sign={SIGNS[head.state]} word={words.state[head.state]} />
      {mayOpen && (
        <button type="button" class="button tight" aria-expanded={isOpen} onClick={onOpen}>
          {isOpen ? words.close : words.open}
        </button>
      )}
    </div>
  );
};
