import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import type { List } from '../call.client.ts';
import { useWho } from '../frame/who.ts';
import { useNaming } from '../person/names.ts';
import type { Loaded } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import { amendWords } from './amend-words.ts';
import { DecideAmendment } from './decide-amendment.view.tsx';
import { Effect } from './effect.view.tsx';
import type { AmendmentView, Where } from './scheme.client.ts';

type Props = {
  readonly where: Where;
  readonly amendments: Loaded<List<AmendmentView>>;
  readonly onChanged: (sentence: string) => void;
};

/** Every amendment of a module: those that wait stand open, with what they would do. */
export const Amendments = ({ where, amendments, onChanged }: Props) => {
  const words = useWords(amendWords);
  const { offices } = useWho();
  const { body, trouble, again } = amendments;
  return (
    <section class="card stack" aria-labelledby="amendments-title">
      <h2 id="amendments-title">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {body?.items.length === 0 && (
        <p>
          <b>{words.none}</b>{' '}
          {offices.has('chief-judge') && <span class="soft">{words.noneHint}</span>}
        </p>
      )}
      <LookAgain.Provider value={again}>
        {body?.items.map((amendment) => (
          <AmendmentCard
            key={amendment.amendmentId}
            where={where}
            amendment={amendment}
            onDone={onChanged}
          />
        ))}
      </LookAgain.Provider>
    </section>
  );
};

const SIGNS = { open: 'wait', approved: 'good', refused: 'bad', withdrawn: 'down' } as const;
const TONES = {
  open: 'provisional',
  approved: 'good',
  refused: 'bad',
  withdrawn: 'doubt',
} as const;

type CardProps = {
  readonly where: Where;
  readonly amendment: AmendmentView;
  readonly onDone: (sentence: string) => void;
};

const AmendmentCard = ({ where, amendment, onDone }: CardProps) => {
  const words = useWords(amendWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { state, aspects, reason, effect, proposedBy, proposedAt } = amendment;
  const at = (instant: string) => momentText(instant, language, new Date());
  return (
    <article class="amendment stack-tight">
      <div class="head">
        <h3>
          <span class="number">{aspects.join(', ')}</span>
        </h3>
        <Badge sign={SIGNS[state]} tone={TONES[state]} word={words.state[state]} outlined={true} />
      </div>
      <Changes amendment={amendment} />
      <p>
        <b>{words.reason}</b> {reason}
      </p>
      <p class="small soft">
        {words.proposedBy(nameOf(proposedBy), at(proposedAt))}
        {amendment.decidedBy !== null && amendment.decidedAt !== null && (
          <>
            {' · '}
            {words.decidedBy(nameOf(amendment.decidedBy), at(amendment.decidedAt))}
          </>
        )}
        {amendment.schemeVersion !== null && ` · ${words.madeVersion(amendment.schemeVersion)}`}
      </p>
      {amendment.decisionReason !== null && (
        <p>
          <b>{words.why}</b> {amendment.decisionReason}
        </p>
      )}
      {effect ? (
        <details class="explain" open={state === 'open'}>
          <summary>{words.effect}</summary>
          <Effect effect={effect} />
        </details>
      ) : (
        <p class="small soft">{words.effectHidden}</p>
      )}
      {state === 'open' && <DecideAmendment where={where} amendment={amendment} onDone={onDone} />}
    </article>
  );
};

/** How each aspect is treated. */
const Changes = ({ amendment: { changes, aspects } }: { readonly amendment: AmendmentView }) => {
  const words = useWords(amendWords);
  return (
    <ul class="dotted">
      {changes.map((change, at) => (
        <li key={change.aspectId}>
          <span class="number">{aspects[at]}</span>{' '}
          {change.kind === 'void' ? words.ways[change.as].name : words.ways.correct.name}
          <span class="soft small">
            {' '}
            {change.kind === 'void' ? words.ways[change.as].means : words.ways.correct.means}
          </span>
        </li>
      ))}
    </ul>
  );
};
