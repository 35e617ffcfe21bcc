import type { IncidentKind } from '@jinbang/contracts/http/judging-incident';
import type { Words } from '../../ui/language.ts';
import type { Cause, DecisionLack, RecordLack, Ruling, StepLack } from './incident.rules.ts';
import { incidentWordsEn } from './incident-words.en.ts';
import { incidentWordsZh } from './incident-words.zh.ts';

export type IncidentKeys = {
  readonly title: string;
  readonly lead: string;
  readonly record: string;
  readonly noStation: string;
  readonly none: string;
  readonly noneHint: string;
  readonly list: string;
  readonly more: string;
  readonly waits: (count: number) => string;

  readonly clocks: string;
  readonly clocksHint: string;
  readonly noClocks: string;
  readonly endsAt: (when: string) => string;
  readonly added: (minutes: number) => string;

  readonly station: (label: string) => string;
  readonly kind: Readonly<Record<IncidentKind, string>>;
  readonly state: Readonly<Record<'open' | 'decided' | 'withdrawn', string>>;
  readonly stopped: string;
  readonly restarted: string;
  readonly stillStopped: string;
  readonly lost: (minutes: number) => string;
  readonly contestant: string;
  readonly contestantSaid: Readonly<Record<'signed' | 'refused' | 'not-yet', string>>;
  readonly seenCause: string;
  /** A signature drawn on a tablet, folded away. */
  readonly signatureOf: (when: string) => string;
  readonly signatureRefused: (when: string) => string;
  readonly signatureName: string;
  readonly signatureGone: string;
  readonly recordedBy: string;
  readonly by: (name: string, when: string) => string;
  readonly withdrawn: string;

  readonly recordTitle: string;
  readonly session: string;
  readonly stationField: string;
  readonly kindField: string;
  readonly choose: string;
  readonly stoppedField: string;
  readonly stoppedHint: string;
  readonly note: string;
  readonly noteHint: string;
  readonly recordYes: string;
  readonly recorded: (label: string) => string;
  readonly recordLack: Readonly<Record<RecordLack, string>>;

  readonly restart: string;
  readonly restartAgain: string;
  readonly restartTitle: (label: string) => string;
  readonly restartField: string;
  readonly restartYes: string;
  readonly sign: string;
  readonly signAgain: string;
  readonly signTitle: (label: string) => string;
  readonly signHint: string;
  readonly signOutcome: Readonly<Record<'signed' | 'refused', string>>;
  readonly signField: string;
  readonly signYes: string;
  readonly signChoose: string;
  readonly stepLack: Readonly<Record<StepLack, string>>;
  readonly stepped: (label: string) => string;

  readonly decide: string;
  readonly decideAgain: string;
  readonly decideTitle: (label: string) => string;
  readonly decideAgainHint: string;
  readonly causeField: string;
  readonly cause: Readonly<Record<Cause, string>>;
  readonly rulingField: string;
  readonly ruling: Readonly<Record<Ruling, string>>;
  readonly minutesText: (minutes: number) => string;
  /** What follows from a ruling, and what does not. */
  readonly means: Readonly<Record<Ruling, string>>;
  readonly toPenalties: string;
  readonly minutes: string;
  readonly minutesLost: (minutes: number) => string;
  readonly minutesRunning: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly decideYes: string;
  readonly decided: (label: string) => string;
  readonly decisionLack: Readonly<Record<DecisionLack, string>>;

  readonly withdraw: string;
  readonly withdrawTitle: (label: string) => string;
  readonly withdrawHint: string;
  readonly withdrawYes: string;
  readonly withdrawDone: (label: string) => string;
};

export const incidentWords: Words<IncidentKeys> = { zh: incidentWordsZh, en: incidentWordsEn };
