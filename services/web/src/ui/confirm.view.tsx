import type { ComponentChildren } from 'preact';
import type { Trouble } from './ask.client.ts';
import { Dialog } from './dialog.view.tsx';
import { Lack } from './lack.view.tsx';
import type { Why } from './lack-words.ts';
import { Problem } from './problem.view.tsx';

type Props = {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  /** The yes is on its way to a server: until its answer the question cannot be left. */
  readonly isBusy: boolean;
  /** What must be said or known before a yes; no can be said at any time. */
  readonly lacks?: Why | undefined;
  readonly trouble: Trouble | null;
  readonly onYes: () => void;
  readonly onNo: () => void;
  /** What follows from it. */
  readonly children: ComponentChildren;
};

/** A question before something that others will notice. */
export const Confirm = (props: Props) => {
  const { title, yes, no, isBusy, lacks, trouble, onYes, onNo, children } = props;
  return (
    <Dialog title={title} isBusy={isBusy} onClose={onNo}>
      {children}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || lacks !== undefined}
          onClick={onYes}
        >
          {yes}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={onNo}>
          {no}
        </button>
        {lacks && <Lack when={true} why={lacks} />}
      </p>
    </Dialog>
  );
};
