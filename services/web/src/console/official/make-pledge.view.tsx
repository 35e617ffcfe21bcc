import { PRESENT_PLEDGE } from '@jinbang/contracts/registration/pledge-text';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { type Duty, pledge } from './official.client.ts';
import { officialWords } from './official-words.ts';
import './official.css';

type Props = {
  readonly duty: Duty;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** The text of the pledge, to be read to its end. */
export const MakePledge = ({ duty, onClose, onDone }: Props) => {
  const words = useWords(officialWords);
  const language = useLanguage();
  const { personId } = useWho();
  const { isBusy, trouble, send } = useSending();
  const text = PRESENT_PLEDGE[language];
  const { eventId, competitionId } = duty;
  const textVersion = PRESENT_PLEDGE.version;
  const make = () =>
    send(() => pledge(competitionId, { personId, eventId, textVersion, means: 'screen' }), onDone);
  return (
    <Dialog title={text.title} onClose={onClose}>
      <p>{text.lead}</p>
      <ol class="pledge-points">
        {text.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="button" class="button first" disabled={isBusy} onClick={() => void make()}>
          {words.pledgeYes}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
};
