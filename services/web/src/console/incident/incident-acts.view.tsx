import { useWords } from '../../ui/language.ts';
import { DecideDialog } from './decide-dialog.view.tsx';
import type { IncidentView } from './incident.client.ts';
import { incidentWords } from './incident-words.ts';
import { RestartDialog, SignDialog } from './step-dialogs.view.tsx';
import { WithdrawDialog } from './withdraw-dialog.view.tsx';

export type Act = {
  readonly kind: 'restart' | 'sign' | 'decide' | 'withdraw';
  /** As it was seen: what somebody added meanwhile is looked at before anything is changed. */
  readonly incident: IncidentView;
};

type ActsProps = {
  readonly incident: IncidentView;
  readonly mayRecord: boolean;
  readonly mayLead: boolean;
  readonly onAct: (act: Act) => void;
};

/** What can come next, by who may do it. */
export const Acts = ({ incident, mayRecord, mayLead, onAct }: ActsProps) => {
  const words = useWords(incidentWords);
  const { restartedAt, contestant, decision } = incident;
  const steps = [
    ['restart', restartedAt === null ? words.restart : words.restartAgain, restartedAt !== null],
    ['sign', contestant === null ? words.sign : words.signAgain, contestant !== null],
  ] as const;
  const rulings = [
    ['decide', decision === null ? words.decide : words.decideAgain, decision !== null],
    ['withdraw', words.withdraw, true],
  ] as const;
  const acts = [...(mayLead ? rulings.slice(0, 1) : []), ...(mayRecord ? steps : [])];
  const all = [...acts, ...(mayLead ? rulings.slice(1) : [])];
  if (all.length === 0) return null;
  return (
    <p class="row">
      {all.map(([kind, word, isPlain]) => (
        <button
          key={kind}
          type="button"
          class={`button tight${isPlain ? ' plain' : ''}`}
          onClick={() => onAct({ kind, incident })}
        >
          {word}
        </button>
      ))}
    </p>
  );
};

export type ActProps = {
  readonly eventId: string;
  readonly incident: IncidentView;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
};

const DIALOGS = {
  restart: RestartDialog,
  sign: SignDialog,
  decide: DecideDialog,
  withdraw: WithdrawDialog,
} as const;

type DialogProps = Omit<ActProps, 'incident'> & { readonly act: Act };

export const ActDialog = ({ act: { kind, incident }, ...rest }: DialogProps) => {
  const Shown = DIALOGS[kind];
  return <Shown incident={incident} {...rest} />;
};
