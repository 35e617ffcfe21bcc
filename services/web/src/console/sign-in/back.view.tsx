import { useWords } from '../../ui/language.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { signInWords } from './sign-in-words.ts';

export const BackToSignIn = () => {
  const words = useWords(signInWords);
  return (
    <p>
      <a href={addressOf('sign-in')} onClick={followLink('sign-in')}>
        {words.back}
      </a>
    </p>
  );
};
