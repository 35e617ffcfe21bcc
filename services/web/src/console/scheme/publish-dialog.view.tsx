import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { fetchDocuments } from '../document/document.client.ts';
import { useHouse, useNaming } from '../person/names.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { type Published, publish, type SchemeView, type Where } from './scheme.client.ts';
import { aspectsOf } from './scheme.types.ts';
import { schemeWords } from './scheme-words.ts';
import { sumsOf } from './sums.rules.ts';

type Props = {
  readonly where: Where;
  readonly view: SchemeView;
  readonly onClose: () => void;
  readonly onDone: (published: Published) => void;
};

/** The last look before a draft is frozen: how much it is, what warns, who has signed its notice. */
export const PublishDialog = ({ where, view, onClose, onDone }: Props) => {
  const words = useWords(schemeWords);
  const { isBusy, trouble, send } = useSending();
  const { draft, draftWarnings, version, publishedVersion } = view;
  if (!draft) return null;
  return (
    <Confirm
      title={words.publishTitle}
      yes={words.publishYes}
      no={words.cancel}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(() => publish(where, version), onDone)}
      onNo={onClose}
    >
      <p>
        <b class="number">{words.publishFacts(aspectsOf(draft).length, sumsOf(draft).total.sum)}</b>
      </p>
      <p>{words.publishLead}</p>
      {publishedVersion > 0 && <p>{words.publishAgain}</p>}
      {draftWarnings.length > 0 && (
        <div class="notice">
          <b>{words.warnings(draftWarnings.length)}</b>
          <ul class="dotted small">
            {draftWarnings.slice(0, 5).map(({ at, detail }) => (
              <li key={at}>{detail}</li>
            ))}
          </ul>
        </div>
      )}
      <Signatures eventId={where.eventId} />
    </Confirm>
  );
};

/** S09: chief judge and panel sign the notice of the scheme before it is frozen, where rules ask so. */
const Signatures = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(schemeWords);
  const { house } = useHouse();
  const { nameOf } = useNaming();
  const competitionId = house.contests.find((one) => one.eventId === eventId)?.competitionId;
  const { body } = useAnswer(competitionId ?? null, () => fetchDocuments(competitionId ?? ''));
  if (!body) return null;
  const notice = body.items.find(
    (one) => one.kind === 'scheme-notice' && (one.eventId === eventId || one.eventId === null),
  );
  const signatures = notice?.versions[0]?.signatures ?? [];
  const link = (
    <a href={addressOf('documents')} onClick={followLink('documents')}>
      {words.toDocuments}
    </a>
  );
  if (!notice?.versions[0]) {
    return (
      <p class="soft small">
        {words.noNotice} {link}
      </p>
    );
  }
  return (
    <p class="small">
      {signatures.length === 0 ? (
        <>
          {words.notSigned} {link}
        </>
      ) : (
        <>
          {words.signed} {signatures.map(({ personId }) => nameOf(personId)).join('、')}
        </>
      )}
    </p>
  );
};
