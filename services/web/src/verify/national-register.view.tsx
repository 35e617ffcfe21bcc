import { useLanguage, useWords } from '../ui/language.ts';
import { dayText } from '../ui/time-text.ts';
import type { Claims } from './claims.rules.ts';
import { verifyWords } from './verify-words.ts';

const REGISTER = 'https://zscx.osta.org.cn/';
const WEB = /^https?:\/\//;

/** S11: the national register comes first for an employer; whether it knows is said, not guessed. */
export const NationalRegister = ({ upload }: Pick<Claims, 'upload'>) => {
  const words = useWords(verifyWords);
  const language = useLanguage();
  const known = upload === 'not-asked' ? null : upload;
  const told = known?.registerUrl ?? '';
  const address = WEB.test(told) ? told : REGISTER;
  const unknown = upload === 'not-asked' ? words.nationalNotAsked : words.nationalText;
  return (
    <section class="card stack">
      <h2>{words.national}</h2>
      <p>{known ? words.uploadState[known.state](dayText(known.on, language)) : unknown}</p>
      <p>
        <a href={address} rel="noreferrer">
          {words.nationalLink} ({new URL(address).host})
        </a>
      </p>
    </section>
  );
};
