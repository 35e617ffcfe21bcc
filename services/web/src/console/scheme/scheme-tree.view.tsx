import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { exactText } from '@jinbang/kernel/exact';
import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import { calculationInWords } from './calculation-words.ts';
import { aspectsOf, type Criterion, type SchemeAspect, type SubCriterion } from './scheme.types.ts';
import { schemeWords } from './scheme-words.ts';
import { totalOf } from './sums.rules.ts';

type Act = { readonly onLook: (aspect: SchemeAspect) => void };

/** A scheme as people read it: criterion, sub-criterion with its day, aspects. */
export const SchemeTree = ({ scheme, onLook }: { readonly scheme: SchemeContent } & Act) => {
  const words = useWords(schemeWords);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(scheme.criteria.slice(0, 1).map(({ code }) => code)),
  );
  const all = scheme.criteria.map(({ code }) => code);
  const isAllOpen = all.every((code) => open.has(code));
  const turn = (code: string, isOpen: boolean) =>
    setOpen((before) => {
      const next = new Set(before);
      if (isOpen) next.add(code);
      else next.delete(code);
      return next;
    });
  return (
    <section class="card stack" aria-labelledby="tree-title">
      <div class="head">
        <h2 id="tree-title">{words.tree}</h2>
        <button
          type="button"
          class="button tight"
          onClick={() => setOpen(new Set(isAllOpen ? [] : all))}
        >
          {isAllOpen ? words.closeAll : words.openAll}
        </button>
      </div>
      <div>
        {scheme.criteria.map((criterion) => (
          <CriterionPart
            key={criterion.code}
            criterion={criterion}
            isOpen={open.has(criterion.code)}
            onTurn={(isOpen) => turn(criterion.code, isOpen)}
            onLook={onLook}
          />
        ))}
      </div>
    </section>
  );
};

type CriterionProps = Act & {
  readonly criterion: Criterion;
  readonly isOpen: boolean;
  readonly onTurn: (isOpen: boolean) => void;
};

const CriterionPart = ({ criterion, isOpen, onTurn, onLook }: CriterionProps) => {
  const words = useWords(schemeWords);
  const language = useLanguage();
  const aspects = aspectsOf({ criteria: [criterion] });
  return (
    <details class="criterion" open={isOpen} onToggle={(event) => onTurn(event.currentTarget.open)}>
      <summary>
        <span class="criterion-code number">{criterion.code}</span>
        <span class="criterion-name">{textOf(criterion.name, language)}</span>
        <span class="soft small number">
          {words.aspects(aspects.length)} · {words.points(exactText(totalOf(aspects)))}
        </span>
      </summary>
      {isOpen &&
        criterion.subCriteria.map((sub) => <SubPart key={sub.code} sub={sub} onLook={onLook} />)}
    </details>
  );
};

const SubPart = ({ sub, onLook }: { readonly sub: SubCriterion } & Act) => {
  const words = useWords(schemeWords);
  const language = useLanguage();
  const name = textOf(sub.name, language);
  return (
    <div class="sub-criterion">
      <h3>
        <span class="number">{sub.code}</span> {name}{' '}
        <span class="soft small number">
          {words.day(`${sub.day}`)} · {words.points(exactText(totalOf(sub.aspects)))}
        </span>
      </h3>
      <ScrollArea name={`${sub.code} ${name}`}>
        <table class="table aspects">
          <thead>
            <tr>
              <th scope="col">{words.aspect}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col" class="right">
                {words.max}
              </th>
              <th scope="col" class="how">
                {words.how}
              </th>
            </tr>
          </thead>
          <tbody>
            {sub.aspects.map((aspect) => (
              <AspectRow key={aspect.aspectId} aspect={aspect} onLook={onLook} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </div>
  );
};

const AspectRow = ({ aspect, onLook }: { readonly aspect: SchemeAspect } & Act) => {
  const words = useWords(schemeWords);
  const language = useLanguage();
  const how = calculationInWords(aspect.calculation, language);
  return (
    <tr class={aspect.void ? 'void' : undefined}>
      <th scope="row">
        <button
          type="button"
          class="aspect-open"
          aria-label={words.look(aspect.code)}
          onClick={() => onLook(aspect)}
        >
          <span class="number">{aspect.code}</span>
        </button>{' '}
        <span class="aspect-name">{textOf(aspect.description, language)}</span>
        {aspect.void && <span class="under small flaw">{words.void[aspect.void]}</span>}
        <span class="under small soft how-below">{how}</span>
      </th>
      <td>
        <abbr
          class={`mark-kind kind-${aspect.kind}`}
          title={aspect.kind === 'M' ? words.measurement : words.judgement}
        >
          {aspect.kind}
        </abbr>
      </td>
      <td class="right number">{aspect.max}</td>
      <td class="small how">
        {how}
        {aspect.entries === 'twoIndependent' && (
          <span class="under soft">{words.twoIndependent}</span>
        )}
      </td>
    </tr>
  );
};
