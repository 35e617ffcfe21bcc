import type { SigningKey } from '@jinbang/contracts/http/signing-key';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import type { Chosen } from './key-act.view.tsx';
import type { BodyKeys } from './signing-key.client.ts';
import { type KeyAct, signingKeyWords } from './signing-key-words.ts';

const SIGNS = { active: 'good', retired: 'provisional', removed: 'bad' } as const;

type Props = {
  readonly body: BodyKeys;
  readonly mayAct: boolean;
  readonly onAct: (chosen: Chosen) => void;
};

const actsOf = ({ state, removal }: SigningKey): readonly KeyAct[] => {
  if (state === 'removed') return [];
  if (removal?.state === 'requested') return ['confirmation', 'withdrawal'];
  return state === 'active' ? ['retirement', 'removals'] : ['removals'];
};

/** The keys of one body, the newest first. */
export const KeyTable = ({ body, mayAct, onAct }: Props) => {
  const words = useWords(signingKeyWords);
  return (
    <ScrollArea name={`${words.title} ${body.name}`}>
      <table class="table key-table">
        <thead>
          <tr>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.certificates}</th>
            {mayAct && <th scope="col">{words.acts}</th>}
          </tr>
        </thead>
        <tbody>
          {body.keys.map((key) => (
            <KeyRow
              key={key.keyName}
              one={key}
              bodyId={body.bodyId}
              mayAct={mayAct}
              onAct={onAct}
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

type RowProps = {
  readonly one: SigningKey;
  readonly bodyId: string;
  readonly mayAct: boolean;
  readonly onAct: (chosen: Chosen) => void;
};

const KeyRow = ({ one, bodyId, mayAct, onAct }: RowProps) => {
  const words = useWords(signingKeyWords);
  const language = useLanguage();
  const { keyName, algorithm, state, removal } = one;
  return (
    <tr>
      <th scope="row">
        <span class="code">{`${algorithm} …${keyName.slice(-8)}`}</span>
        <span class="soft small under">{words.signs[algorithm]}</span>
      </th>
      <td>
        <Badge sign={SIGNS[state]} word={words.states[state]} outlined={true} />
        {removal && <RemovalLine removal={removal} />}
      </td>
      <td class="days">{dayText(one.removedAt ?? one.retiredAt ?? one.madeAt, language)}</td>
      <td>{one.certificateCount}</td>
      {mayAct && (
        <td>
          {actsOf(one).map((act) => (
            <button
              key={act}
              type="button"
              class="button tight"
              aria-label={`${words.act[act]} ${keyName.slice(-8)}`}
              onClick={() => onAct({ act, bodyId, keyName, removal })}
            >
              {words.act[act]}
            </button>
          ))}
        </td>
      )}
    </tr>
  );
};

const RemovalLine = ({ removal }: { readonly removal: NonNullable<SigningKey['removal']> }) => {
  const words = useWords(signingKeyWords);
  const { state, reason, renewedCount, waitingCount } = removal;
  if (state === 'withdrawn') return null;
  if (state === 'requested') return <span class="small under">{words.asked(reason)}</span>;
  return (
    <span class="small under">
      {state === 'done'
        ? words.done(renewedCount)
        : words.again(renewedCount, renewedCount + waitingCount)}
    </span>
  );
};
