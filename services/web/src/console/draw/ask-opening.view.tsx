import { useWords } from '../../ui/language.ts';
import { inBoth } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { drawWords } from './draw-words.ts';
import { askOpening } from './opening.client.ts';
import type { Room } from './room.ts';

/** Nothing is opened by asking; the layers follow, one after the other. */
export const AskOpening = ({ given, onDone }: Room) => {
  const words = useWords(drawWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <>
      <p class="soft">{words.open.askHint}</p>
      {trouble && <Problem trouble={trouble} />}
      <p>
        <button
          type="button"
          class="button first"
          disabled={isBusy}
          onClick={() =>
            void send(
              () => askOpening(given.event),
              () => onDone(inBoth(drawWords, (words) => words.open.asked)),
            )
          }
        >
          {isBusy ? words.working : words.open.ask}
        </button>
      </p>
    </>
  );
};
