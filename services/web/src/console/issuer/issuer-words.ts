import type {
  IssuerKindName,
  IssuerStateName,
  NumberSourceName,
} from '@jinbang/contracts/http/issuer';
import type { Words } from '../../ui/language.ts';
import type { ScopeState } from './issuer.rules.ts';
import { issuerWordsEn } from './issuer-words.en.ts';
import { issuerWordsZh } from './issuer-words.zh.ts';

type Names<Key extends string> = Readonly<Record<Key, string>>;

type Sentences = {
  readonly kinds: Names<IssuerKindName>;
  readonly states: Names<IssuerStateName>;
  readonly sources: Names<NumberSourceName>;
  readonly scope: Names<ScopeState>;
  readonly steps: Names<'waiting' | 'done' | 'withdrawn'>;
  readonly evaluators: Names<'Y' | 'S'>;
  readonly peopleUsed: (used: number, max: number) => string;
  readonly range: (from: string, to: string | null) => string;
  readonly waitsFor: (state: string) => string;
  readonly asked: (state: string) => string;
  readonly changed: (state: string) => string;
  readonly waiting: (count: number) => string;
  readonly importDone: (count: number, leftOut: number) => string;
  readonly canTake: (count: number) => string;
  readonly problems: (count: number) => string;
  readonly gaps: (count: number) => string;
  readonly gap: (after: string, before: string, missing: number) => string;
  readonly take: (count: number) => string;
  readonly voided: (done: number | null, asked: number) => string;
  readonly leftOut: (numbers: string) => string;
  readonly taken: (count: number) => string;
  readonly filed: (name: string) => string;
};

type Plain = Names<
  | 'title'
  | 'lead'
  | 'none'
  | 'noneHint'
  | 'file'
  | 'onlyActive'
  | 'document'
  | 'code'
  | 'source'
  | 'people'
  | 'peopleFull'
  | 'sealedBy'
  | 'contest'
  | 'documentOn'
  | 'mayIssue'
  | 'occupation'
  | 'levels'
  | 'till'
  | 'today'
  | 'history'
  | 'noHistory'
  | 'change'
  | 'changeLead'
  | 'newState'
  | 'changeNo'
  | 'reason'
  | 'save'
  | 'cancel'
  | 'confirm'
  | 'withdraw'
  | 'withdrawn'
  | 'from'
  | 'to'
  | 'on'
  | 'step'
  | 'stock'
  | 'stockOwn'
  | 'stockGiven'
  | 'stockNone'
  | 'count'
  | 'bound'
  | 'void'
  | 'skipped'
  | 'free'
  | 'last'
  | 'serial'
  | 'numberState'
  | 'between'
  | 'missing'
  | 'noMissing'
  | 'next'
  | 'any'
  | 'noNumbers'
  | 'noNumbersHint'
  | 'import'
  | 'importLead'
  | 'way'
  | 'byFile'
  | 'byRange'
  | 'numberFile'
  | 'first'
  | 'lastNumber'
  | 'level'
  | 'year'
  | 'yearHint'
  | 'importNo'
  | 'line'
  | 'number'
  | 'makeVoid'
  | 'voidLead'
  | 'voidOwnCount'
  | 'voidNumbers'
  | 'voidAsked'
  | 'voids'
  | 'imports'
  | 'register'
  | 'registerHint'
  | 'all'
  | 'more'
  | 'emptyRegister'
  | 'fileLead'
  | 'kind'
  | 'organisation'
  | 'organisationHint'
  | 'name'
  | 'evaluator'
  | 'bodyCode'
  | 'province'
  | 'site'
  | 'occupationCode'
  | 'validFrom'
  | 'validTo'
  | 'choose'
>;

export type IssuerWords = Sentences & Plain;

export const issuerWords: Words<IssuerWords> = { zh: issuerWordsZh, en: issuerWordsEn };
