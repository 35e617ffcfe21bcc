import { useWords } from '../../ui/language.ts';
import { Sign, type SignName } from '../../ui/sign.view.tsx';
import { CHECKS, type CheckName, type CheckState, redCount } from './check.rules.ts';
import { checkWords } from './check-words.ts';

const SIGNS: Readonly<Record<CheckState, SignName>> = {
  good: 'good',
  bad: 'bad',
  unknown: 'doubt',
};
const TONES: Readonly<Record<CheckState, string>> = { good: 'good', bad: 'bad', unknown: 'doubt' };

type Props = { readonly checks: Readonly<Record<CheckName, CheckState>> };

/** Each check with its sign and word, and what to do about it where it is not green. */
export const CheckList = ({ checks }: Props) => {
  const words = useWords(checkWords);
  const red = redCount(checks);
  return (
    <>
      <p class={`check-sum toned tone-${red === 0 ? 'good' : 'bad'}`} role="status">
        <Sign name={red === 0 ? 'good' : 'bad'} /> {red === 0 ? words.ready : words.amiss(red)}
      </p>
      <ul class="check-list">
        {CHECKS.map((name) => {
          const state = checks[name];
          return (
            <li key={name} class={`check-item check-${state}`}>
              <span class={`toned tone-${TONES[state]}`}>
                <Sign name={SIGNS[state]} /> <span class="unseen">{words.state[state]}</span>
              </span>
              <div>
                <b>{words.name[name]}</b>
                {state !== 'good' && <p class="small">{words.todo[name]}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
};
