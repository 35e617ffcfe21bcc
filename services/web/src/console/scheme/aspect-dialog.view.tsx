import type { ComponentChildren } from 'preact';
import { valueText } from '../../tablet/value-text.ts';
import { Dialog } from '../../ui/dialog.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { calculationInWords } from './calculation-words.ts';
import { MarkTrial } from './mark-trial.view.tsx';
import type { SchemeAspect } from './scheme.types.ts';
import { schemeWords } from './scheme-words.ts';

type Props = {
  readonly aspect: SchemeAspect;
  readonly onClose: () => void;
  /** What else may be done with it. */
  readonly children?: ComponentChildren;
};

/** One aspect: all the scheme says of it, and what marks are worth. */
export const AspectDialog = ({ aspect, onClose, children }: Props) => {
  const words = useWords(schemeWords);
  const language = useLanguage();
  const { code, kind, max, description, requirement, extra, calculation } = aspect;
  return (
    <Dialog title={`${code} ${textOf(description, language)}`} onClose={onClose}>
      <p class="soft number">
        {kind === 'M' ? words.measurement : words.judgement} · {words.points(max)}
        {aspect.entries === 'twoIndependent' && ` · ${words.twoIndependent}`}
      </p>
      {aspect.void && <p class="notice">{words.void[aspect.void]}</p>}
      <p>{calculationInWords(calculation, language)}</p>
      {requirement && (
        <p>
          <b>{words.requirement}</b> {textOf(requirement, language)}
        </p>
      )}
      {extra && (
        <p class="soft">
          <b>{words.extra}</b> {textOf(extra, language)}
        </p>
      )}
      <Choices aspect={aspect} />
      <MarkTrial aspect={aspect} />
      <p class="row">
        {children}
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
};

/** What 0 to 3 mean, or which choices there are. */
const Choices = ({ aspect }: { readonly aspect: SchemeAspect }) => {
  const words = useWords(schemeWords);
  const language = useLanguage();
  const { calculation, descriptors } = aspect;
  if (calculation.kind === 'judgement' && descriptors) {
    return (
      <div>
        <h3>{words.descriptors}</h3>
        <ol class="descriptors" start={0}>
          {descriptors.map((one) => (
            <li key={one.zh}>{textOf(one, language)}</li>
          ))}
        </ol>
      </div>
    );
  }
  if (calculation.kind !== 'choice') return null;
  return (
    <div>
      <h3>{words.options}</h3>
      <ul class="dotted">
        {calculation.options.map(({ deduction }, choice) => (
          <li key={`${deduction} ${choice}`}>
            {valueText(aspect, { kind: 'choice', choice }, language)}{' '}
            <span class="soft number">−{deduction}%</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
