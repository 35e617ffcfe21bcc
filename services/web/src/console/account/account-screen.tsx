import { useLanguage, useWords } from '../../ui/language.ts';
import { dayText } from '../../ui/time-text.ts';
import { frameWords } from '../frame/frame-words.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import { accountWords } from './account-words.ts';
import { PasskeyList } from './passkey-list.view.tsx';
import { PasswordCard } from './password-card.view.tsx';
import { SessionList } from './session-list.view.tsx';

/** What is one's own: offices, the places one is signed in at, the ways in. */
export const AccountScreen = () => {
  const words = useWords(accountWords);
  const { email } = useWho();
  const hasAccount = email !== null;
  return (
    <>
      <h1>{words.title}</h1>
      {hasAccount ? (
        <p>
          <span class="soft">{words.who}</span> <b>{email}</b>
        </p>
      ) : (
        <p class="notice">{words.byToken}</p>
      )}
      <OwnOffices />
      {hasAccount && (
        <>
          <SessionList />
          <PasskeyList />
          <PasswordCard />
        </>
      )}
    </>
  );
};

const OwnOffices = () => {
  const words = useWords(accountWords);
  const frame = useWords(frameWords);
  const language = useLanguage();
  const { held } = useWho();
  const { scopeName } = useNaming();
  return (
    <section class="card stack">
      <h2>{words.offices}</h2>
      {held.length === 0 && (
        <p class="soft">
          {words.noOffices}. {words.noOfficesHint}
        </p>
      )}
      <ul class="lines">
        {held.map(({ appointmentId, office, scope, from, to }) => (
          <li key={appointmentId} class="line">
            <span>
              <b>{frame.office[office]}</b> <span class="soft">{scopeName(scope)}</span>
            </span>
            <span class="soft small number">
              {dayText(from, language)}
              {to === null ? '' : ` – ${dayText(to, language)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
