import type { Office } from '@jinbang/contracts/office';
import type { HeldOffice, ScopeKind } from '@jinbang/service-kit/held-office';
import { describe, expect, it } from 'vitest';
import {
  mayAdopt,
  mayApprove,
  mayFileIssuer,
  mayHandle,
  mayRead,
  mayRecordPack,
  mayRevoke,
  mayTakeCopy,
  type Viewer,
} from './viewer.access.ts';

const at = new Date('2026-11-21T08:00:00Z');
const viewer = (office: Office, scopeKind: ScopeKind, scopeId: string | null): Viewer => {
  const held: HeldOffice = {
    appointmentId: 'a',
    personId: 'p',
    office,
    scopeKind,
    scopeId,
    organisationId: null,
    fromAt: new Date('2026-01-01'),
    toAt: null,
    ended: false,
    version: 1,
  };
  return { personId: 'p', held: [held], bodyIds: [], at };
};
const place = { bodyId: 'body', competitionId: 'contest', eventId: 'event' };

describe('who may do what', () => {
  it('lets the body handle its certificates, and not those of another body', () => {
    expect(mayHandle(viewer('certification-body', 'organisation', 'body'), place)).toBe(true);
    expect(mayHandle(viewer('certification-body', 'organisation', 'other'), place)).toBe(false);
  });
  it('lets the approving office approve in its contest, and the body not', () => {
    expect(mayApprove(viewer('approving-office', 'competition', 'contest'), place)).toBe(true);
    expect(mayApprove(viewer('approving-office', 'competition', 'other'), place)).toBe(false);
    expect(mayApprove(viewer('certification-body', 'organisation', 'body'), place)).toBe(false);
  });
  it('lets nobody file a body but an office for the whole platform', () => {
    expect(mayFileIssuer(viewer('platform-operator', 'platform', null))).toBe(true);
    expect(mayFileIssuer(viewer('certification-body', 'organisation', 'body'))).toBe(false);
    expect(mayFileIssuer(viewer('approving-office', 'competition', 'contest'))).toBe(false);
  });
  it('lets nobody record rules by an office that was ended', () => {
    const asking = viewer('certification-body', 'organisation', 'body');
    expect(mayRecordPack(asking)).toBe(true);
    const ended = asking.held.map((one) => ({ ...one, ended: true }));
    expect(mayRecordPack({ ...asking, held: ended })).toBe(false);
  });
  it.each(['judge', 'contestant', 'chief-judge', 'team-leader', 'coach'] as const)(
    'allows a %s nothing',
    (office) => {
      const asking = viewer(office, 'competition', 'contest');
      const asked = [mayRead, mayAdopt, mayApprove, mayHandle, mayRevoke].map((may) =>
        may(asking, place),
      );
      expect(asked).toEqual([false, false, false, false, false]);
    },
  );
  it('gives the holder the copy, and the organiser who may read the register not', () => {
    const organiser = viewer('organiser', 'competition', 'contest');
    expect(mayRead(organiser, place)).toBe(true);
    expect(mayTakeCopy(organiser, place, 'holder')).toBe(false);
    expect(mayTakeCopy(organiser, place, 'p')).toBe(true);
  });
});
