import { useWords } from '../ui/language.ts';
import { boardWords } from './board-words.ts';

const MEDALS = new Set(['gold', 'silver', 'bronze', 'excellence']);

/** A medal as a disc with its word, a prize as its word. */
export const Award = ({ award }: { readonly award: string }) => {
  const words = useWords(boardWords);
  return (
    <span class="award">
      {MEDALS.has(award) && <span class={`disc disc-${award}`} aria-hidden="true" />}
      {words.award[award] ?? award}
    </span>
  );
};
