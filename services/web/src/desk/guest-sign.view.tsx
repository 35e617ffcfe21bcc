import { useWords } from '../ui/language.ts';
import { Sign, type SignName } from '../ui/sign.view.tsx';
import type { Shown } from './acts.rules.ts';
import type { Standing } from './desk.types.ts';
import { deskWords } from './desk-words.ts';

const SIGN: Readonly<Record<Standing, SignName>> = {
  expected: 'wait',
  present: 'good',
  absent: 'bad',
};

/** Where somebody stands, and whether the server knows it: always colour, sign and word. */
export const GuestSign = ({ shown: { state, place } }: { readonly shown: Shown }) => {
  const words = useWords(deskWords);
  return (
    <span class="guest-sign">
      <span class={`guest-state desk-${state}`}>
        <Sign name={SIGN[state]} /> {words.standing[state]}
      </span>
      {place === 'desk' && (
        <span class="small toned tone-provisional">
          <Sign name="up" /> {words.onDesk}
        </span>
      )}
      {place === 'undecided' && (
        <span class="small toned tone-bad">
          <Sign name="doubt" /> {words.undecided}
        </span>
      )}
      {place === 'server' && state !== 'expected' && (
        <span class="small soft">{words.onServer}</span>
      )}
    </span>
  );
};
