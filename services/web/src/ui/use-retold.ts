import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from './ask.client.ts';
import { type Language, useLanguage } from './language.ts';
import { retold, type Sentences } from './retold.rules.ts';

/** Fetched when somebody switches while a refusal stands; no page carries them before. */
const sentencesIn = async (language: Language): Promise<Sentences> =>
  language === 'en'
    ? (await import('@jinbang/contracts/problems.en')).problemsEn
    : (await import('@jinbang/contracts/problems.zh')).problemsZh;

/** A refusal in the language of the page, also when that was switched after it was said. */
export const useRetold = <Of extends Trouble | null>(trouble: Of): Of | Trouble => {
  const language = useLanguage();
  const [told, setTold] = useState<{ readonly of: Of; readonly trouble: Trouble } | null>(null);
  useEffect(() => {
    if (trouble?.kind !== 'refused' || (trouble.language ?? language) === language)
      return undefined;
    let isLeft = false;
    sentencesIn(language).then(
      (sentences) => {
        if (isLeft) return;
        setTold({ of: trouble, trouble: { ...retold(trouble, sentences), language } });
      },
      // Without network it stays as the server said it.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, [trouble, language]);
  const isPresent =
    told !== null &&
    told.of === trouble &&
    told.trouble.kind === 'refused' &&
    told.trouble.language === language;
  return isPresent ? told.trouble : trouble;
};
