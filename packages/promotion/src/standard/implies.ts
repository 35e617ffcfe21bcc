import { isAbove } from '../ladder.ts';
import {
  type Clause,
  type LevelConditions,
  MAJORS,
  type Requirement,
  TITLE_GRADES,
} from './occupation-standard.ts';

type Of<Kind extends Requirement['kind']> = Extract<Requirement, { kind: Kind }>;

const heldImplies = (strong: Of<'held'>, weak: Of<'held'>): boolean =>
  !isAbove(weak.level, strong.level) &&
  strong.years >= weak.years &&
  (weak.related || !strong.related);

const diplomaImplies = (strong: Of<'diploma'>, weak: Of<'diploma'>): boolean =>
  strong.oneOf.every((diploma) => weak.oneOf.includes(diploma)) &&
  MAJORS.indexOf(strong.major) <= MAJORS.indexOf(weak.major) &&
  (weak.finalYear || !strong.finalYear);

const titleImplies = (strong: Of<'title'>, weak: Of<'title'>): boolean =>
  TITLE_GRADES.indexOf(strong.atLeast) >= TITLE_GRADES.indexOf(weak.atLeast) &&
  strong.years >= weak.years;

/** Does everybody who meets `strong` meet `weak`? */
export const requirementImplies = (strong: Requirement, weak: Requirement): boolean => {
  if (strong.kind === 'age' && weak.kind === 'age') return strong.atLeast >= weak.atLeast;
  if (strong.kind === 'years' && weak.kind === 'years') {
    return strong.atLeast >= weak.atLeast && (weak.related || !strong.related);
  }
  if (strong.kind === 'held' && weak.kind === 'held') return heldImplies(strong, weak);
  if (strong.kind === 'diploma' && weak.kind === 'diploma') return diplomaImplies(strong, weak);
  if (strong.kind === 'training' && weak.kind === 'training') return strong.hours >= weak.hours;
  if (strong.kind === 'title' && weak.kind === 'title') return titleImplies(strong, weak);
  return strong.kind === 'apprenticeship' && weak.kind === 'apprenticeship';
};

/** What `weak` asks for and nothing in `strong` brings along; empty: `strong` implies `weak`. */
export const lackingIn = (strong: Clause, weak: Clause): readonly Requirement[] =>
  weak.requires.filter(
    (asked) => !strong.requires.some((brought) => requirementImplies(brought, asked)),
  );

export const clauseImplies = (strong: Clause, weak: Clause): boolean =>
  lackingIn(strong, weak).length === 0;

/** A clause that admits nobody whom `by` does not admit: legal, and worth a question. */
export type Subsumed = { readonly clause: Clause; readonly by: Clause };

/** Of two clauses that say the same the later one is named. */
export const subsumedClauses = ({ oneOf }: LevelConditions): readonly Subsumed[] =>
  oneOf.flatMap((clause, index) => {
    const by = oneOf.find((other, at) => {
      if (at === index || !clauseImplies(clause, other)) return false;
      return at < index || !clauseImplies(other, clause);
    });
    return by ? [{ clause, by }] : [];
  });
