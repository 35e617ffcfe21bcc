import type { TypingForm, TypingOutcome } from '@jinbang/contracts/http/judging-typing';
import { useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { holdOf, typedRound } from './draft.rules.ts';
import { Grid } from './grid.view.tsx';
import { SheetFoot } from './sheet-foot.view.tsx';
import { handInRound } from './typing.client.ts';
import { typingWords } from './typing-words.ts';
import { useDraft } from './use-draft.ts';

type Props = {
  readonly eventId: string;
  readonly form: TypingForm;
  readonly onDone: (outcome: TypingOutcome) => void;
};

/** The first and the second typist's grid: the same, and blind of each other. */
export const EnterSheet = ({ eventId, form, onDone }: Props) => {
  const words = useWords(typingWords);
  const { personId } = useWho();
  const { paperSheetId } = form;
  const { draft, change, setText, clear } = useDraft(paperSheetId, personId);
  const { isBusy, trouble, send } = useSending();
  const handIn = () => {
    if (isBusy || holdOf(form, draft) !== null) return;
    void send(
      () => handInRound({ eventId, paperSheetId }, typedRound(form, draft)),
      (outcome) => {
        clear();
        onDone(outcome);
      },
    );
  };
  return (
    <div class="stack">
      <Grid
        form={form}
        draft={draft}
        onText={setText}
        onEnd={() => document.getElementById('typing-time')?.focus()}
        onHandIn={handIn}
      />
      <p class="soft small row">
        <span>
          {words.keys} {words.kept}
        </span>
        {Object.keys(draft.texts).length > 0 && (
          <button type="button" class="button tight plain" onClick={clear}>
            {words.clear}
          </button>
        )}
      </p>
      <SheetFoot
        form={form}
        draft={draft}
        isBusy={isBusy}
        trouble={trouble}
        button={words.handIn}
        onDraft={change}
        onHandIn={handIn}
      />
    </div>
  );
};
