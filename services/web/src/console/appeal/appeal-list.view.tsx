import type { AppealView } from '@jinbang/contracts/http/judging-appeal';
import type { AppealDesk } from '@jinbang/contracts/http/judging-appeal-desk';
import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { inOrder, isWaiting } from './appeal-page.rules.ts';
import { AppealStateView } from './appeal-state.view.tsx';
import { appealWords } from './appeal-words.ts';
import { FileDialog } from './file-dialog.view.tsx';
import { Windows } from './windows.view.tsx';

type Props = {
  readonly eventId: string;
  readonly desk: AppealDesk;
  readonly appeals: readonly AppealView[];
  readonly onChanged: () => void;
};

/** What waits for an answer, what was answered, and until when one may file. */
export const AppealList = ({ eventId, desk, appeals, onChanged }: Props) => {
  const words = useWords(appealWords);
  const [open, setOpen] = useState<'file' | 'register' | null>(null);
  const [news, setNews] = useState('');
  return (
    <>
      <NewsLine news={news} />
      <Windows
        eventId={eventId}
        desk={desk}
        onChanged={() => {
          setNews(words.saved);
          onChanged();
        }}
      />
      <section class="stack">
        <Head desk={desk} onOpen={setOpen} />
        {!desk.begun && <p class="soft">{words.notBegun}</p>}
        {appeals.length === 0 && (
          <div class="empty">
            <h3>{words.none}</h3>
            <p class="soft">{words.noneHint}</p>
          </div>
        )}
        {appeals.length > 0 && (
          <ul class="appeal-list">
            {inOrder(appeals).map((one) => (
              <Line key={one.appealId} eventId={eventId} desk={desk} appeal={one} />
            ))}
          </ul>
        )}
      </section>
      {open !== null && (
        <FileDialog
          eventId={eventId}
          desk={desk}
          isPaper={open === 'register'}
          escalates={null}
          onDone={({ number, late }) => {
            setOpen(null);
            setNews(late ? words.filedLate(number) : words.filed(number));
            onChanged();
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
};

type HeadProps = {
  readonly desk: AppealDesk;
  readonly onOpen: (what: 'file' | 'register') => void;
};

const Head = ({ desk: { may, begun }, onOpen }: HeadProps) => {
  const words = useWords(appealWords);
  return (
    <div class="head">
      <h2>{words.list}</h2>
      <div class="head-acts">
        {may.includes('register') && (
          <button
            type="button"
            class={may.includes('file') ? 'button' : 'button first'}
            disabled={!begun}
            onClick={() => onOpen('register')}
          >
            {words.register}
          </button>
        )}
        {may.includes('file') && (
          <button
            type="button"
            class="button first"
            disabled={!begun}
            onClick={() => onOpen('file')}
          >
            {words.file}
          </button>
        )}
      </div>
    </div>
  );
};

type LineProps = {
  readonly eventId: string;
  readonly desk: AppealDesk;
  readonly appeal: AppealView;
};

const Line = ({ eventId, desk, appeal }: LineProps) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  const now = new Date();
  const chosen = { event: eventId, appeal: appeal.appealId };
  const module = desk.modules.find(({ moduleId }) => moduleId === appeal.moduleId);
  return (
    <li class={isWaiting(appeal) ? 'appeal-line' : 'appeal-line over'}>
      <a href={addressOf('appeals', chosen)} onClick={followLink('appeals', chosen)}>
        <span class="appeal-no number">{words.number(appeal.number)}</span>
        <span class="appeal-what">
          <b>{words.kind[appeal.kind]}</b> {module ? textOf(module.name, language) : ''}{' '}
          {appeal.aspects.length > 0 ? appeal.aspects.join(' ') : appeal.subCriterion}
          <span class="soft small under">
            {appeal.who === null ? '' : `${words.entry} ${appeal.who.entryNo} · `}
            {words.received} {momentText(appeal.receivedAt, language, now)}
            {appeal.paper === null ? '' : ` · ${words.onPaper}`}
            {appeal.tier === 2 ? ` · ${words.secondTier}` : ''}
          </span>
        </span>
        <AppealStateView appeal={appeal} />
      </a>
    </li>
  );
};
