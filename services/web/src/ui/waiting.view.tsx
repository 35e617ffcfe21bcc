import { useWords } from './language.ts';
import { Sign } from './sign.view.tsx';
import { uiWords } from './ui-words.ts';
import { useWaiting } from './waiting.ts';

/** One line while the page waits because it asked too much; it goes on by itself. */
export const WaitingLine = () => {
  const words = useWords(uiWords);
  const seconds = useWaiting();
  if (seconds === 0) return null;
  return (
    <p class="waiting-line">
      <Sign name="wait" /> <span role="status">{words.waiting}</span>{' '}
      {/* Counted for the eye alone: read aloud each second it would drown everything else. */}
      <span class="number soft" aria-hidden="true">
        {words.seconds(seconds)}
      </span>
    </p>
  );
};
