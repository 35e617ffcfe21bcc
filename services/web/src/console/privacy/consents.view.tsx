import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { useHouse, useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { useSending } from '../use-sending.ts';
import { type Consent, fetchConsents, withdrawConsent } from './consent.client.ts';
import { ConsentTable } from './consent-table.view.tsx';
import { consentWords } from './consent-words.ts';
import { consentsInOrder } from './privacy.rules.ts';
import { RecordConsent } from './record-consent.view.tsx';

/** What people agreed to, competition by competition. */
export const Consents = () => {
  const words = useWords(consentWords);
  const language = useLanguage();
  const { house } = useHouse();
  const [chosen, setChosen] = useState('');
  const competitionId = chosen || house.competitions[0]?.competitionId;
  if (competitionId === undefined) return null;
  return (
    <section class="stack">
      <h2>{words.title}</h2>
      <p class="soft lead">{words.lead}</p>
      <SelectField
        id="consent-competition"
        label={words.competition}
        value={competitionId}
        onValue={setChosen}
        groups={[
          {
            label: '',
            choices: house.competitions.map((one) => ({
              value: one.competitionId,
              label: textOf(one.name, language),
            })),
          },
        ]}
      />
      <OfCompetition key={competitionId} competitionId={competitionId} />
    </section>
  );
};

const OfCompetition = ({ competitionId }: { readonly competitionId: string }) => {
  const words = useWords(consentWords);
  const { body, trouble, again } = useAnswer(competitionId, () => fetchConsents(competitionId));
  const [isRecording, setRecording] = useState(false);
  const [ending, setEnding] = useState<Consent | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const done = (sentence: News) => {
    setRecording(false);
    setEnding(null);
    setNews(sentence);
    again();
  };
  const consents = consentsInOrder(body?.items ?? []);
  return (
    <>
      {body && (
        <p>
          <button type="button" class="button" onClick={() => setRecording(true)}>
            {words.record}
          </button>
        </p>
      )}
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {body && consents.length === 0 && (
        <div class="empty">
          <h3>{words.none}</h3>
          <p class="soft">{words.noneHint}</p>
        </div>
      )}
      {consents.length > 0 && <ConsentTable consents={consents} onWithdraw={setEnding} />}
      {body?.isComplete === false && <p class="notice">{words.more}</p>}
      {isRecording && (
        <RecordConsent
          competitionId={competitionId}
          onClose={() => setRecording(false)}
          onDone={() => done(inBoth(consentWords, (words) => words.saved))}
        />
      )}
      {ending && (
        <EndConsent
          consent={ending}
          onClose={() => setEnding(null)}
          onDone={() => done(inBoth(consentWords, (words) => words.withdrawn))}
        />
      )}
    </>
  );
};

type EndProps = {
  readonly consent: Consent;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

const EndConsent = ({ consent, onClose, onDone }: EndProps) => {
  const words = useWords(consentWords);
  const { nameOf } = useNaming();
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.withdrawTitle(nameOf(consent.personId))}
      yes={words.withdraw}
      no={words.keep}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(() => withdrawConsent(consent), onDone)}
      onNo={onClose}
    >
      <p>
        {words.purposes[consent.purpose]} · {consent.textVersion}
      </p>
      <p>{words.withdrawText}</p>
      {consent.purpose === 'publication' && <p>{words.withdrawPublic}</p>}
    </Confirm>
  );
};
