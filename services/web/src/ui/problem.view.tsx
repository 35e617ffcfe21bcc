import type { Trouble } from './ask.client.ts';
import { useWords } from './language.ts';
import { Sign } from './sign.view.tsx';
import { uiWords } from './ui-words.ts';
import { useRetold } from './use-retold.ts';

type Props = { readonly trouble: Trouble; readonly onAgain?: (() => void) | undefined };

/** A refusal or a lost connection: what happened and what to do. */
export const Problem = ({ trouble: said, onAgain }: Props) => {
  const words = useWords(uiWords);
  const trouble = useRetold(said);
  // Who may not does not get further by asking again.
  const isOver = trouble.kind === 'refused' && trouble.status === 403;
  const sentence = trouble.kind === 'refused' ? trouble.detail : words[trouble.kind];
  const errors = trouble.kind === 'refused' ? trouble.errors : [];
  return (
    <div class="problem" role="alert">
      <Sign name="bad" />
      <div>
        <p>{sentence}</p>
        {errors.length > 0 && (
          <ul>
            {errors.slice(0, 10).map((error) => (
              <li key={error.at}>
                <span class="code">{error.at}</span> {error.detail}
              </li>
            ))}
          </ul>
        )}
        {trouble.kind === 'refused' && trouble.requestId && (
          <p class="soft small">{words.requestId(trouble.requestId)}</p>
        )}
        {onAgain && !isOver && (
          <p>
            <button type="button" class="button tight" onClick={onAgain}>
              {words.again}
            </button>
          </p>
        )}
      </div>
    </div>
  );
};
