import type {
  RegisterAct,
  RegisterActAnswer,
  RegisterCause,
  RegisterMoment,
} from '@jinbang/contracts/http/register';
import type { ShownState, View } from './register.rules.ts';

/** What the register says, in every language. */
export type RegisterKeys = {
  readonly title: string;
  readonly lead: string;
  readonly views: string;
  readonly view: Readonly<Record<View, string>>;
  readonly none: string;
  readonly noneHint: string;
  readonly noneFound: string;
  readonly noneFoundHint: string;
  readonly search: string;
  readonly number: string;
  readonly numberHint: string;
  readonly name: string;
  readonly nameHint: string;
  readonly stateLabel: string;
  readonly level: string;
  readonly event: string;
  readonly from: string;
  readonly to: string;
  readonly any: string;
  readonly look: string;
  readonly clear: string;
  readonly more: string;
  readonly shown: (count: number) => string;
  readonly columns: Readonly<
    Record<'holder' | 'number' | 'what' | 'issued' | 'state' | 'body', string>
  >;
  readonly erased: string;
  readonly open: string;
  readonly state: Readonly<Record<ShownState, string>>;
  readonly stateMeans: Readonly<Record<ShownState, string>>;
  readonly version: (version: number) => string;
  readonly until: (day: string) => string;
  readonly act: Readonly<Record<RegisterAct, string>>;
  readonly actMeans: Readonly<Record<RegisterAct, string>>;
  readonly cause: Readonly<Record<RegisterCause, string>>;
  readonly momentCause: (cause: string) => string | null;
  readonly moment: Readonly<Record<RegisterMoment['what'], string>>;
  readonly whatActs: string;
  readonly noActs: string;
  readonly life: string;
  readonly versions: string;
  readonly versionState: Readonly<Record<'current' | 'superseded', string>>;
  readonly signedWith: (key: string) => string;
  readonly asked: (name: string) => string;
  readonly agreed: (name: string) => string;
  readonly verify: string;
  readonly back: string;
  readonly why: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly newEnd: string;
  readonly twoPeople: string;
  readonly ask: (act: string) => string;
  readonly askMany: (act: string, count: number) => string;
  readonly cancel: string;
  readonly saidAsked: string;
  readonly cohort: string;
  readonly cohortLead: string;
  readonly cohortAct: string;
  readonly preview: string;
  readonly cohortCount: (count: number) => string;
  readonly cohortLeft: (left: number) => string;
  readonly cohortRows: string;
  readonly toCohort: string;
  readonly acts: string;
  readonly noneAsked: string;
  readonly noneAskedHint: string;
  readonly actState: Readonly<Record<RegisterActAnswer['state'], string>>;
  readonly certificates: (count: number) => string;
  readonly progress: (done: number, rows: number) => string;
  readonly refused: (count: number) => string;
  readonly waitsFor: string;
  readonly waitsForYou: string;
  readonly waiting: string;
  readonly confirm: (act: string, count: number) => string;
  readonly confirmLast: string;
  readonly saidConfirmed: string;
  readonly withdraw: string;
  readonly withdrawHint: string;
  readonly saidWithdrawn: string;
  readonly rowsOf: string;
  readonly outcome: Readonly<Record<'open' | 'done' | 'refused' | 'withdrawn', string>>;
};
