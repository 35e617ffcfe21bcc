import { useWords } from '../../ui/language.ts';
import { signOut } from '../frame/who.client.ts';
import { go } from '../use-place.ts';
import { accountWords } from './account-words.ts';

/** The session that is left ends here: two of one person at one place would only puzzle them. */
const signInAgain = async (): Promise<void> => {
  await signOut();
  go('sign-in', { next: 'account' });
};

/** Why something cannot be changed just now, and the way to where it can. */
export const NotFresh = () => {
  const words = useWords(accountWords);
  return (
    <div class="notice stack-tight">
      <p>
        <b>{words.notFresh}</b>
      </p>
      <p>{words.notFreshHint}</p>
      <p>
        <button type="button" class="button tight" onClick={() => void signInAgain()}>
          {words.again}
        </button>
      </p>
    </div>
  );
};
