import { useWords } from '../../ui/language.ts';
import { deviceWords } from './device-words.ts';

type Props = {
  readonly kind: 'hand-over' | 'sign-out';
  readonly unsent: number;
  readonly isOnline: boolean;
  readonly isBusy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** Before somebody leaves the tablet: what is not on the server yet, and that it will get there. */
export const HandOverView = ({ kind, unsent, isOnline, isBusy, onYes, onNo }: Props) => {
  const words = useWords(deviceWords);
  const isHandOver = kind === 'hand-over';
  return (
    <section class="notice stack">
      <h1>{isHandOver ? words.handOver : words.signOut}</h1>
      <p
        class={unsent > 0 ? 'unsent-count tone-provisional toned' : 'unsent-count tone-good toned'}
      >
        <b class="number">{unsent}</b> {words.unsentMarks(unsent)}
      </p>
      <p>{unsent > 0 ? words.unsentStay : words.allSent}</p>
      <p class="soft">{isHandOver ? words.handOverHow : words.signOutHow}</p>
      {isHandOver && !isOnline && <p class="soft">{words.handOverOffline}</p>}
      <div class="notice-acts">
        <button type="button" class="button first" disabled={isBusy} onClick={onYes}>
          {isHandOver ? words.handOverYes : words.signOutYes}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={onNo}>
          {words.stay}
        </button>
      </div>
    </section>
  );
};
