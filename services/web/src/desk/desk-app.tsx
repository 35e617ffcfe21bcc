import type { ComponentChildren } from 'preact';
import { textOf, useLanguage, useTitle, useWords } from '../ui/language.ts';
import { useOnlyTab } from '../ui/only-tab.ts';
import { Problem } from '../ui/problem.view.tsx';
import { TopBar } from '../ui/top-bar.view.tsx';
import { uiWords } from '../ui/ui-words.ts';
import { CheckInScreen } from './check-in-screen.tsx';
import { deskWords } from './desk-words.ts';
import { EndDesk } from './end-desk.view.tsx';
import { useDeskEvent } from './use-desk-event.ts';

/** The page of the check-in desk: one event, in one window, with network or without. */
export const DeskApp = () => {
  const words = useWords(deskWords);
  const ui = useWords(uiWords);
  useTitle(`${words.title} · ${ui.brand}`);
  const eventId = new URLSearchParams(location.search).get('event');
  return eventId === null ? (
    <Page>
      <Empty title={words.noEvent} hint={words.noEventHint} />
    </Page>
  ) : (
    <OnlyDesk eventId={eventId} />
  );
};

const OnlyDesk = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(deskWords);
  const ui = useWords(uiWords);
  const hold = useOnlyTab(eventId);
  if (hold === 'mine') return <OpenedDesk eventId={eventId} />;
  return (
    <Page>
      {hold === 'unknown' ? (
        <p class="soft">{ui.loading}</p>
      ) : (
        <Empty title={words.otherTab} hint={words.otherTabHint} />
      )}
    </Page>
  );
};

const OpenedDesk = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(deskWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { opening, again } = useDeskEvent(eventId);
  switch (opening.kind) {
    case 'open':
      return (
        <Page name={textOf(opening.kept.name, language)} end={<EndDesk {...opening} />}>
          <CheckInScreen {...opening} />
        </Page>
      );
    case 'trouble':
      return (
        <Page>
          <Problem trouble={opening.trouble} onAgain={again} />
        </Page>
      );
    case 'signed-out':
      return (
        <Page>
          <Empty title={words.title} hint={words.signInHint} way={words.signIn} />
        </Page>
      );
    case 'someone-else':
      return (
        <Page>
          <Empty title={words.someoneElse} hint={words.someoneElseHint} way={words.signIn} />
        </Page>
      );
    case 'opening':
      return (
        <Page>
          <p class="soft">{ui.loading}</p>
        </Page>
      );
  }
};

type EmptyProps = { readonly title: string; readonly hint: string; readonly way?: string };

const Empty = ({ title, hint, way }: EmptyProps) => {
  const words = useWords(deskWords);
  const address = way === undefined ? '/console/check-in' : '/console/sign-in?next=check-in';
  return (
    <div class="empty">
      <h1>{title}</h1>
      <p class="soft">{hint}</p>
      <p>
        <a class="button" href={address}>
          {way ?? words.back}
        </a>
      </p>
    </div>
  );
};

type PageProps = {
  readonly name?: string;
  readonly end?: ComponentChildren;
  readonly children: ComponentChildren;
};

const Page = ({ name, end, children }: PageProps) => {
  const words = useWords(deskWords);
  return (
    <div class="page">
      <TopBar>
        <span class="desk-name">
          {name === undefined ? words.title : `${words.title} · ${name}`}
        </span>
        {end}
      </TopBar>
      <main id="main" class="stack desk">
        {children}
      </main>
    </div>
  );
};
