import { useWords } from '../../ui/language.ts';
import { deviceWords } from './device-words.ts';

type Props = {
  readonly name: string;
  readonly unsent: number;
  readonly onPairAgain: () => void;
  readonly onKeep: () => void;
};

/** A paired tablet scanned another code. Nothing unsent is thrown away for it. */
export const PairAgainView = ({ name, unsent, onPairAgain, onKeep }: Props) => {
  const words = useWords(deviceWords);
  return (
    <section class="notice stack">
      <h1>{words.pairAgainTitle}</h1>
      <p>{unsent > 0 ? words.pairAgainUnsent(unsent) : words.pairAgainLead(name)}</p>
      <div class="notice-acts">
        <button type="button" class="button first" onClick={onKeep}>
          {words.keep}
        </button>
        {unsent === 0 && (
          <button type="button" class="button" onClick={onPairAgain}>
            {words.pairAgain}
          </button>
        )}
      </div>
    </section>
  );
};
