import { useWords } from '../../ui/language.ts';
import { accountWords } from './account-words.ts';
import { signInAgain } from './sign-in-again.ts';

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
