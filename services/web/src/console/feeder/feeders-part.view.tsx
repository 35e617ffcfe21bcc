import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { CopyText } from '../../ui/copy.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { addressOf } from '../place.rules.ts';
import type { Competition } from '../setup/setup.types.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { AddFeeder } from './add-feeder.view.tsx';
import { agree, type Feeder, fetchFeeders, type Pair } from './feeder.client.ts';
import { stageOf } from './feeder.rules.ts';
import { feederWords } from './feeder-words.ts';
import { PairsDialog } from './pairs-dialog.view.tsx';

/** What feeds a contest and what it feeds, how far each is, and where their lists stand. */
export const FeedersPart = ({ competition }: { readonly competition: Competition }) => {
  const words = useWords(feederWords);
  const ui = useWords(uiWords);
  const { competitionId } = competition;
  const { body, trouble, again } = useAnswer(competitionId, () => fetchFeeders(competitionId));
  const [editing, setEditing] = useState<Feeder | null>(null);
  const [isAdding, setAdding] = useState(false);
  const items = body?.items ?? [];
  const below = items.filter((one) => one.competitionId === competitionId);
  const above = items.filter((one) => one.competitionId !== competitionId);
  return (
    <section class="card stack">
      <h2>{words.title}</h2>
      <p class="soft">{words.lead}</p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {above.map((feeder) => (
        <Above key={feeder.feederId} feeder={feeder} onAgreed={again} />
      ))}
      {body && below.length === 0 && (
        <div>
          <p>
            <strong>{words.none}</strong>
          </p>
          <p class="soft">{words.noneHint}</p>
        </div>
      )}
      {below.map((feeder) => (
        <Below key={feeder.feederId} feeder={feeder} onEdit={() => setEditing(feeder)} />
      ))}
      <p>
        <button type="button" class="button tight" onClick={() => setAdding(true)}>
          {words.add}
        </button>
      </p>
      <details class="explain">
        <summary>{words.number}</summary>
        <p class="soft small">{words.ownNumber}</p>
        <CopyText name={words.number} text={competitionId} />
      </details>
      {isAdding && (
        <AddFeeder
          competition={competition}
          known={below.map((one) => one.feederCompetitionId)}
          onClose={() => setAdding(false)}
          onAdded={(made) => {
            setAdding(false);
            setEditing(made);
            again();
          }}
        />
      )}
      {editing && (
        <PairsDialog
          feeder={editing}
          onClose={() => setEditing(null)}
          onSaved={() => {
            setEditing(null);
            again();
          }}
        />
      )}
    </section>
  );
};

const LOOKS = {
  final: { sign: 'good', tone: 'good' },
  amended: { sign: 'amended', tone: 'doubt' },
  'under-way': { sign: 'wait', tone: 'progress' },
  'not-yet': { sign: 'wait', tone: 'progress' },
  gone: { sign: 'bad', tone: 'bad' },
} as const;

const PairLine = ({ pair, isBelow }: { readonly pair: Pair; readonly isBelow: boolean }) => {
  const words = useWords(feederWords);
  const language = useLanguage();
  const stage = stageOf(pair);
  const to = { event: pair.eventId };
  return (
    <li class="line">
      <span>
        {words.line(textOf(pair.feederName, language), pair.quota, textOf(pair.name, language))}
        {pair.minimumTotal !== null && (
          <span class="soft small under number">{words.least(pair.minimumTotal)}</span>
        )}
        {stage === 'amended' && isBelow && (
          <span class="soft small under">{words.amendedHint}</span>
        )}
      </span>
      <span class="row">
        <Badge {...LOOKS[stage]} word={words.stage[stage]} outlined={true} />
        {isBelow && pair.result !== null && (
          <a href={addressOf('admission', to)} onClick={followLink('admission', to)}>
            {words.lists}
          </a>
        )}
      </span>
    </li>
  );
};

const Below = ({ feeder, onEdit }: { readonly feeder: Feeder; readonly onEdit: () => void }) => {
  const words = useWords(feederWords);
  const language = useLanguage();
  return (
    <article class="feeder stack">
      <h3>{words.from(textOf(feeder.feederName, language))}</h3>
      <p class="soft small">{feeder.agreedAt === null ? words.notAgreed : words.agreed}</p>
      {feeder.pairs.length === 0 && <p>{words.noPairs}</p>}
      <ul class="lines">
        {feeder.pairs.map((pair) => (
          <PairLine key={pair.feederEventId} pair={pair} isBelow={true} />
        ))}
      </ul>
      <p>
        <button type="button" class="button tight" onClick={onEdit}>
          {words.edit}
        </button>
      </p>
    </article>
  );
};

const Above = ({
  feeder,
  onAgreed,
}: {
  readonly feeder: Feeder;
  readonly onAgreed: () => void;
}) => {
  const words = useWords(feederWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  return (
    <article class="feeder stack">
      <h3>{words.feeds(textOf(feeder.name, language))}</h3>
      <ul class="lines">
        {feeder.pairs.map((pair) => (
          <PairLine key={pair.feederEventId} pair={pair} isBelow={false} />
        ))}
      </ul>
      {trouble && <Problem trouble={trouble} />}
      {feeder.agreedAt === null ? (
        <p class="row">
          <button
            type="button"
            class="button tight"
            disabled={isBusy}
            onClick={() => void send(() => agree(feeder), onAgreed)}
          >
            {words.agree}
          </button>
          <span class="soft small">{words.agreeHint}</span>
        </p>
      ) : (
        <p class="soft small">{words.agreed}</p>
      )}
    </article>
  );
};
