import { AccountScreen } from '../account/account-screen.tsx';
import { AdmissionScreen } from '../admission/admission-screen.tsx';
import { AppealsScreen } from '../appeal/appeals-screen.tsx';
import { ApprovalsScreen } from '../approval/approvals-screen.tsx';
import { AssessmentsScreen } from '../assessment/assessments-screen.tsx';
import { AwardsScreen } from '../award/awards-screen.tsx';
import { CertificateTemplatesScreen } from '../certificate-template/certificate-templates-screen.tsx';
import { CheckInScreen } from '../check-in/check-in-screen.tsx';
import { TabletsScreen } from '../device/tablets-screen.tsx';
import { DocumentsScreen } from '../document/documents-screen.tsx';
import { DrawScreen } from '../draw/draw-screen.tsx';
import { EntriesScreen } from '../entries/entries-screen.tsx';
import { HandingOutScreen } from '../handing-out/handing-out-screen.tsx';
import { IncidentsScreen } from '../incident/incidents-screen.tsx';
import { InvitationsScreen } from '../invitation/invitations-screen.tsx';
import { IssuersScreen } from '../issuer/issuers-screen.tsx';
import { IssuingScreen } from '../issuing/issuing-screen.tsx';
import { JudgeReportScreen } from '../judge-report/judge-report-screen.tsx';
import { JudgingScreen } from '../judging/judging-screen.tsx';
import { KeysScreen } from '../key/keys-screen.tsx';
import { MachinesScreen } from '../machine/machines-screen.tsx';
import { NominationsScreen } from '../nomination/nominations-screen.tsx';
import { PeopleScreen } from '../office/people-screen.tsx';
import { OfficialsScreen } from '../official/officials-screen.tsx';
import { OutsideScreen } from '../outside/outside-screen.tsx';
import { PenaltiesScreen } from '../penalty/penalties-screen.tsx';
import { PinsScreen } from '../pin/pins-screen.tsx';
import type { Screen } from '../place.rules.ts';
import { PlanScreen } from '../plan/plan-screen.tsx';
import { PrivacyScreen } from '../privacy/privacy-screen.tsx';
import { RegisterScreen } from '../register/register-screen.tsx';
import { ResultsScreen } from '../result/results-screen.tsx';
import { ReviewScreen } from '../review/review-screen.tsx';
import { RulesScreen } from '../rule-pack/rules-screen.tsx';
import { ScheduleScreen } from '../schedule/schedule-screen.tsx';
import { SchemeScreen } from '../scheme/scheme-screen.tsx';
import { SeasonScreen } from '../season/season-screen.tsx';
import { SetupScreen } from '../setup/setup-screen.tsx';
import { SigningKeysScreen } from '../signing-key/signing-keys-screen.tsx';
import { StandardsScreen } from '../standard/standards-screen.tsx';
import { TrailScreen } from '../trail/trail-screen.tsx';
import { TypingScreen } from '../typing/typing-screen.tsx';
import { WorkScreen } from '../work/work-screen.tsx';
import { Elsewhere } from './elsewhere.view.tsx';
import { isFor } from './office.rules.ts';
import { useWho } from './who.ts';

const SCREEN = {
  work: WorkScreen,
  season: SeasonScreen,
  setup: SetupScreen,
  plan: PlanScreen,
  schedule: ScheduleScreen,
  documents: DocumentsScreen,
  entries: EntriesScreen,
  admission: AdmissionScreen,
  officials: OfficialsScreen,
  scheme: SchemeScreen,
  draw: DrawScreen,
  'check-in': CheckInScreen,
  judging: JudgingScreen,
  typing: TypingScreen,
  incidents: IncidentsScreen,
  outside: OutsideScreen,
  penalties: PenaltiesScreen,
  review: ReviewScreen,
  appeals: AppealsScreen,
  'judge-report': JudgeReportScreen,
  results: ResultsScreen,
  issuing: IssuingScreen,
  approvals: ApprovalsScreen,
  standards: StandardsScreen,
  assessments: AssessmentsScreen,
  rules: RulesScreen,
  nominations: NominationsScreen,
  issuers: IssuersScreen,
  certificates: RegisterScreen,
  'handing-out': HandingOutScreen,
  machines: MachinesScreen,
  awards: AwardsScreen,
  'certificate-templates': CertificateTemplatesScreen,
  people: PeopleScreen,
  invitations: InvitationsScreen,
  privacy: PrivacyScreen,
  tablets: TabletsScreen,
  pins: PinsScreen,
  keys: KeysScreen,
  'signing-keys': SigningKeysScreen,
  trail: TrailScreen,
  account: AccountScreen,
} as const satisfies Record<Screen, () => preact.JSX.Element>;

/** The screen an address names; one of other offices would only be refused, once for each question. */
export const ScreenOf = ({ screen }: { readonly screen: Screen }) => {
  const { offices } = useWho();
  const Shown = SCREEN[screen];
  return isFor(screen, offices) ? <Shown /> : <Elsewhere screen={screen} />;
};
