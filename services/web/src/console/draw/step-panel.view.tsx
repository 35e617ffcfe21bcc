import type { Step, StepName } from './ceremony.rules.ts';
import { CodesStep } from './codes-step.view.tsx';
import { ConfirmStep } from './confirm-step.view.tsx';
import { KeysStep } from './keys-step.view.tsx';
import { LastLayerStep } from './last-layer-step.view.tsx';
import { LayerStep } from './layer-step.view.tsx';
import { MarksStep } from './marks-step.view.tsx';
import { NumbersStep } from './numbers-step.view.tsx';
import type { Room } from './room.ts';
import { StationsStep } from './stations-step.view.tsx';

type Props = Room & { readonly step: Step; readonly now: Step | undefined };

const PANEL: Readonly<Record<StepName, (props: Props) => preact.JSX.Element>> = {
  keys: KeysStep,
  confirm: ConfirmStep,
  numbers: NumbersStep,
  stations: StationsStep,
  codes: CodesStep,
  marks: MarksStep,
  'layer-3': (props) => <LayerStep {...props} layer={3} />,
  'layer-2': (props) => <LayerStep {...props} layer={2} />,
  'layer-1': LastLayerStep,
};

/** One step with what is done in it. */
export const StepPanel = (props: Props) => {
  const Panel = PANEL[props.step.name];
  return (
    <article class="card stack draw-panel">
      <Panel {...props} />
    </article>
  );
};
