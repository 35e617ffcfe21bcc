import { useWords } from '../../ui/language.ts';
import { handingOutWords } from './handing-out-words.ts';

/** From a number to the holder's hand: checked, printed, sealed, listed, handed over (S05). */
export const HandingOutScreen = () => {
  const words = useWords(handingOutWords);
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
