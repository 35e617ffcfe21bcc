import { useWords } from '../ui/language.ts';
import { wrongLengthOf } from './number-length.rules.ts';
import { Verdict } from './verdict.view.tsx';
import { verifyWords } from './verify-words.ts';

/** The register has no such number; where it cannot have one of this length, that is said too. */
export const Unlisted = ({ number }: { readonly number: string }) => {
  const words = useWords(verifyWords);
  const length = wrongLengthOf(number);
  const notes = [number, ...(length === null ? [] : [words.wrongLength(length)])];
  return <Verdict outcome="unlisted" notes={notes} />;
};
