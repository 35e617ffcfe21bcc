import type { Words } from '../../ui/language.ts';
import type {
  CheckCode,
  Ground,
  Invitation,
  OfficialKind,
  Standing,
  Title,
} from './official.client.ts';
import { officialWordsEn } from './official-words.en.ts';
import { officialWordsZh } from './official-words.zh.ts';

export type OfficialKeys = {
  readonly title: string;
  readonly lead: string;
  readonly own: string;
  readonly ownLead: string;
  readonly noDuties: string;
  readonly noDutiesHint: string;
  readonly whole: string;
  readonly invitedAs: (office: string) => string;
  readonly answerBy: (day: string) => string;
  readonly accept: string;
  readonly acceptTitle: (office: string, event: string) => string;
  readonly acceptText: string;
  readonly decline: string;
  readonly declineTitle: string;
  readonly reason: string;
  readonly reasons: Readonly<Record<NonNullable<Invitation['declineReason']>, string>>;
  readonly note: string;
  readonly noteHint: string;
  readonly holds: (offices: string) => string;
  readonly pledge: string;
  readonly pledgeNow: string;
  readonly pledgedOn: (day: string) => string;
  readonly pledged: string;
  readonly notPledged: string;
  readonly pledgeYes: string;
  readonly declare: string;
  readonly declareLead: string;
  readonly tie: string;
  readonly organisation: string;
  readonly declareIt: string;
  readonly declared: string;
  readonly nobodyYet: string;
  readonly standAside: (organisations: string) => string;
  readonly panel: string;
  readonly checks: string;
  readonly allMet: string;
  readonly open: (count: number) => string;
  readonly check: Readonly<Record<CheckCode, string>>;
  readonly met: string;
  readonly unmet: string;
  readonly fine: string;
  readonly todo: string;
  readonly watch: string;
  readonly count: (have: number, need: number) => string;
  readonly blocks: string;
  readonly warns: string;
  readonly seats: string;
  readonly noSeats: string;
  readonly noSeatsHint: string;
  readonly person: string;
  readonly office: string;
  readonly qualification: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly conflict: string;
  readonly noConflict: string;
  readonly ground: Readonly<Record<Ground, string>>;
  readonly served: (times: number) => string;
  readonly fromPaper: string;
  readonly paperPledge: (name: string) => string;
  readonly paperTie: (name: string) => string;
  readonly tieFromPaper: string;
  readonly tieRecorded: string;
  readonly signedOn: string;
  readonly record: string;
  readonly act: string;
  readonly invitations: string;
  readonly noInvitations: string;
  readonly noInvitationsHint: string;
  readonly state: string;
  readonly states: Readonly<Record<Invitation['state'], string>>;
  readonly invite: string;
  readonly until: string;
  readonly untilHint: string;
  readonly send: string;
  readonly sent: string;
  readonly paperAnswer: string;
  readonly paperAnswers: string;
  readonly paperAnswersLead: string;
  readonly recordAll: (count: number) => string;
  readonly answer: string;
  readonly withdraw: string;
  readonly withdrawText: string;
  readonly cancel: string;
  readonly keep: string;
  readonly close: string;
  readonly rules: string;
  readonly rulesLead: string;
  readonly change: string;
  readonly save: string;
  readonly rule: Readonly<
    Record<
      | 'panel'
      | 'judgesMin'
      | 'evaluatorsMin'
      | 'judgeLevel'
      | 'rotation'
      | 'rotationSeasons'
      | 'rotationLimit'
      | 'recuseRegion'
      | 'byInvitation',
      string
    >
  >;
  readonly strict: Readonly<Record<'off' | 'warn' | 'block', string>>;
  readonly yes: string;
  readonly no: string;
  readonly register: string;
  readonly registerLead: string;
  readonly registerList: string;
  readonly owner: string;
  readonly noRegister: string;
  readonly noRegisterHint: string;
  readonly add: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<OfficialKind, string>>;
  readonly occupation: string;
  readonly occupationHint: string;
  readonly level: string;
  readonly levels: Readonly<Record<string, string>>;
  readonly none: string;
  readonly professional: string;
  readonly titles: Readonly<Record<Title, string>>;
  readonly certificateNo: string;
  readonly valid: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly validToHint: string;
  readonly registered: string;
  readonly needsPerson: string;
  readonly needsCode: string;
  readonly evaluatorHint: string;
};

export const officialWords: Words<OfficialKeys> = { zh: officialWordsZh, en: officialWordsEn };
