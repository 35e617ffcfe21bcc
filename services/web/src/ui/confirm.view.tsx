import type { ComponentChildren } from 'preact';
import type { Trouble } from './ask.client.ts';
import { Dialog } from './dialog.view.tsx';
import { Problem } from './problem.view.tsx';

type Props = {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  readonly isBusy: boolean;
  readonly trouble: Trouble | null;
  readonly onYes: () => void;
  readonly onNo: () => void;
  /** What follows from it. */
  readonly children: ComponentChildren;
};

/** A question before something that others will notice. */
export const Confirm = ({ title, yes, no, isBusy, trouble, onYes, onNo, children }: Props) => (
  <Dialog title={title} onClose={onNo}>
    {children}
    {trouble && <Problem trouble={trouble} />}
    <p class="row">
      <button type="button" class="button first" disabled={isBusy} onClick={onYes}>
        {yes}
      </button>
      <button type="button" class="button" onClick={onNo}>
        {no}
      </button>
    </p>
  </Dialog>
);
