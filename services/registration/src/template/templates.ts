import { cityClass1 } from './city-class-1.template.ts';
import type { ContestTemplate, TemplateList, TermView } from './template.body.ts';
import { SECTIONS, TERMS, type Term } from './terms.ts';

/** Every template there is. Another one is another file of data beside the first. */
export const TEMPLATES: readonly ContestTemplate[] = [cityClass1];

const optionsOf = (term: Term): Pick<TermView, 'options'> =>
  term.kind === 'choice' || term.kind === 'list'
    ? { options: Object.entries(term.options).map(([value, name]) => ({ value, name })) }
    : {};

const boundsOf = (term: Term): Pick<TermView, 'unit' | 'min' | 'max'> => {
  if (term.kind === 'count') return { unit: term.unit, min: term.min, max: term.max };
  return term.kind === 'amount' ? { unit: term.unit, max: term.max } : {};
};

/** Templates with what an editor needs to ask for their terms. */
export const templateList: TemplateList = {
  templates: [...TEMPLATES],
  sections: Object.entries(SECTIONS).map(([key, name]) => ({ key, name })),
  terms: Object.entries(TERMS).map(([key, term]) => ({
    key,
    section: term.section,
    name: term.name,
    kind: term.kind,
    ...boundsOf(term),
    ...optionsOf(term),
  })),
};
