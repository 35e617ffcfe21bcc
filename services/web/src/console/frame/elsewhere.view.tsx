import { useWords } from '../../ui/language.ts';
import { addressOf, type Screen } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { frameWords } from './frame-words.ts';
import { workersOf } from './office.rules.ts';

/** A screen of other offices, for whoever followed a link there: whose it is, and the way back. */
export const Elsewhere = ({ screen }: { readonly screen: Screen }) => {
  const words = useWords(frameWords);
  const offices = workersOf(screen) ?? [];
  return (
    <>
      <h1>{words.screen[screen]}</h1>
      <div class="empty">
        <h2>{words.notYours}</h2>
        <p class="soft">
          {words.whose(offices.map((office) => words.office[office]).join(words.comma))}
        </p>
        <p>
          <a class="button" href={addressOf('work')} onClick={followLink('work')}>
            {words.backToWork}
          </a>
        </p>
      </div>
    </>
  );
};
