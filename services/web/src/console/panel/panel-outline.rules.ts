import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { Bilingual } from '../../ui/language.ts';

type Aspect = SchemeContent['criteria'][number]['subCriteria'][number]['aspects'][number];

/** A sub-criterion as far as who marks it goes. */
export type Part = {
  readonly code: string;
  readonly name: Bilingual;
  /** The criterion it belongs to. */
  readonly criterion: string;
  readonly criterionName: Bilingual;
  /** With fewer seats some aspect of it never gets its mark. */
  readonly need: number;
  /** Seats such aspects usually have. */
  readonly usual: number;
};

/** Domain §3: each of three judges gives 0 to 3; one high and one low are dropped of five or more. */
const USUAL = 3;
const USUAL_TRIMMED = 5;
/** Marks that are left after a high and a low are dropped need as many to be a mark at all. */
const LEFT_OVER = 3;

const needOf = ({ calculation, entries }: Aspect): number => {
  if (calculation.kind === 'judgement') return calculation.minimumJudges ?? 1;
  if (calculation.kind === 'points' || calculation.kind === 'form') {
    const { combination } = calculation;
    const least = combination.rule === 'mean' ? 1 : LEFT_OVER;
    return combination.minimumPresent ?? least;
  }
  return entries === 'twoIndependent' ? 2 : 1;
};

const usualOf = ({ calculation }: Aspect): number => {
  const isPoints = calculation.kind === 'points' || calculation.kind === 'form';
  if (!isPoints || calculation.combination.rule !== 'trimmed') return USUAL;
  return calculation.combination.minimumJudges ?? USUAL_TRIMMED;
};

/** The sub-criteria of a scheme in its order, each with how many seats its marks need. */
export const partsOf = (scheme: SchemeContent | null): readonly Part[] =>
  (scheme?.criteria ?? []).flatMap((criterion) =>
    criterion.subCriteria.map(({ code, name, aspects }) => {
      const marked = aspects.filter((one) => one.void === undefined);
      const need = Math.max(1, ...marked.map(needOf));
      return {
        ...{ code, name, criterion: criterion.code, criterionName: criterion.name },
        ...{ need, usual: Math.max(need, USUAL, ...marked.map(usualOf)) },
      };
    }),
  );

const mostOf = (parts: readonly Part[], codes: readonly string[], of: 'need' | 'usual'): number =>
  Math.max(1, ...parts.filter(({ code }) => codes.includes(code)).map((part) => part[of]));

/** How many seats a panel of these sub-criteria needs at least. */
export const seatsNeeded = (parts: readonly Part[], codes: readonly string[]): number =>
  mostOf(parts, codes, 'need');

export const seatsUsual = (parts: readonly Part[], codes: readonly string[]): number =>
  mostOf(parts, codes, 'usual');
