import { useWords } from '../../ui/language.ts';
import { logLinkWords } from './log-link-words.ts';

/** The way from a certificate's page to the page about the mark log. */
export const LogLink = () => {
  const words = useWords(logLinkWords);
  return (
    <p class="no-print">
      <a href="/verify/log">{words.link}</a> <span class="soft small">{words.hint}</span>
    </p>
  );
};
