import type { TypingDesk } from '@jinbang/contracts/http/judging-typing';
import { useState } from 'preact/hooks';
import type { Answer } from '../../ui/ask.client.ts';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { fetchHash, signOnPaper } from './typing.client.ts';
import { mayHere } from './typing.rules.ts';
import { typingWords } from './typing-words.ts';

type Props = {
  readonly panel: TypingDesk['panels'][number];
  readonly place: string;
  readonly onDone: (sentence: string) => void;
};

/** Signs exactly the marks as they stand while the question is asked. */
const signNow = async (sheetId: string): Promise<Answer<{ readonly signed: number }>> => {
  const shown = await fetchHash(sheetId);
  return shown.ok ? signOnPaper(sheetId, shown.body.hash) : shown;
};

/** Once every sheet of a panel is in: the chief judge, who signed the print, says that the panel signed. */
export const SignPaper = ({ panel, place, onDone }: Props) => {
  const words = useWords(typingWords);
  const { offices } = useWho();
  const { isBusy, trouble, send, clear } = useSending();
  const [isAsked, setAsked] = useState(false);
  const { sheetId, open, compared, signed } = panel;
  const isReady = open === 0 && compared > 0 && signed === 0;
  if (sheetId === null || !isReady || !mayHere(offices).sign) return null;
  const close = () => {
    clear();
    setAsked(false);
  };
  return (
    <>
      <button type="button" class="button tight" onClick={() => setAsked(true)}>
        {words.sign}
      </button>
      {isAsked && (
        <Confirm
          title={words.signTitle}
          yes={words.signDo}
          no={words.cancel}
          isBusy={isBusy}
          trouble={trouble}
          onNo={close}
          onYes={() =>
            void send(
              () => signNow(sheetId),
              ({ signed: count }) => {
                close();
                onDone(words.signed(count));
              },
            )
          }
        >
          <p>{words.signText(place)}</p>
        </Confirm>
      )}
    </>
  );
};
