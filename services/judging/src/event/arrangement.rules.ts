import type { KeyKind } from '@jinbang/contracts/mark-subject';
import type { CodesOfGroup, Station } from '../tables.ts';

/** What registration told about one event, as far as subjects and score sheets follow from it. */
export type Arrangement = {
  readonly modules: readonly {
    readonly moduleId: string;
    readonly keyKind: KeyKind | null;
    readonly subCriteria: readonly string[];
  }[];
  readonly sessions: readonly {
    readonly sessionId: string;
    readonly moduleId: string;
    readonly group: string | null;
    readonly stations: readonly Station[];
  }[];
  readonly codes: readonly {
    readonly moduleId: string;
    readonly groups: readonly CodesOfGroup[];
  }[];
  readonly entries: readonly {
    readonly entryNo: string;
    readonly group: string;
    readonly withdrawn: boolean;
  }[];
};

export type WantedSubject = {
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly kind: KeyKind;
  readonly label: string;
  readonly group: string | null;
};

export type WantedSheet = {
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly subCriterion: string;
};

/**
 * Whom marks can be about (M03, M04): the stations somebody drew, or the entry numbers, by what each
 * module is keyed to, or the review codes once the third draw has given them.
 */
export const wantedSubjects = (arrangement: Arrangement): readonly WantedSubject[] =>
  arrangement.modules.flatMap(({ moduleId, keyKind }) => {
    if (keyKind === 'station') return stationsOf(arrangement, moduleId);
    if (keyKind === 'entry') return entriesOf(arrangement, moduleId);
    return keyKind === 'review' ? codesOf(arrangement, moduleId) : [];
  });

const stationsOf = ({ sessions }: Arrangement, moduleId: string): readonly WantedSubject[] =>
  sessions
    .filter((session) => session.moduleId === moduleId)
    .flatMap(({ sessionId, group, stations }) =>
      stations
        .filter(({ inUse }) => inUse)
        .map(({ station }) => ({ moduleId, sessionId, kind: 'station', label: station, group })),
    );

const entriesOf = ({ entries }: Arrangement, moduleId: string): readonly WantedSubject[] =>
  entries
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ entryNo, group }) => ({
      moduleId,
      sessionId: null,
      kind: 'entry',
      label: entryNo,
      group,
    }));

const codesOf = ({ codes }: Arrangement, moduleId: string): readonly WantedSubject[] =>
  codes
    .filter((list) => list.moduleId === moduleId)
    .flatMap(({ groups }) =>
      groups.flatMap(({ group, codes: own }) =>
        own.map((code) => ({ moduleId, sessionId: null, kind: 'review', label: code, group })),
      ),
    );

/** A sheet per sub-criterion and session; per module where marks are keyed to entries or codes. */
export const wantedSheets = ({ modules, sessions }: Arrangement): readonly WantedSheet[] =>
  modules.flatMap(({ moduleId, keyKind, subCriteria }) => {
    const places =
      keyKind === 'station'
        ? sessions.filter((session) => session.moduleId === moduleId).map((one) => one.sessionId)
        : [null];
    return places.flatMap((sessionId) =>
      subCriteria.map((subCriterion) => ({ moduleId, sessionId, subCriterion })),
    );
  });

type Keyed = { readonly moduleId: string; readonly sessionId: string | null };

export const subjectPlace = ({ moduleId, sessionId, label }: Keyed & { label: string }): string =>
  `${moduleId}/${sessionId ?? '-'}/${label}`;

export const sheetPlace = (sheet: Keyed & { subCriterion: string }): string =>
  `${sheet.moduleId}/${sheet.sessionId ?? '-'}/${sheet.subCriterion}`;

export type KnownSubject = Keyed & {
  readonly subjectId: string;
  readonly label: string;
  readonly group: string | null;
  readonly inUse: boolean;
};

/** What must change so that the subjects on file are the ones wanted; none is ever deleted. */
export const compareSubjects = (
  known: readonly KnownSubject[],
  wanted: readonly WantedSubject[],
): {
  readonly missing: readonly WantedSubject[];
  readonly changed: readonly KnownSubject[];
} => {
  const onFile = new Map(known.map((subject) => [subjectPlace(subject), subject]));
  const isWanted = new Map(wanted.map((subject) => [subjectPlace(subject), subject]));
  const changed = known.flatMap((subject) => {
    const wish = isWanted.get(subjectPlace(subject));
    const next = { ...subject, inUse: wish !== undefined, group: wish?.group ?? subject.group };
    return next.inUse === subject.inUse && next.group === subject.group ? [] : [next];
  });
  return { missing: wanted.filter((subject) => !onFile.has(subjectPlace(subject))), changed };
};
