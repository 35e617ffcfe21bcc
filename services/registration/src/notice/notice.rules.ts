import type { NoticeText } from '@jinbang/contracts/notice-text';
import type { Bilingual } from '@jinbang/contracts/primitive';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { NoticeState, NoticeStep } from './notice.body.ts';

export const unknownNotice: Rejection = { kind: 'missing', code: 'notice.unknown' };
export const unknownObjection: Rejection = { kind: 'missing', code: 'notice.objection-unknown' };

/** 资格公示 as it is usually worded; a competition may have its own. */
export const USUAL_TEXT: NoticeText = {
  title: { zh: '{contest}{event}参赛人员资格公示', en: 'Entrants of {event}, {contest}' },
  body: {
    zh: '根据竞赛规程，现将{event}参赛人员名单予以公示。公示期{days}个工作日，自{from}至{to}。',
    en: 'By the rules of the contest the entrants of {event} are listed here for {days} working days, from {from} to {to}.',
  },
  objections: {
    zh: '对公示人员资格有异议的，请在公示期内以书面形式实名或匿名向组委会办公室反映，并说明事由。',
    en: 'Whoever objects to an entrant writes to the office of the organising committee within this time, with or without a name, and says why.',
  },
  contact: {
    zh: '联系方式见竞赛通知。',
    en: 'How to reach the office stands in the announcement of the contest.',
  },
};

type Seen = {
  readonly state: NoticeState;
  readonly draftedBy: string;
  readonly endsAt: Date | null;
};

const BEFORE: Readonly<Record<NoticeStep['step'], NoticeState>> = {
  sign: 'drafted',
  post: 'signed',
  'take-down': 'posted',
};
const AFTER: Readonly<Record<NoticeStep['step'], NoticeState>> = {
  sign: 'signed',
  post: 'posted',
  'take-down': 'taken-down',
};
export const noticeAfter = (step: NoticeStep['step']): NoticeState => AFTER[step];

/** What speaks against the next step: its order, four eyes, and the end of its time. */
export const flawOfNoticeStep = (
  notice: Seen,
  { step, reason }: Pick<NoticeStep, 'step' | 'reason'>,
  actorId: string,
  at: Date,
): Rejection | undefined => {
  if (notice.state !== BEFORE[step]) {
    const params = { state: notice.state };
    return { kind: 'conflict', code: 'notice.step-not-possible', params };
  }
  if (step === 'sign' && notice.draftedBy === actorId) {
    return { kind: 'forbidden', code: 'notice.second-person' };
  }
  const isEarly = step === 'take-down' && notice.endsAt !== null && at < notice.endsAt;
  return isEarly && reason === undefined
    ? { kind: 'conflict', code: 'notice.still-running' }
    : undefined;
};

/** May an objection be recorded? From the posting on; one that came in time may be typed later. */
export const flawOfObjection = (
  notice: {
    readonly state: NoticeState;
    readonly postedAt: Date | null;
    readonly endsAt: Date | null;
  },
  receivedAt: Date,
  at: Date,
): Rejection | undefined => {
  if (notice.postedAt === null || notice.endsAt === null || receivedAt < notice.postedAt) {
    return { kind: 'conflict', code: 'notice.not-posted' };
  }
  if (receivedAt > at) return { kind: 'invalid', code: 'notice.received-in-future' };
  return receivedAt >= notice.endsAt ? { kind: 'conflict', code: 'notice.over' } : undefined;
};

type Fills = Readonly<Record<'event' | 'contest', Bilingual>> &
  Readonly<Record<'days' | 'from' | 'to', string>>;

/** A text with its places filled in, in both languages. */
export const filledText = <Text extends Bilingual>(text: Text, fills: Fills): Text => {
  const fill = (words: string, language: 'zh' | 'en') =>
    words.replaceAll(/\{(event|contest|days|from|to)\}/g, (_, name: keyof Fills) => {
      const value = fills[name];
      if (typeof value === 'string') return value;
      return language === 'en' ? (value.en ?? value.zh) : value.zh;
    });
  const zh = fill(text.zh, 'zh');
  return { ...text, zh, ...(text.en === undefined ? {} : { en: fill(text.en, 'en') }) };
};

/** Which names stand on the list more than once: they are told apart by organisation or group (M25). */
export const namesakes = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.filter((name, place) => names.indexOf(name) !== place));
