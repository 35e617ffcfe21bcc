import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useNaming } from '../person/names.ts';
import { ActForm } from './act-form.view.tsx';
import { hearingOf } from './appeal-page.rules.ts';
import { appealWords } from './appeal-words.ts';
import { instantOf } from './filing.rules.ts';
import { MomentField } from './moment-field.view.tsx';
import { type ActProps, useAct } from './use-act.ts';

/** Says who hears it, when and where. Whoever may not is shown with the reason. */
export const HearingDialog = (props: ActProps) => {
  const { appeal, desk, onClose } = props;
  const words = useWords(appealWords);
  const { isBusy, trouble, act } = useAct(props);
  const before = hearingOf(appeal);
  const [heard, setHeard] = useState('');
  const [room, setRoom] = useState(before?.room ?? '');
  const [panel, setPanel] = useState<readonly string[]>(before?.panel ?? []);
  const size = desk.rule.panelSize;
  const heardAt = instantOf(heard);
  const isPanel = panel.length >= size && panel.length % 2 === 1;
  const lack =
    heardAt === null
      ? words.lacks.heardAt
      : room.trim() === ''
        ? words.lacks.room
        : isPanel
          ? undefined
          : words.panelLacks(size);
  const send = () => {
    if (heardAt === null) return;
    const aside = (before?.panel ?? []).filter((one) => !panel.includes(one));
    act({
      what: 'hearing',
      body: { heardAt, room: room.trim(), panel: [...panel], aside: [...aside] },
    });
  };
  return (
    <ActForm
      {...{ title: words.act.hear, yes: words.act.hear, lack, isBusy, trouble, onClose }}
      onSend={send}
    >
      <div class="columns">
        <MomentField id="heard-at" label={words.heardAt} value={heard} onValue={setHeard} />
        <TextField
          id="hearing-room"
          label={words.room}
          value={room}
          onValue={setRoom}
          lengthMax={64}
        />
      </div>
      <PanelChoice {...{ desk, panel }} onPanel={setPanel} />
    </ActForm>
  );
};

type PanelProps = Pick<ActProps, 'desk'> & {
  readonly panel: readonly string[];
  readonly onPanel: (panel: readonly string[]) => void;
};

const PanelChoice = ({ desk, panel, onPanel }: PanelProps) => {
  const words = useWords(appealWords);
  const { nameOf } = useNaming();
  return (
    <fieldset class="choices">
      <legend>{words.panel}</legend>
      <p class="soft small">{words.panelHint(desk.rule.panelSize)}</p>
      {desk.arbitration.map(({ personId, unfit }) => (
        <label key={personId} class="choice">
          <input
            type="checkbox"
            checked={panel.includes(personId)}
            disabled={unfit !== null}
            onChange={({ currentTarget }) =>
              onPanel(
                currentTarget.checked
                  ? [...panel, personId]
                  : panel.filter((one) => one !== personId),
              )
            }
          />
          <span>
            {nameOf(personId)}
            {unfit !== null && <span class="soft small under">{words.unfit[unfit] ?? unfit}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
};
