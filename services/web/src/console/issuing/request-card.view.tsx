import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import type { SignName } from '../../ui/sign.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import type { BodyAnswer, Pack, Request } from './issuing.client.ts';
import { issuingWords } from './issuing-words.ts';

const SIGNS: Readonly<Record<Request['consent'], SignName>> = {
  asked: 'wait',
  accepted: 'good',
  refused: 'bad',
};
/** What may still be said: the other thing, until something was decided. */
const OPEN: Readonly<Record<Request['consent'], readonly BodyAnswer[]>> = {
  asked: ['accepted', 'refused'],
  accepted: ['refused'],
  refused: ['accepted'],
};

type Props = {
  readonly request: Request;
  readonly packs: readonly Pack[];
  readonly mayAnswer: boolean;
  readonly onAnswer: (answer: BodyAnswer) => void;
};

/** A competition that chose the body: by which rules, and what was said. */
export const RequestCard = ({ request, packs, mayAnswer, onAnswer }: Props) => {
  const words = useWords(issuingWords);
  const language = useLanguage();
  const { consent, consentAt, adoptedAt, packId, packVersion } = request;
  const pack = packs.find((one) => one.packId === packId && one.packVersion === packVersion);
  return (
    <article class="card stack">
      <div class="row apart">
        <h3>{nameOf(request, language, words.competition)}</h3>
        <Badge
          sign={SIGNS[consent]}
          word={words.state[consent]}
          outlined={consent !== 'accepted'}
        />
      </div>
      <p>{words.rules(pack ? textOf(pack.title, language) : packId, packVersion)}</p>
      <p class="soft small">
        {words.approval[request.approval]} {words.asked(dayText(adoptedAt, language))}
        {consentAt !== null && ` · ${words.answeredOn(dayText(consentAt, language))}`}
      </p>
      {mayAnswer ? (
        <p class="row">
          {OPEN[consent].map((answer) => (
            <button
              key={answer}
              type="button"
              class={consent === 'asked' && answer === 'accepted' ? 'button first' : 'button'}
              onClick={() => onAnswer(answer)}
            >
              {words.say[answer]}
            </button>
          ))}
        </p>
      ) : (
        <p class="soft small">{words.readOnly}</p>
      )}
    </article>
  );
};

/** A competition by its name, or by the end of its id where its name has not come yet. */
export const nameOf = (
  { competition, competitionId }: Request,
  language: 'zh' | 'en',
  unnamed: (code: string) => string,
): string =>
  competition
    ? `${textOf(competition.name, language)} · ${competition.seasonYear}`
    : unnamed(competitionId.slice(-6));
