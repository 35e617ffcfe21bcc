import type { AppealView } from '@jinbang/contracts/http/judging-appeal';
import type { AppealDesk } from '@jinbang/contracts/http/judging-appeal-desk';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { appealWords } from './appeal-words.ts';

export type OneProps = {
  readonly eventId: string;
  readonly desk: AppealDesk;
  readonly appeal: AppealView;
};

/** What an appeal is about, in words. */
export const useAbout = ({ desk, appeal }: Pick<OneProps, 'desk' | 'appeal'>) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  const module = desk.modules.find(({ moduleId }) => moduleId === appeal.moduleId);
  const session = desk.sessions.find(({ sessionId }) => sessionId === appeal.sessionId);
  const what = appeal.aspects.length > 0 ? appeal.aspects.join(' ') : appeal.subCriterion;
  return {
    module: `${module ? textOf(module.name, language) : ''} · ${what ?? words.aboutModule}`,
    place: [session ? textOf(session.name, language) : '', appeal.place ?? words.placeUnknown]
      .filter((part) => part !== '')
      .join(' · '),
  };
};
