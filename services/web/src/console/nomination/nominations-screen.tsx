import { useWords } from '../../ui/language.ts';
import { nominationWords } from './nomination-words.ts';

/** Titles people may be put forward for, and what is only listed for an office. */
export const NominationsScreen = () => {
  const words = useWords(nominationWords);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
    </>
  );
};
