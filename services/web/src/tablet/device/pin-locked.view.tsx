import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import type { RosterPin } from './device.client.ts';
import { deviceWords } from './device-words.ts';
import { EnterView } from './enter.view.tsx';
import type { PinFlaw } from './tablet-state.ts';

type Props = {
  readonly rosterCode: string;
  /** The tries of this tablet without network, not those of the server. */
  readonly isHere: boolean;
  readonly unsent: number;
  readonly onSupervise: (supervisor: RosterPin) => Promise<PinFlaw>;
  readonly onOther: () => void;
};

/** Five wrong PINs: calmly, what happened and who helps. Nothing is lost. */
export const PinLockedView = ({ rosterCode, isHere, unsent, onSupervise, onOther }: Props) => {
  const words = useWords(deviceWords);
  const [isSupervisor, setSupervisor] = useState(false);
  if (isSupervisor) {
    return (
      <EnterView
        title={words.superviseTitle(rosterCode)}
        lead={words.superviseLead}
        today={[]}
        flaw={null}
        onEnter={onSupervise}
        onBack={() => setSupervisor(false)}
      />
    );
  }
  return (
    <section class="notice stack">
      <h1>
        <Sign name="lock" /> {words.pinLockedTitle(rosterCode)}
      </h1>
      <p>{isHere ? words.pinLockedHere : words.pinLockedLead}</p>
      {!isHere && <p>{words.pinLockedHow}</p>}
      <p class="soft">{unsent > 0 ? words.waiting(unsent) : words.allSent}</p>
      <div class="notice-acts">
        {!isHere && (
          <button type="button" class="button first" onClick={() => setSupervisor(true)}>
            {words.supervise}
          </button>
        )}
        <button type="button" class={isHere ? 'button first' : 'button'} onClick={onOther}>
          {isHere ? words.tryAgain : words.nextJudge}
        </button>
      </div>
    </section>
  );
};
