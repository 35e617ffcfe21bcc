import type { Trouble } from '../../ui/ask.client.ts';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { pastedWords } from './pasted-words.ts';

/** As many as a service takes at once. */
export const AT_ONCE = 200;

type Props = {
  /** How many lines can be sent. */
  readonly count: number;
  readonly flaws: number;
  readonly yes: string;
  readonly isBusy: boolean;
  readonly trouble: Trouble | null;
  readonly onClose: () => void;
};

/** Sending a pasted list, or the reason why not yet. */
export const PastedActs = ({ count, flaws, yes, isBusy, trouble, onClose }: Props) => {
  const words = useWords(pastedWords);
  const lacks =
    flaws > 0
      ? words.flaws(flaws)
      : count === 0
        ? words.textFirst
        : count > AT_ONCE
          ? words.tooMany(AT_ONCE)
          : undefined;
  return (
    <>
      {count > 0 && <p class="news">{words.found(count)}</p>}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="submit" class="button first" disabled={isBusy || lacks !== undefined}>
          {yes}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
        {lacks && <span class="soft small">{lacks}</span>}
      </p>
    </>
  );
};
