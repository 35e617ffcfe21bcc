import type {
  IncidentKind,
  IncidentRuling,
  IncidentView,
} from '@jinbang/contracts/http/judging-incident';
import type { PaperText } from '@jinbang/papers/paper';
import { label } from './paper-words.ts';

/** What went wrong, as it stands on paper (M08). */
export const INCIDENT_KIND: Readonly<Record<IncidentKind, PaperText>> = {
  equipment: label('设备故障', 'Equipment'),
  power: label('停电', 'Power'),
  injury: label('伤病', 'Injury'),
  breach: label('违规', 'Breach'),
  absence: label('离场', 'Absence'),
  'late-start': label('迟到后入场', 'Late start'),
  complaint: label('异议', 'Complaint'),
};

export const INCIDENT_STATE: Readonly<Record<IncidentView['state'], PaperText>> = {
  open: label('待裁判长决定', 'open'),
  decided: label('已决定', 'decided'),
  withdrawn: label('已撤回', 'withdrawn'),
};

export const CAUSE: Readonly<Record<NonNullable<IncidentView['decision']>['cause'], PaperText>> = {
  contestant: label('选手原因', 'the contestant'),
  not: label('非选手原因', 'not the contestant'),
  open: label('原因未定', 'not known'),
};

export const RULING: Readonly<Record<IncidentRuling['as'], PaperText>> = {
  minutes: label('补时', 'Minutes added'),
  nothing: label('不作处理', 'Nothing'),
  'spare-station': label('换备用赛位', 'Spare station'),
  'last-session': label('安排到最后一场', 'Last session'),
  stop: label('终止比赛', 'Stopped'),
  deduction: label('扣分', 'Deduction'),
  disqualify: label('取消成绩', 'Disqualified'),
};
