import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import type { SignName } from '../../ui/sign.view.tsx';
import { dayText, distanceText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import type { ApiKey } from './key.client.ts';
import { isKeyScope, type KeyState, stateOfKey } from './key.rules.ts';
import { keyWords } from './key-words.ts';

const LOOKS: Readonly<Record<KeyState, { readonly sign: SignName; readonly tone: string }>> = {
  good: { sign: 'good', tone: 'good' },
  ending: { sign: 'provisional', tone: 'provisional' },
  over: { sign: 'wait', tone: 'doubt' },
  revoked: { sign: 'bad', tone: 'doubt' },
};

type Props = {
  readonly apiKey: ApiKey;
  readonly onRotate: () => void;
  readonly onRevoke: () => void;
};

export const KeyCard = ({ apiKey, onRotate, onRevoke }: Props) => {
  const words = useWords(keyWords);
  const language = useLanguage();
  const { nameOf, ownId } = useNaming();
  const now = new Date();
  const state = stateOfKey(apiKey, now);
  const isUsable = state === 'good' || state === 'ending';
  const { label, start, scopes, expiresAt, lastUsedAt, personId } = apiKey;
  return (
    <li class={isUsable ? 'card stack-tight' : 'card stack-tight faded'}>
      <div class="row apart">
        <h2>{label}</h2>
        <Badge {...LOOKS[state]} word={words.states[state]} outlined={true} />
      </div>
      <p class="soft small">
        <span class="code">{start}…</span> · {words.until(dayText(expiresAt, language))} ·{' '}
        {lastUsedAt === null
          ? words.neverUsed
          : words.used(distanceText(lastUsedAt, language, now))}
        {personId !== ownId && ` · ${words.of(nameOf(personId))}`}
      </p>
      <ul class="dotted">
        {scopes.map((scope) => (
          <li key={scope}>{isKeyScope(scope) ? words.scope[scope] : words.otherScope(scope)}</li>
        ))}
      </ul>
      {isUsable && (
        <p class="row">
          {personId === ownId && (
            <button
              type="button"
              class="button tight"
              aria-label={words.rotateTitle(label)}
              onClick={onRotate}
            >
              {words.rotate}
            </button>
          )}
          <button
            type="button"
            class="button tight"
            aria-label={words.revokeTitle(label)}
            onClick={onRevoke}
          >
            {words.revoke}
          </button>
        </p>
      )}
    </li>
  );
};
