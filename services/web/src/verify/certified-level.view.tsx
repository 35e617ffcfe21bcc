import { useWords } from '../ui/language.ts';
import { verifyWords } from './verify-words.ts';

/** S20: the level stands as certified; English beside it is ours and says so. */
export const CertifiedLevel = ({ level }: { readonly level: string }) => {
  const words = useWords(verifyWords);
  const translated = words.levelTranslation[level];
  return (
    <>
      <span lang="zh-CN">{level}</span>
      {translated !== undefined && <span class="soft translated">{translated}</span>}
    </>
  );
};
