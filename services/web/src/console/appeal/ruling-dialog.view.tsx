import type { AppealOutcome } from '@jinbang/contracts/http/judging-appeal';
import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { ActForm } from './act-form.view.tsx';
import { appealWords } from './appeal-words.ts';
import { AspectChoice } from './aspect-choice.view.tsx';
import { ProseField } from './moment-field.view.tsx';
import { type ActProps, useAct } from './use-act.ts';

const ENDS: Readonly<Record<'appeal' | 'recount', readonly AppealOutcome[]>> = {
  appeal: ['upheld', 'partly', 'dismissed'],
  recount: ['no-error', 'error-found'],
};
const CHANGES_NOTHING: ReadonlySet<AppealOutcome> = new Set(['dismissed', 'no-error']);

/** The aspects of what was appealed: a ruling can name no others. */
const namedIn = ({ appeal, desk }: Pick<ActProps, 'appeal' | 'desk'>): readonly string[] => {
  if (appeal.aspects.length > 0) return appeal.aspects;
  const module = desk.modules.find(({ moduleId }) => moduleId === appeal.moduleId);
  return (module?.subCriteria ?? [])
    .filter(({ code }) => appeal.subCriterion === null || appeal.subCriterion === code)
    .flatMap(({ aspects }) => aspects);
};

/** Writes the ruling: how it ends, why, and the marks that are given anew. */
export const RulingDialog = (props: ActProps) => {
  const { appeal, onClose } = props;
  const words = useWords(appealWords);
  const { isBusy, trouble, act } = useAct(props);
  const ends = ENDS[appeal.kind];
  const [outcome, setOutcome] = useState<AppealOutcome>(ends[0] ?? 'dismissed');
  const [reason, setReason] = useState('');
  const [aspects, setAspects] = useState<readonly string[]>([]);
  const changesNothing = CHANGES_NOTHING.has(outcome);
  const lack =
    reason.trim() === ''
      ? words.lacks.reason
      : outcome === 'error-found' && aspects.length === 0
        ? words.lacks.aspects
        : undefined;
  const send = () =>
    act({
      what: 'ruling',
      body: { outcome, reason: reason.trim(), aspects: changesNothing ? [] : [...aspects] },
    });
  return (
    <ActForm
      {...{ title: words.act.rule, yes: words.act.rule, lack, isBusy, trouble, onClose }}
      onSend={send}
    >
      <SelectField
        id="outcome"
        label={words.outcomeName}
        value={outcome}
        // Safe: chosen from the outcomes of this kind.
        onValue={(value) => setOutcome(value as AppealOutcome)}
        groups={[
          { label: '', choices: ends.map((value) => ({ value, label: words.outcome[value] })) },
        ]}
      />
      <ProseField
        id="ruling-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onValue={setReason}
        lengthMax={2_000}
      />
      {!changesNothing && (
        <AspectChoice
          legend={words.ruleAspects}
          hint={words.ruleHint}
          codes={namedIn(props)}
          chosen={aspects}
          onChosen={setAspects}
        />
      )}
    </ActForm>
  );
};
