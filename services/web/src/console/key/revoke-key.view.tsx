import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { type ApiKey, revokeKey } from './key.client.ts';
import { keyWords } from './key-words.ts';

type Props = {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

export const RevokeKey = ({ apiKey, onClose, onDone }: Props) => {
  const words = useWords(keyWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.revokeTitle(apiKey.label)}
      yes={words.revokeYes}
      no={words.keep}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(() => revokeKey(apiKey.keyId), onDone)}
      onNo={onClose}
    >
      <p>{words.revokeText}</p>
    </Confirm>
  );
};
