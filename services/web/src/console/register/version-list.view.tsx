import type { RegisterHistory } from '@jinbang/contracts/http/register';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { dayText } from '../../ui/time-text.ts';
import { registerWords } from './register-words.ts';

/** Every version of the electronic certificate; one stands. */
export const VersionList = ({ versions }: Pick<RegisterHistory, 'versions'>) => {
  const words = useWords(registerWords);
  const language = useLanguage();
  return (
    <section class="stack">
      <h3>{words.versions}</h3>
      <ul class="register-versions stack-tight">
        {versions.map(({ credentialVersion, state, keyName, supersededAt, cause }) => (
          <li key={credentialVersion} class="row">
            <b>{words.version(credentialVersion)}</b>
            <Badge
              sign={state === 'current' ? 'good' : 'amended'}
              word={words.versionState[state]}
              outlined
            />
            <span class="soft small">
              {[
                supersededAt === null ? null : dayText(supersededAt, language),
                cause === null ? null : words.momentCause(cause),
              ]
                .filter((one) => one !== null)
                .join(' · ')}
            </span>
            <span class="soft small code register-key">{words.signedWith(keyName)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
