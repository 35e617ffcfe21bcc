import type { AmendmentTried } from '@jinbang/contracts/http/judging-amendment';
import type { Trouble } from '../../ui/ask.client.ts';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { amendWords } from './amend-words.ts';
import { Effect } from './effect.view.tsx';

type Props = {
  /** Null while it is worked out. */
  readonly shown: AmendmentTried | null;
  readonly trouble: Trouble | null;
};

/** What would happen, before anybody is asked: marks of every code, and sheets to sign again. */
export const TriedEffect = ({ shown, trouble }: Props) => {
  const words = useWords(amendWords);
  if (trouble) return <Problem trouble={trouble} />;
  return (
    <div class="tried stack-tight" aria-busy={shown === null}>
      <h3>{words.effect}</h3>
      {shown === null ? (
        <p class="soft">{words.effectWaits}</p>
      ) : (
        <>
          <Effect effect={shown.effect} />
          <p class="small">{words.signAgain(shown.sheets)}</p>
        </>
      )}
    </div>
  );
};
