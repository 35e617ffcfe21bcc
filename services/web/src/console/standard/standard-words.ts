import type { EligibilityOutcome, StandardComparison } from '@jinbang/contracts/http/standard';
import type { Words } from '../../ui/language.ts';
import type { StateWord } from './standard.rules.ts';
import { standardWordsEn } from './standard-words.en.ts';
import { standardWordsZh } from './standard-words.zh.ts';

export const VIEWS = ['ladder', 'compare', 'check'] as const;
export type View = (typeof VIEWS)[number];
type LevelMark = StandardComparison['levels'][number]['mark'];
type Say = (text: string) => string;
type Count = (count: number) => string;

export type StandardKeys = Readonly<
  Record<
    | 'title'
    | 'lead'
    | 'appointed'
    | 'occupation'
    | 'occupationHint'
    | 'edition'
    | 'kind'
    | 'route'
    | 'inForce'
    | 'state'
    | 'anyKind'
    | 'anyState'
    | 'onlyInForce'
    | 'onlyDraft'
    | 'list'
    | 'none'
    | 'noneHint'
    | 'noneFound'
    | 'collected'
    | 'collectedLead'
    | 'add'
    | 'addLead'
    | 'file'
    | 'fileHint'
    | 'notJson'
    | 'noKind'
    | 'body'
    | 'bodyHint'
    | 'save'
    | 'saved'
    | 'back'
    | 'viewsName'
    | 'trades'
    | 'noClauses'
    | 'oneOf'
    | 'publish'
    | 'publishLead'
    | 'publishOwnLead'
    | 'supersedes'
    | 'supersedesHint'
    | 'supersedesNone'
    | 'published'
    | 'waitsForOther'
    | 'waitsForOffice'
    | 'withdraw'
    | 'withdrawLead'
    | 'replace'
    | 'replaceLead'
    | 'download'
    | 'adopt'
    | 'adoptLead'
    | 'cancel'
    | 'place'
    | 'mend'
    | 'national'
    | 'own'
    | 'lacking'
    | 'inOrder'
    | 'noOwn'
    | 'noNational'
    | 'checkLead'
    | 'check'
    | 'age'
    | 'years'
    | 'yearsRelated'
    | 'training'
    | 'apprenticeship'
    | 'held'
    | 'heldYears'
    | 'heldRelated'
    | 'diploma'
    | 'major'
    | 'finalYear'
    | 'titleHeld'
    | 'titleYears'
    | 'unknown'
    | 'nothing'
    | 'yes'
    | 'no'
    | 'wholeNumber'
    | 'evidenceHint'
    | 'clauses',
    string
  >
> & {
  readonly views: Readonly<Record<View, string>>;
  readonly kinds: Readonly<Record<'national' | 'enterprise', string>>;
  readonly routes: Readonly<Record<'level' | 'qualification', string>>;
  readonly states: Readonly<Record<StateWord, string>>;
  readonly marks: Readonly<Record<LevelMark, string>>;
  readonly outcomes: Readonly<Record<EligibilityOutcome, string>>;
  readonly diplomas: Readonly<Record<string, string>>;
  readonly majors: Readonly<Record<'same' | 'related' | 'other', string>>;
  readonly grades: Readonly<Record<string, string>>;
  readonly period: (from: string, to: string | null) => string;
  readonly editionOf: Say;
  readonly idle: Say;
  readonly nearest: Say;
  readonly refused: Count;
  readonly amiss: Count;
};

export const standardWords: Words<StandardKeys> = { zh: standardWordsZh, en: standardWordsEn };
