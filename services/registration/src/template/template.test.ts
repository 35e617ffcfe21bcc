import { describe, expect, it } from 'vitest';
import { newEvent } from '../event/event.body.ts';
import { flawOfEvent } from '../event/event.rules.ts';
import { contestTemplate } from './template.body.ts';
import { TEMPLATES, templateList } from './templates.ts';
import { offeredTerms, termIssues } from './terms.rules.ts';
import { TERMS } from './terms.ts';

const OWN = {
  name: { zh: '焊工' },
  occupation: { code: '6-18-02-04', name: { zh: '焊工' }, trade: null, route: 'level' },
};

/** Where a value stands, as far down as one origin is enough. */
const pathsOf = (value: object, path: string): readonly string[] =>
  Object.entries(value).flatMap(([key, inner]) => {
    const at = `${path}.${key}`;
    const isInner = ['ranking', 'prizes', 'terms'].includes(key) && inner !== null;
    return isInner ? pathsOf(inner as object, at) : [at];
  });

describe.each(TEMPLATES.map((one) => [one.templateId, one] as const))(
  'the template %s',
  (_, one) => {
    it('says of every value whether it was read somewhere or is our judgement, and of nothing else', () => {
      const paths = [...pathsOf(one.competition, 'competition'), ...pathsOf(one.event, 'event')];
      expect(new Set(Object.keys(one.origins))).toEqual(new Set(paths));
    });
    it('has a value for every term there is', () => {
      expect(new Set(Object.keys(one.event.terms))).toEqual(new Set(Object.keys(TERMS)));
    });
    it('makes an event nothing speaks against', () => {
      expect(flawOfEvent(newEvent.parse({ ...one.event, ...OWN }))).toBeUndefined();
    });
    it('keeps its own form', () => {
      expect(contestTemplate.parse(one)).toEqual(one);
    });
  },
);

describe('the city class-1 template', () => {
  const [city] = TEMPLATES;
  it('marks as read what was read, and the rest as judgement', () => {
    const sourced = Object.entries(city?.origins ?? {}).filter(
      ([, { kind }]) => kind === 'sourced',
    );
    expect(sourced.map(([path]) => path)).toEqual(
      expect.arrayContaining([
        'event.taskLevel',
        'event.layers',
        'event.ranking.prizes.percents',
        'event.terms.appealWithin',
        'event.terms.videoKept',
      ]),
    );
    expect(city?.origins['event.recusal']).toEqual({ kind: 'assumed' });
    expect(city?.origins['event.noticeWorkingDays']).toEqual({ kind: 'assumed' });
  });
  it('weighs theory three and practical seven tenths', () => {
    const weights = city?.event.modules.map(({ kind, weight }) => `${kind} ${weight}`);
    expect(weights).toEqual(['theory 0.3', 'practical 0.35', 'practical 0.35']);
  });
});

describe('a term', () => {
  it.each([
    [{ lateAfter: 15, modulePoints: '60', papers: true, drawMethod: 'by-hand' }, []],
    [{ lateAfter: '15' }, ['terms.lateAfter event.term-form']],
    [{ lateAfter: 401 }, ['terms.lateAfter event.term-form']],
    [{ modulePoints: '-1' }, ['terms.modulePoints event.term-form']],
    // An event of an earlier year keeps what no editor offers any more.
    [{ gatePlaces: 35, shorterTimeWins: true }, []],
    [{ reviewTop: '100.5' }, ['terms.reviewTop event.term-form']],
    [{ drawMethod: 'by-luck' }, ['terms.drawMethod event.term-form']],
    [{ signOrder: ['panel', 'panel'] }, ['terms.signOrder event.term-form']],
    [{ signOrder: ['toString'] }, ['terms.signOrder event.term-form']],
    [{ shoeSize: 42 }, ['terms.shoeSize event.term-unknown']],
  ])('%o is refused for %o', (terms, flaws) => {
    expect(termIssues(terms).map(({ at, code }) => `${at} ${code}`)).toEqual(flaws);
  });
  it('that is offered no more stays behind when an event is made after an earlier one', () => {
    expect(offeredTerms({ gatePlaces: 35, lateAfter: 15 })).toEqual({ lateAfter: 15 });
  });
  it('is named in both languages', () => {
    expect(templateList.terms.filter(({ name }) => !name.en)).toEqual([]);
  });
});
