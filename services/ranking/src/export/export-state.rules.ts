import type { ExportHead, ExportState } from '@jinbang/contracts/http/ranking-export';
import type { PaperText } from '@jinbang/papers/paper';
import type { ResultState } from '../result/result.rules.ts';

const STATE_OF: Readonly<Record<ResultState, ExportState>> = {
  PROVISIONAL: 'provisional',
  PUBLIC_NOTICE: 'notice',
  FINAL: 'final',
  AMENDED: 'amended',
  SUPERSEDED: 'superseded',
};

/** The state of a result in the words of a board. */
export const stateOfResult = (state: ResultState): ExportState => STATE_OF[state];

/** As season.md calls them; the same words stand on boards and papers. */
export const STATE_TEXT: Readonly<Record<ExportState, PaperText>> = {
  progress: { zh: '评分进行中', en: 'in progress' },
  live: { zh: '实时成绩', en: 'live' },
  frozen: { zh: '已封榜', en: 'frozen' },
  ended: { zh: '评分已结束', en: 'ended' },
  provisional: { zh: '待公示成绩', en: 'provisional' },
  notice: { zh: '公示中', en: 'public notice' },
  final: { zh: '正式成绩', en: 'final' },
  amended: { zh: '更正后成绩', en: 'amended' },
  superseded: { zh: '已被取代', en: 'superseded' },
};

const KIND_TEXT: Readonly<Record<ExportHead['of'] | 'ceremony', string>> = {
  standings: '排名',
  result: '成绩',
  board: '榜单',
  ceremony: '颁奖名单',
};

const localMoment = (asOf: string, zone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .format(new Date(asOf))
    .replaceAll(/[-:]/g, '')
    .replace(' ', '-');

const EVENT_LETTERS = 24;

type Titled = Pick<ExportHead, 'event' | 'state' | 'resultVersion' | 'boardVersion' | 'asOf'> & {
  readonly audience: ExportHead['audience'];
};

/** What a file is called: which event, what of it, for whom, where it stands, which version and when. */
export const fileTitle = (head: Titled, kind: keyof typeof KIND_TEXT, zone: string): string => {
  const { event, audience, state, resultVersion, boardVersion, asOf } = head;
  const version = resultVersion ?? boardVersion;
  return [
    event.zh.slice(0, EVENT_LETTERS),
    KIND_TEXT[kind],
    ...(audience === 'staff' ? ['内部'] : []),
    STATE_TEXT[state].zh,
    ...(version === null ? [] : [`v${version}`]),
    localMoment(asOf, zone),
  ].join(' ');
};
