import './signing-key.css';
import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useWho } from '../frame/who.ts';
import { holdsFor } from '../issuing/issuing.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import { type Chosen, KeyActDialog } from './key-act.view.tsx';
import { KeyTable } from './key-table.view.tsx';
import { type BodyKeys, fetchKeys } from './signing-key.client.ts';
import { signingKeyWords } from './signing-key-words.ts';

const KEEPERS = ['certification-body', 'platform-operator'] as const;
const READERS = [...KEEPERS, 'quality-supervisor', 'auditor'] as const;
/** Keys that sign awards alone are their organiser's. */
const ORGANISERS = ['organiser'] as const;
/** While certificates are signed again, how far it is. */
const LOOK_MS = 10_000;

/** The keys certificates are signed with: their state, and what replacing or removing one does. */
export const SigningKeysScreen = () => {
  const words = useWords(signingKeyWords);
  const ui = useWords(uiWords);
  const { held } = useWho();
  const at = new Date();
  const load = () =>
    fetchKeys({
      asIssuer: holdsFor(held, READERS, at),
      asOrganiser: holdsFor(held, [...READERS, ...ORGANISERS], at),
    });
  const { body, trouble, again } = useAnswer('signing-keys', load, LOOK_MS);
  const mayAct = ({ bodyId, isIssuer }: BodyKeys) =>
    holdsFor(held, isIssuer ? KEEPERS : [...KEEPERS, ...ORGANISERS], at)(bodyId);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const isEmpty = body?.every(({ keys }) => keys.length === 0);
  return (
    <LookAgain.Provider value={again}>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {isEmpty && (
        <div class="empty">
          <h2>{words.none}</h2>
          <p class="soft">{words.noneHint}</p>
        </div>
      )}
      {body
        ?.filter(({ keys }) => keys.length > 0)
        .map((one) => (
          <section key={one.bodyId} class="stack">
            <h2>{one.name}</h2>
            <KeyTable body={one} mayAct={mayAct(one)} onAct={setChosen} />
          </section>
        ))}
      {chosen && (
        <KeyActDialog
          chosen={chosen}
          onClose={() => setChosen(null)}
          onDone={() => {
            setChosen(null);
            again();
          }}
        />
      )}
    </LookAgain.Provider>
  );
};
