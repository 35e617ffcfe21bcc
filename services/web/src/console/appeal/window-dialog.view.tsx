import type { AppealKind } from '@jinbang/contracts/http/judging-appeal';
import type { AppealDesk } from '@jinbang/contracts/http/judging-appeal-desk';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { sayWindow } from './appeal.client.ts';
import { appealWords } from './appeal-words.ts';
import { instantOf } from './filing.rules.ts';
import { MomentField } from './moment-field.view.tsx';

type Props = {
  readonly eventId: string;
  readonly desk: AppealDesk;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** The posting of the marks, which opens recounts; or another window for appeals than the rule's. */
export const WindowDialog = ({ eventId, desk, onDone, onClose }: Props) => {
  const words = useWords(appealWords);
  const language = useLanguage();
  const [kind, setKind] = useState<AppealKind>('recount');
  const [moduleId, setModuleId] = useState('');
  const [opens, setOpens] = useState('');
  const [closes, setCloses] = useState('');
  const { isBusy, trouble, send } = useSending();
  const opensAt = instantOf(opens);
  const say = () =>
    opensAt === null
      ? Promise.resolve()
      : send(
          () =>
            sayWindow(eventId, {
              ...{ kind, opensAt, closesAt: instantOf(closes) },
              moduleId: moduleId === '' ? null : moduleId,
            }),
          onDone,
        );
  const kinds = (['recount', 'appeal'] as const).map((value) => ({
    value,
    label: words.kind[value],
  }));
  const modules = desk.modules.map((one) => ({
    value: one.moduleId,
    label: textOf(one.name, language),
  }));
  return (
    <Dialog title={words.post} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void say();
        }}
      >
        <SelectField
          id="window-kind"
          label={words.what}
          value={kind}
          onValue={(value) => setKind(value === 'appeal' ? 'appeal' : 'recount')}
          groups={[{ label: '', choices: kinds }]}
        />
        <SelectField
          id="window-module"
          label={words.windowOf}
          value={moduleId}
          onValue={setModuleId}
          none={words.wholeEvent}
          groups={[{ label: '', choices: modules }]}
        />
        <MomentField id="window-opens" label={words.opensAt} value={opens} onValue={setOpens} />
        <MomentField
          id="window-closes"
          label={words.closesAt}
          hint={words.closesHint}
          value={closes}
          onValue={setCloses}
        />
        <div class="head-acts">
          <button type="submit" class="button first" disabled={isBusy || opensAt === null}>
            {words.say}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          <Lack when={opensAt === null} why="fill" />
        </div>
        {trouble && <Problem trouble={trouble} />}
      </form>
    </Dialog>
  );
};
