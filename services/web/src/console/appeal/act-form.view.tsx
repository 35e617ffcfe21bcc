import type { ComponentChildren } from 'preact';
import type { Trouble } from '../../ui/ask.client.ts';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { appealWords } from './appeal-words.ts';

type Props = {
  readonly title: string;
  readonly yes: string;
  /** Why it cannot be sent yet; the window can be left all the same. */
  readonly lack?: string | undefined;
  /** It is on its way to a server: until the answer the window cannot be left. */
  readonly isBusy: boolean;
  readonly trouble: Trouble | null;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** A window with one act: its fields, why it cannot be sent yet, and what came back. */
export const ActForm = ({
  title,
  yes,
  lack,
  isBusy,
  trouble,
  onSend,
  onClose,
  children,
}: Props) => {
  const words = useWords(appealWords);
  return (
    <Dialog title={title} isBusy={isBusy} onClose={onClose}>
      <form
        class="stack appeal-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {children}
        <p class="soft small" id="act-lack">
          {lack ?? ''}
        </p>
        <div class="head-acts">
          <button
            type="submit"
            class="button first"
            disabled={isBusy || lack !== undefined}
            aria-describedby="act-lack"
          >
            {yes}
          </button>
          <button type="button" class="button" disabled={isBusy} onClick={onClose}>
            {words.cancel}
          </button>
        </div>
        {trouble && <Problem trouble={trouble} />}
      </form>
    </Dialog>
  );
};
