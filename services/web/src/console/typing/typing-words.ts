import type { PaperState, TypingForm, TypingMode } from '@jinbang/contracts/http/judging-typing';
import type { Words } from '../../ui/language.ts';
import type { Hold } from './draft.rules.ts';
import { typingWordsEn } from './typing-words.en.ts';
import { typingWordsZh } from './typing-words.zh.ts';

export type CountName =
  | 'printed'
  | 'returned'
  | 'spoilt'
  | 'missing'
  | 'typed'
  | 'compared'
  | 'signed'
  | 'open';

export type TypingKeys = {
  readonly title: string;
  readonly lead: string;
  readonly find: string;
  readonly findHint: string;
  readonly findButton: string;
  readonly numberWrong: string;
  readonly none: string;
  readonly noneHint: string;
  readonly reconciliation: string;
  readonly allClosed: string;
  readonly someOpen: (count: number) => string;
  readonly place: string;
  readonly count: Readonly<Record<CountName, string>>;
  readonly openHere: string;
  readonly more: (count: number) => string;
  readonly state: Readonly<Record<PaperState, string>>;
  readonly toDo: Readonly<Record<PaperState, string>>;
  readonly rule: string;
  readonly mode: Readonly<Record<TypingMode, string>>;
  readonly modeHint: Readonly<Record<TypingMode, string>>;
  readonly change: string;
  readonly back: string;
  readonly sheet: (number: string) => string;
  readonly outdated: (printed: number, now: number) => string;
  readonly typedBy: (names: string) => string;
  readonly comma: string;
  readonly turn: Readonly<Record<Exclude<TypingForm['turn'], 'none'>, string>>;
  readonly turnHint: Readonly<Record<Exclude<TypingForm['turn'], 'none'>, string>>;
  readonly keys: string;
  readonly readBackKeys: string;
  readonly aspect: string;
  readonly contestant: (label: string) => string;
  readonly judge: (column: number) => string;
  readonly agreed: string;
  readonly cellName: (aspect: string, label: string, column: number) => string;
  readonly scores: string;
  readonly yesNo: string;
  readonly foundOrNot: string;
  readonly lines: (count: number) => string;
  readonly options: (count: number) => string;
  readonly upTo: (possible: number) => string;
  readonly measured: string;
  readonly seconds: string;
  readonly deduction: string;
  readonly range: (min: string, max: string) => string;
  readonly tally: (filled: number, empty: number, wrong: number) => string;
  readonly time: string;
  readonly timeHint: string;
  readonly answers: string;
  readonly answersHint: string;
  readonly handIn: string;
  readonly hold: Readonly<Record<Hold, string>>;
  readonly kept: string;
  readonly clear: string;
  readonly confirmReadBack: string;
  readonly line: (place: number, count: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly changed: string;
  readonly paperInHand: (number: string) => string;
  readonly paperInHandHint: string;
  readonly takePaper: string;
  readonly differs: (count: number) => string;
  readonly reading: (place: number, name: string) => string;
  readonly nothing: string;
  readonly says: string;
  readonly settle: string;
  readonly settleHint: string;
  readonly timeDiffers: string;
  readonly timeAgainHint: string;
  readonly answersDiffers: string;
  readonly done: Readonly<Record<PaperState, string>>;
  readonly cameIn: (count: number) => string;
  readonly refused: string;
  readonly tryAgain: string;
  readonly disputes: string;
  readonly disputesHint: string;
  readonly paperSays: string;
  readonly systemSays: string;
  readonly source: Readonly<Record<'tablet' | 'paper' | 'machine' | 'import', string>>;
  readonly reason: string;
  readonly reasonHint: string;
  readonly paperIsOriginal: string;
  readonly standingIsOriginal: string;
  readonly reasonFirst: string;
  readonly chiefDecides: string;
  readonly paper: string;
  readonly act: Readonly<Record<'returned' | 'spoilt' | 'missing' | 'found', string>>;
  readonly actReason: string;
  readonly actReasonHint: string;
  readonly original: string;
  readonly shelf: string;
  readonly shelfHint: string;
  readonly saveShelf: string;
  readonly shelfFirst: string;
  readonly scan: string;
  readonly scanHint: string;
  readonly showScan: string;
  readonly noScan: string;
  readonly saved: string;
  readonly sign: string;
  readonly signTitle: string;
  readonly signText: (place: string) => string;
  readonly signDo: string;
  readonly cancel: string;
  readonly signed: (count: number) => string;
  readonly whyNot: Readonly<Record<string, string>>;
  readonly notYours: string;
};

export const typingWords: Words<TypingKeys> = { zh: typingWordsZh, en: typingWordsEn };
