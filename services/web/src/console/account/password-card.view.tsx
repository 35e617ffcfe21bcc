import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { useWho } from '../frame/who.ts';
import { PasswordField } from '../sign-in/password-field.view.tsx';
import { useSending } from '../use-sending.ts';
import { changePassword } from './account.client.ts';
import { accountWords } from './account-words.ts';

/** A new password against the old one. */
export const PasswordCard = () => {
  const words = useWords(accountWords);
  const { lookAgain } = useWho();
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const [news, setNews] = useState<News | null>(null);
  const { isBusy, trouble, send } = useSending();
  const change = () =>
    send(
      () => changePassword(present, password),
      () => {
        setPresent('');
        setPassword('');
        setNews(inBoth(accountWords, (words) => words.changed));
        lookAgain();
      },
    );
  return (
    <section class="card stack" aria-labelledby="password-title">
      <h2 id="password-title">{words.password}</h2>
      <p class="soft">{words.passwordLead}</p>
      <form
        class="stack narrow"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <PasswordField
          id="present-password"
          label={words.present}
          value={present}
          onValue={setPresent}
        />
        <PasswordField
          id="new-password"
          label={words.newPassword}
          hint={words.newPasswordHint}
          value={password}
          isNew={true}
          onValue={setPassword}
        />
        {trouble && <Problem trouble={trouble} />}
        <NewsLine news={news} />
        <button type="submit" class="button" disabled={isBusy}>
          {words.change}
        </button>
      </form>
    </section>
  );
};
