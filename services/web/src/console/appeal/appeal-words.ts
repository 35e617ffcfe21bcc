import type {
  AppealKind,
  AppealOutcome,
  AppealState,
  AppealStepView,
  PlaceProof,
  RefusalGround,
  Span,
} from '@jinbang/contracts/http/judging-appeal';
import type { Words } from '../../ui/language.ts';
import { appealWordsEn } from './appeal-words.en.ts';
import { appealWordsZh } from './appeal-words.zh.ts';

export type AppealKeys = {
  readonly title: string;
  readonly lead: string;
  readonly kind: Readonly<Record<AppealKind, string>>;
  readonly kindHint: Readonly<Record<AppealKind, string>>;
  readonly state: Readonly<Record<AppealState, string>>;
  readonly outcome: Readonly<Record<AppealOutcome, string>>;
  readonly ground: Readonly<Record<RefusalGround, string>>;
  readonly proof: Readonly<Record<PlaceProof, string>>;
  readonly unfit: Readonly<Record<string, string>>;
  readonly step: Readonly<Record<AppealStepView['kind'], string>>;
  readonly number: (number: number) => string;
  readonly secondTier: string;
  readonly late: string;
  readonly onPaper: string;
  readonly none: string;
  readonly noneHint: string;
  readonly notBegun: string;
  readonly back: string;
  readonly list: string;
  readonly answerBy: (when: string) => string;
  readonly overdue: (when: string) => string;

  readonly windows: string;
  readonly windowText: (kind: AppealKind, span: string) => string;
  readonly tierText: (span: string | null) => string;
  readonly panelText: (size: number) => string;
  readonly span: (span: Span) => string;
  readonly unit: Readonly<Record<Span['unit'], string>>;
  readonly until: (what: string, when: string) => string;
  readonly fromTo: (what: string, from: string, to: string) => string;
  readonly notPosted: string;
  readonly wholeEvent: string;
  readonly setRule: string;
  readonly post: string;
  readonly ruleField: Readonly<Record<'appeal' | 'recount' | 'second' | 'answer', string>>;
  readonly hasSecond: string;
  readonly panelSize: string;
  readonly amount: string;
  readonly unitName: string;
  readonly save: string;
  readonly windowOf: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly closesHint: string;
  readonly say: string;
  readonly saved: string;

  readonly file: string;
  readonly register: string;
  readonly fileTitle: string;
  readonly registerTitle: string;
  readonly what: string;
  readonly entry: string;
  readonly choose: string;
  readonly module: string;
  readonly session: string;
  readonly station: string;
  readonly code: string;
  readonly codeHint: string;
  readonly about: string;
  readonly aboutModule: string;
  readonly aspects: string;
  readonly aspectsHint: string;
  readonly incident: string;
  readonly incidentHint: string;
  readonly statement: string;
  readonly statementHint: string;
  readonly receivedAt: string;
  readonly receivedHint: string;
  readonly receivedBy: string;
  readonly witnessedBy: string;
  readonly shelfNo: string;
  readonly shelfHint: string;
  readonly send: string;
  readonly cancel: string;
  readonly lacks: Readonly<
    Record<
      | 'entry'
      | 'module'
      | 'session'
      | 'station'
      | 'statement'
      | 'paper'
      | 'twoPeople'
      | 'reason'
      | 'aspects'
      | 'heardAt'
      | 'room',
      string
    >
  >;
  readonly filed: (number: number) => string;
  readonly filedLate: (number: number) => string;

  readonly who: string;
  readonly whoHidden: string;
  readonly wordsHidden: string;
  readonly place: string;
  readonly placeUnknown: string;
  readonly received: string;
  readonly recorded: (when: string) => string;
  readonly receivers: (one: string, other: string) => string;
  readonly shelf: (no: string) => string;
  readonly window: string;
  readonly windowOpen: string;
  readonly inTime: string;
  readonly way: string;
  readonly says: string;
  readonly changes: string;
  readonly changesText: (aspects: string, sheets: string) => string;
  readonly noChanges: string;
  readonly second: (when: string) => string;

  readonly act: Readonly<
    Record<
      'admit' | 'refuse' | 'hear' | 'rule' | 'sign' | 'sendBack' | 'withdraw' | 'escalate',
      string
    >
  >;
  readonly proofName: string;
  readonly proofHint: string;
  readonly admitCode: string;
  readonly groundName: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly heardAt: string;
  readonly room: string;
  readonly panel: string;
  readonly panelHint: (size: number) => string;
  readonly panelLacks: (size: number) => string;
  readonly outcomeName: string;
  readonly ruleAspects: string;
  readonly ruleHint: string;
  readonly signAsk: string;
  readonly reportText: (count: number) => string;
  readonly reportFine: string;
  readonly reportDiffers: (codes: string) => string;
  readonly reportIncomplete: (codes: string) => string;
  readonly proofText: (how: string) => string;
  readonly heardText: (when: string, room: string, panel: string) => string;
  readonly asideText: (names: string) => string;
  readonly aspectsText: (codes: string) => string;
  readonly wait: Readonly<Record<'filed' | 'admitted' | 'hearing' | 'ruled', string>>;
  readonly done: string;

  readonly print: string;
  readonly receipt: Readonly<Record<AppealKind, string>>;
  readonly ruling: Readonly<Record<AppealKind, string>>;
  readonly formNo: (number: number) => string;
  readonly signReceiver: string;
  readonly signWitness: string;
  readonly signFiler: string;
  readonly signPanel: Readonly<Record<AppealKind, (place: number) => string>>;
  readonly signTime: string;
};

export const appealWords: Words<AppealKeys> = { zh: appealWordsZh, en: appealWordsEn };
