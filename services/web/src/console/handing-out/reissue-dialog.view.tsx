import type { PaperRow } from '@jinbang/contracts/http/handing-out';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useSending } from '../use-sending.ts';
import { reissue } from './handing-out.client.ts';
import { handingOutWords } from './handing-out-words.ts';

type Props = {
  readonly bodyId: string;
  readonly paper: PaperRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** 补发 (M21) of a paper its holder had: what two people entered in the register is printed once more. */
export const ReissueDialog = ({ bodyId, paper, onClose, onDone }: Props) => {
  const words = useWords(handingOutWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <Confirm
      title={words.reissue}
      yes={words.reissueYes}
      no={words.cancel}
      isBusy={isBusy}
      trouble={trouble}
      onYes={() => void send(() => reissue(bodyId, paper.certificateId), onDone)}
      onNo={onClose}
    >
      <p>
        <strong lang="zh-CN">{paper.name ?? words.nameless}</strong>{' '}
        <span class="number">{paper.numberText}</span>
      </p>
      <p>{words.reissueFollows}</p>
    </Confirm>
  );
};
