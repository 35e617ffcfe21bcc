import type { RegisterAct, RegisterFilter } from '@jinbang/contracts/http/register';
import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { AskFields } from './ask-fields.view.tsx';
import { askFor, preview } from './register.client.ts';
import { isSaid, saidFirst, wishOf } from './register.rules.ts';
import { registerWords } from './register-words.ts';

type Props = {
  readonly act: RegisterAct;
  readonly filter: RegisterFilter;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Asks for an act on one certificate: what will happen, why, and that a second person must agree. */
export const AskDialog = ({ act, filter, onClose, onDone }: Props) => {
  const words = useWords(registerWords);
  const [said, setSaid] = useState(() => saidFirst(act));
  const { isBusy, trouble, send } = useSending();
  const ask = async () => {
    const seen = await preview(act, filter);
    if (!seen.ok) return seen;
    return askFor(wishOf(act, said, { filter, rowsHash: seen.body.rowsHash }));
  };
  return (
    <Confirm
      title={words.act[act]}
      yes={words.ask(words.act[act])}
      no={words.cancel}
      isBusy={isBusy}
      lacks={isSaid(act, said) ? undefined : 'fill'}
      trouble={trouble}
      onNo={onClose}
      onYes={() => void send(ask, onDone)}
    >
      <p>{words.actMeans[act]}</p>
      <AskFields act={act} said={said} onSaid={setSaid} />
      <p class="soft small">{words.twoPeople}</p>
    </Confirm>
  );
};
