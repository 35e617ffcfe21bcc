import { useWords } from '../../ui/language.ts';
import { addressOf, type Screen } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { notYetWords } from './not-yet-words.ts';
import { isFor } from './office.rules.ts';
import { useWho } from './who.ts';

type Props = { readonly title: string; readonly screen: Screen };

/** A screen before there is a contest: what will stand here, and the way to begin or who begins. */
export const NotYet = ({ title, screen }: Props) => {
  const words = useWords(notYetWords);
  const { offices } = useWho();
  return (
    <div class="empty">
      <h2>{title}</h2>
      <p class="soft">{words.here[screen] ?? words.anywhere}</p>
      {isFor('setup', offices) ? (
        <p>
          <a
            class="button"
            href={addressOf('setup', { new: '1' })}
            onClick={followLink('setup', { new: '1' })}
          >
            {words.begin}
          </a>
        </p>
      ) : (
        <p class="soft">{words.notYours}</p>
      )}
    </div>
  );
};
