import { useWords } from '../../ui/language.ts';
import { accountWords } from './account-words.ts';
import { agentOf } from './agent.rules.ts';

/** What a browser says of itself, as a person would say it. */
export const useAgentText = () => {
  const words = useWords(accountWords);
  return (text: string | null): string => {
    const { browser, system } = agentOf(text);
    if (browser && system) return words.browserOn(browser, system);
    return browser ?? system ?? words.unknownBrowser;
  };
};
