import { problemsEn } from '@jinbang/contracts/problems.en';
import { problemsZh } from '@jinbang/contracts/problems.zh';
import { useLanguage, useWords } from '../ui/language.ts';
import { Sign } from '../ui/sign.view.tsx';
import { minuteText } from '../ui/time-text.ts';
import { type Dispute, isDecidable } from './acts.rules.ts';
import { deskWords } from './desk-words.ts';

const SENTENCES = { zh: problemsZh, en: problemsEn } as const;

type Props = {
  readonly disputes: readonly Dispute[];
  readonly onTheirs: (personId: string) => Promise<void>;
  readonly onOurs: (dispute: Dispute) => Promise<void>;
};

/** What the server did not take: both sides beside each other, and a person decides. */
export const Disputes = ({ disputes, onTheirs, onOurs }: Props) => {
  const words = useWords(deskWords);
  if (disputes.length === 0) return null;
  return (
    <section class="disputes stack" aria-label={words.disputes}>
      <h2>{words.disputes}</h2>
      {disputes.map((dispute) => (
        <DisputeCard
          key={dispute.line.personId}
          dispute={dispute}
          onTheirs={() => void onTheirs(dispute.line.personId)}
          onOurs={() => void onOurs(dispute)}
        />
      ))}
    </section>
  );
};

type CardProps = {
  readonly dispute: Dispute;
  readonly onTheirs: () => void;
  readonly onOurs: () => void;
};

const DisputeCard = ({ dispute, onTheirs, onOurs }: CardProps) => {
  const words = useWords(deskWords);
  const language = useLanguage();
  const { line, refusal, own } = dispute;
  return (
    <article class="card dispute">
      <h3>
        {line.entryNo} {line.name ?? words.noName}
      </h3>
      <p class="toned tone-bad">
        <Sign name="bad" /> {SENTENCES[language][refusal.code] ?? refusal.code}
      </p>
      <dl class="both-sides">
        <div>
          <dt>{words.here}</dt>
          {own.map(({ actId, kind, happenedAt }) => (
            <dd key={actId}>
              {minuteText(happenedAt, language)} {words.act[kind]}
            </dd>
          ))}
        </div>
        <div>
          <dt>{words.there}</dt>
          <dd>{refusal.state === null ? words.thereNothing : words.standing[refusal.state]}</dd>
        </div>
      </dl>
      <p class="row">
        <button type="button" class="button" onClick={onTheirs}>
          {words.keepTheirs}
        </button>
        {isDecidable(dispute) && (
          <button type="button" class="button" onClick={onOurs}>
            {words.keepOurs}
          </button>
        )}
      </p>
    </article>
  );
};
