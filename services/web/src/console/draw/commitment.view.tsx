import { useWords } from '../../ui/language.ts';
import { drawWords } from './draw-words.ts';
import { hashGroups } from './lots.rules.ts';

/** A hash in groups that eyes can compare. */
export const CommitmentText = ({ commitment }: { readonly commitment: string }) => {
  const words = useWords(drawWords);
  return (
    <p class="commitment">
      <span class="soft">{words.seed.committed}</span>
      <span class="hash-groups code">
        {hashGroups(commitment).map((group, place) => (
          // Groups may be alike, and never move.
          <span key={`${place}-${group}`}>{group} </span>
        ))}
      </span>
    </p>
  );
};
