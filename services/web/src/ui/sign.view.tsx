/** The signs that stand beside the colour and the word of a state. */
export type SignName =
  | 'progress'
  | 'live'
  | 'frozen'
  | 'provisional'
  | 'notice'
  | 'final'
  | 'amended'
  | 'good'
  | 'twice'
  | 'bad'
  | 'doubt'
  | 'up'
  | 'down'
  | 'lock'
  | 'wait';

const SHAPES: Readonly<Record<SignName, preact.JSX.Element>> = {
  progress: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path class="full" d="M8 8V2a6 6 0 0 1 6 6z" />
    </>
  ),
  live: (
    <>
      <circle class="full" cx="8" cy="8" r="3" />
      <path d="M3.5 3.5a6.4 6.4 0 0 0 0 9M12.5 3.5a6.4 6.4 0 0 1 0 9" />
    </>
  ),
  frozen: <path d="M5 3v10M11 3v10" stroke-width="3" />,
  provisional: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.5 2" />
    </>
  ),
  notice: <path d="M3 2.5h10v11H3zM5.5 6h5M5.5 9h5" />,
  final: <path class="full" d="M8 1l6 3.2v4.6c0 3-2.4 5-6 6.2-3.6-1.2-6-3.2-6-6.2V4.2z" />,
  amended: <path d="M3 13l1-3.5 7-7 2.5 2.5-7 7zM9.5 4l2.5 2.5" />,
  good: <path d="M2.5 8.5l3.5 3.5 7.5-8" />,
  twice: <path d="M.8 9l2.9 3 6.1-7M6.8 11.4l.6.6 7.4-8" />,
  bad: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  doubt: <path d="M5 5.5a3 3 0 1 1 4.5 2.6C8.5 8.7 8 9.2 8 10.2M8 13.2v.1" />,
  up: <path class="full" d="M8 3l5.5 9h-11z" />,
  down: <path class="full" d="M8 13L2.5 4h11z" />,
  lock: <path d="M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2" />,
  wait: <circle cx="8" cy="8" r="5.5" />,
};

/** Decoration: the word beside it says the same. */
export const Sign = ({ name }: { readonly name: SignName }) => (
  <svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {SHAPES[name]}
  </svg>
);
