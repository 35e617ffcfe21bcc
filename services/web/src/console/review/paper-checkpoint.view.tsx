import { useWords } from '../../ui/language.ts';
import { fetchDaily } from '../judging/judging.client.ts';
import { judgingWords } from '../judging/judging-words.ts';
import { PrintedLog } from '../judging/printed-log.view.tsx';
import { useAnswer } from '../use-answer.ts';

type Props = {
  readonly eventId: string;
  /** Changes with the review: what it found is to be in the log that is printed. */
  readonly stand: string;
};

/** The newest checkpoint of the mark log, as on every paper. */
export const PaperCheckpoint = ({ eventId, stand }: Props) => {
  const words = useWords(judgingWords);
  const { body } = useAnswer(`${eventId}/${stand}`, () => fetchDaily(eventId, undefined));
  const checkpoint = body?.checkpoint;
  if (!checkpoint) return null;
  return (
    <section class="review-log">
      <h2>{words.checkpoint}</h2>
      <PrintedLog {...checkpoint} />
    </section>
  );
};
