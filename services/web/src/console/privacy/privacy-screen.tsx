import { useWords } from '../../ui/language.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useHouse } from '../person/names.ts';
import { usePlace } from '../use-place.ts';
import { Consents } from './consents.view.tsx';
import { CopyCard } from './copy-card.view.tsx';
import { Erasures } from './erasures.view.tsx';
import { OnePerson } from './one-person.view.tsx';
import { privacyWords } from './privacy-words.ts';

/** What people may ask about their data: copies, erasures, holds, and what they agreed to. */
export const PrivacyScreen = () => {
  const words = useWords(privacyWords);
  const ui = useWords(uiWords);
  const { house, isReady } = useHouse();
  const { chosen } = usePlace();
  const copyId = chosen.get('copy');
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      {!isReady && <p class="soft">{ui.loading}</p>}
      {isReady && copyId !== null && <CopyCard key={copyId} copyId={copyId} />}
      {isReady && copyId === null && (
        <>
          <Erasures owners={house.keeps} />
          <OnePerson />
          <Consents />
        </>
      )}
    </>
  );
};
