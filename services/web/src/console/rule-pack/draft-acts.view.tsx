import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { type Draft, discardDraft, type Publication, publishDraft } from './rule-pack.client.ts';
import { rulePackWords } from './rule-pack-words.ts';
import type { RuleDraftWork } from './use-rule-draft.ts';

type Props = {
  readonly draft: Draft;
  readonly work: RuleDraftWork;
  readonly isPublishable: boolean;
  /** The results it was tried on while it stood here. */
  readonly tried: readonly string[] | null;
  readonly onClosed: () => void;
};

const TRIED_MAX = 50;

/** What becomes of a draft: a version for ever, by somebody who wrote none of it, or nothing. */
export const DraftActs = ({ draft, work, isPublishable, tried, onClosed }: Props) => {
  const words = useWords(rulePackWords);
  const { personId } = useWho();
  const [asked, setAsked] = useState<'publish' | 'discard' | null>(null);
  const isWriter = draft.writers.includes(personId) || work.version !== draft.version;
  const isKept = work.state === 'saved';
  const close = () => setAsked(null);
  const at = { draftId: draft.draftId, version: work.version };
  return (
    <section class="card stack" aria-label={words.finish}>
      <h2>{words.finish}</h2>
      <p class="soft">
        {isWriter ? words.secondPublishes : words.youPublish}
        {!isPublishable && ` ${words.mendFirst}`}
      </p>
      <p class="row">
        {!isWriter && (
          <button
            type="button"
            class="button first"
            disabled={!isPublishable || !isKept}
            onClick={() => setAsked('publish')}
          >
            {words.publish}
          </button>
        )}
        <button type="button" class="button" disabled={!isKept} onClick={() => setAsked('discard')}>
          {words.discard}
        </button>
      </p>
      {asked === 'publish' && (
        <Publish at={at} tried={tried ?? []} onClose={close} onClosed={onClosed} />
      )}
      {asked === 'discard' && <Discard at={at} onClose={close} onClosed={onClosed} />}
    </section>
  );
};

type AskProps = {
  readonly at: { readonly draftId: string; readonly version: number };
  readonly onClose: () => void;
  readonly onClosed: () => void;
};

const Publish = ({
  at,
  tried,
  onClose,
  onClosed,
}: AskProps & { readonly tried: readonly string[] }) => {
  const words = useWords(rulePackWords);
  const { isBusy, trouble, send } = useSending();
  const [reason, setReason] = useState('');
  const isTried = tried.length > 0;
  const body: Publication = isTried
    ? { eventIds: tried.slice(0, TRIED_MAX) }
    : { untriedReason: reason.trim() };
  return (
    <Confirm
      title={words.publish}
      yes={words.publish}
      no={words.cancel}
      isBusy={isBusy}
      trouble={trouble}
      lacks={isTried || reason.trim() !== '' ? undefined : 'reason'}
      onYes={() => void send(() => publishDraft(at, body), onClosed)}
      onNo={onClose}
    >
      <p>{words.publishFollows}</p>
      {isTried ? (
        <p>{words.triedOn(Math.min(tried.length, TRIED_MAX))}</p>
      ) : (
        <TextField
          id="untried"
          label={words.untried}
          hint={words.untriedHint}
          value={reason}
          lengthMax={500}
          onValue={setReason}
        />
      )}
    </Confirm>
  );
};

const Discard = ({ at, onClose, onClosed }: AskProps) => {
  const words = useWords(rulePackWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.discard}
      yes={words.discard}
      no={words.cancel}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(() => discardDraft(at), onClosed)}
      onNo={onClose}
    >
      <p>{words.discardFollows}</p>
    </Confirm>
  );
};
