import type { AppealView } from '@jinbang/contracts/http/judging-appeal';
import { useState } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { AppealActs } from './appeal-acts.view.tsx';
import { AppealPaper } from './appeal-paper.view.tsx';
import { AppealStateView } from './appeal-state.view.tsx';
import { AppealWay } from './appeal-way.view.tsx';
import { appealWords } from './appeal-words.ts';
import { type OneProps, useAbout } from './use-about.ts';

/** One appeal: what it says, whether it was in time, what happened to it, and what can be done now. */
export const AppealPage = ({
  eventId,
  desk,
  appeal,
  onChanged,
}: OneProps & { readonly onChanged: () => void }) => {
  const words = useWords(appealWords);
  const [news, setNews] = useState('');
  const changed = () => {
    setNews(words.done);
    onChanged();
  };
  return (
    <>
      <div class="stack no-print">
        <p>
          <a
            href={addressOf('appeals', { event: eventId })}
            onClick={followLink('appeals', { event: eventId })}
          >
            {words.back}
          </a>
        </p>
        <NewsLine news={news} />
        <Head appeal={appeal} />
        <AppealActs eventId={eventId} desk={desk} appeal={appeal} onChanged={changed} />
        <Facts eventId={eventId} desk={desk} appeal={appeal} />
        <section class="card stack-tight">
          <h2>{words.says}</h2>
          <p class="appeal-text">{appeal.statement ?? words.wordsHidden}</p>
        </section>
        <AppealWay appeal={appeal} />
        <Changes appeal={appeal} />
      </div>
      <AppealPaper eventId={eventId} desk={desk} appeal={appeal} />
    </>
  );
};

const Head = ({ appeal }: { readonly appeal: AppealView }) => {
  const words = useWords(appealWords);
  return (
    <div class="head">
      <h2 class="appeal-title">
        {words.kind[appeal.kind]} <span class="number">{words.number(appeal.number)}</span>
        {appeal.tier === 2 && <span class="soft"> · {words.secondTier}</span>}
      </h2>
      <AppealStateView appeal={appeal} />
    </div>
  );
};

const Facts = ({ desk, appeal }: OneProps) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  const { nameOf, organisationName } = useNaming();
  const about = useAbout({ desk, appeal });
  const now = new Date();
  const moment = (at: string) => momentText(at, language, now);
  const { who, paper, window } = appeal;
  return (
    <dl class="card appeal-facts">
      <Fact name={words.who}>
        {who === null
          ? words.whoHidden
          : `${who.entryNo} · ${organisationName(who.organisationId)}`}
      </Fact>
      <Fact name={words.about}>{about.module}</Fact>
      <Fact name={words.place}>{about.place}</Fact>
      {appeal.incident !== null && <Fact name={words.incident}>{appeal.incident}</Fact>}
      <Fact name={words.received}>
        {moment(appeal.receivedAt)}
        {paper !== null && (
          <span class="soft small under">
            {words.onPaper} · {words.receivers(nameOf(paper.receivedBy), nameOf(paper.witnessedBy))}{' '}
            · {words.recorded(moment(appeal.recordedAt))} · {words.shelf(paper.shelfNo)}
          </span>
        )}
      </Fact>
      <Fact name={words.window}>
        {window.closesAt === null ? words.windowOpen : moment(window.closesAt)}{' '}
        <span class={appeal.late ? 'flaw' : 'good'}>{appeal.late ? words.late : words.inTime}</span>
      </Fact>
    </dl>
  );
};

const Fact = ({
  name,
  children,
}: {
  readonly name: string;
  readonly children: preact.ComponentChildren;
}) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Changes = ({ appeal }: { readonly appeal: AppealView }) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  if (appeal.state !== 'closed') return null;
  const { reopened, secondUntil } = appeal;
  return (
    <section class="card stack-tight">
      <h2>{words.changes}</h2>
      {reopened.length === 0 && <p>{words.noChanges}</p>}
      {reopened.map(({ sheetId, subCriterion, aspects }) => (
        <p key={sheetId}>{words.changesText(aspects.join(' '), subCriterion)}</p>
      ))}
      {secondUntil !== null && appeal.may.includes('escalate') && (
        <p class="soft">{words.second(momentText(secondUntil, language, new Date()))}</p>
      )}
    </section>
  );
};
