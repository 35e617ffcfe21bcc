import type { EntryFormTold } from '@jinbang/contracts/http/names';
import { parseCertificateNumber } from '@jinbang/credentials/certificate-number';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  namesOf,
  openCertification,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';

/** Photos as registration has them, by person: fit, or with what is wrong. */
const photos = new Map<string, readonly string[]>();
const asked: (readonly string[])[] = [];
const names = namesOf();
const formOf = (personId: string, entryId: string): EntryFormTold => ({
  ...{ entryId, sex: null, birthDate: null, ethnicGroup: null, education: null, phone: null },
  ...{ workplace: null, memberKind: null, yearsInOccupation: null },
  ...{ heldCertificateNo: null, condition: null },
  files: photos.has(personId)
    ? [{ kind: 'photo', byteCount: 9, flaws: [...(photos.get(personId) ?? [])] }]
    : [],
});

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification({
    askForms: {
      people: async (personIds, entryIds) => {
        asked.push(personIds);
        const known = await names(personIds);
        return known.map((person) => ({
          ...person,
          forms: entryIds.map((entryId) => formOf(person.personId, entryId)),
        }));
      },
      file: async () => undefined,
    },
  });
});
afterAll(() => certification.close());

const begin = async (contest: Contest): Promise<Staff> => {
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  await adopt(staff, contest);
  return staff;
};
/** The house's own wording, photo and all, put in force by two people of the body. */
const publishTemplate = async ({ bodyId, body, second }: Staff): Promise<void> => {
  type Kept = { templateId: string; version: number };
  const begun = await body.post<Kept>('/certificate-templates', { bodyId, label: '等级证书' });
  const { templateId, version } = begun.body;
  const path = `/certificate-templates/${templateId}/publication`;
  expect(await second.post(path, undefined, { version })).toMatchObject({ status: 200 });
};
const serialsOf = async ({ eventId }: Contest) => {
  const rows = await certification.feeder.execute<{ number: string; person_id: string }>(
    sql`select number, person_id from certificate where event_id = ${eventId} order by number`,
  );
  return rows.map(({ number, person_id }) => {
    const parsed = parseCertificateNumber(number);
    return { serial: parsed.ok ? parsed.value.serial : 0, personId: person_id };
  });
};
const failures = async ({ eventId }: Contest) => {
  const rows = await certification.feeder.execute<{ person_id: string; code: string }>(sql`
    select person_id, failure_code as code from decision
    where event_id = ${eventId} and kind = 'level' and failure_code is not null`);
  return new Map(rows.map(({ person_id, code }) => [person_id, code]));
};

describe('a body whose own template prints photos', () => {
  it('draws no number for whom there is no fit photo, and the others are issued', async () => {
    const contest = contestOf({ workers: 4 });
    const staff = await begin(contest);
    await publishTemplate(staff);
    await certification.hear(resultTold(contest));
    await certification.sweep();
    expect(await serialsOf(contest)).toEqual([]);
    expect(new Set((await failures(contest)).values())).toEqual(
      new Set(['certificate.photo-missing']),
    );

    const people = [...(await failures(contest)).keys()];
    const [unfit = '', lost = '', ...fit] = people;
    photos.set(unfit, ['photo.too-few-pixels']);
    for (const personId of fit) photos.set(personId, []);
    await staff.body.post(`/events/${contest.eventId}/issuing`);
    await certification.sweep();
    const issued = await serialsOf(contest);
    expect(issued.map(({ serial }) => serial)).toEqual(fit.map((_, place) => place + 1));
    expect(new Set(issued.map(({ personId }) => personId))).toEqual(new Set(fit));
    expect(await failures(contest)).toEqual(
      new Map([
        [unfit, 'certificate.photo-unfit'],
        [lost, 'certificate.photo-missing'],
      ]),
    );
  });
});

describe('a body that prints in the house’s own wording', () => {
  it('issues without a photo, whose place stays free, and asks for none', async () => {
    const contest = contestOf({ workers: 4 });
    await begin(contest);
    const before = asked.length;
    await certification.hear(resultTold(contest));
    await certification.sweep();
    expect((await serialsOf(contest)).length).toBeGreaterThan(0);
    expect(await failures(contest)).toEqual(new Map());
    expect(asked).toHaveLength(before);
  });
});
