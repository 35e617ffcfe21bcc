import { useWords } from '../../ui/language.ts';
import { awardWords } from './award-words.ts';

/** Award documents of a contest: which are given, to whom, how far they are, and the sorted print. */
export const AwardsScreen = () => {
  const words = useWords(awardWords);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <div class="empty">
        <h2>{words.none}</h2>
        <p class="soft">{words.noneHint}</p>
      </div>
    </>
  );
};
