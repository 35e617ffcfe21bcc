import { useWords } from '../../ui/language.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { reviewWords } from './review-words.ts';

/** To where marks are signed and modules locked. */
export const JudgingLink = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(reviewWords);
  const place = { event: eventId };
  return (
    <a href={addressOf('judging', place)} onClick={followLink('judging', place)}>
      {words.toJudging}
    </a>
  );
};
