import { useWords } from '../../ui/language.ts';
import { registerWords } from './register-words.ts';

/** The register of certificates (M21). */
export const RegisterScreen = () => {
  const words = useWords(registerWords);
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
