import type { RegisterActAnswer } from '@jinbang/contracts/http/register';
import { Badge } from '../../ui/badge.view.tsx';
import { useWords } from '../../ui/language.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { ACT_STATE_SIGNS } from './register.rules.ts';
import { registerWords } from './register-words.ts';

/** A request that waits, with the way to it. */
export const WaitingLine = ({ act }: { readonly act: RegisterActAnswer }) => {
  const words = useWords(registerWords);
  const chosen = { act: act.actId };
  return (
    <section class="card row apart register-waiting">
      <p class="row">
        <Badge sign={ACT_STATE_SIGNS[act.state]} word={words.actState[act.state]} outlined />
        <b>{words.act[act.act]}</b>
        <span class="soft">
          {words.cause[act.cause]} · {act.reason}
        </span>
      </p>
      <a
        class={act.may.confirm ? 'button tight first' : 'button tight'}
        href={addressOf('certificates', chosen)}
        onClick={followLink('certificates', chosen)}
      >
        {act.may.confirm ? words.waitsForYou : words.open}
      </a>
    </section>
  );
};
