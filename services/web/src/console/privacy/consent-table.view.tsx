import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { dayText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import type { Consent } from './consent.client.ts';
import { consentWords } from './consent-words.ts';

type Props = {
  readonly consents: readonly Consent[];
  readonly onWithdraw: (consent: Consent) => void;
};

export const ConsentTable = ({ consents, onWithdraw }: Props) => {
  const words = useWords(consentWords);
  return (
    <ScrollArea name={words.list}>
      <table class="table roomy">
        <thead>
          <tr>
            <th scope="col">{words.person}</th>
            <th scope="col">{words.purpose}</th>
            <th scope="col">{words.given}</th>
            <th scope="col">
              <span class="unseen">{words.act}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {consents.map((one) => (
            <Row key={one.consentId} consent={one} onWithdraw={() => onWithdraw(one)} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};

const Row = ({ consent, onWithdraw }: { consent: Consent; onWithdraw: () => void }) => {
  const words = useWords(consentWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { personId, purpose, textVersion, givenAt, givenBy, means, endedAt } = consent;
  const name = nameOf(personId);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {words.purposes[purpose]}
        <span class="soft small under">{textVersion}</span>
      </td>
      <td>
        {dayText(givenAt, language)}
        <span class="soft small under">
          {words.by[givenBy]} · {words.means[means]}
        </span>
      </td>
      <td class="right">
        {endedAt === null ? (
          <button
            type="button"
            class="button tight"
            aria-label={`${words.withdraw}: ${name}, ${words.purposes[purpose]}`}
            onClick={onWithdraw}
          >
            {words.withdraw}
          </button>
        ) : (
          <Badge sign="bad" tone="doubt" word={words.ended} outlined={true} />
        )}
      </td>
    </tr>
  );
};
