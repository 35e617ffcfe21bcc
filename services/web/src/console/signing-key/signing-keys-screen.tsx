import { useWords } from '../../ui/language.ts';
import { signingKeyWords } from './signing-key-words.ts';

/** The keys certificates are signed with: their state, and what replacing or removing one does. */
export const SigningKeysScreen = () => {
  const words = useWords(signingKeyWords);
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
