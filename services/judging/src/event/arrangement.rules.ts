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

/** Somebody of a module went on at another station. */
export type WantedMove = {
  readonly moduleId: string;
  readonly from: { readonly sessionId: string; readonly label: string };
  readonly to: { readonly sessionId: string; readonly label: string };
};

/** Who moved on to which station (M08), in modules whose marks are keyed to stations. */
export const wantedMoves = ({ modules, sessions }: Arrangement): readonly WantedMove[] => {
  const keyed = new Set(
    modules.flatMap(({ moduleId, keyKind }) => (keyKind === 'station' ? [moduleId] : [])),
  );
  return sessions.flatMap(({ sessionId, moduleId, stations }) =>
    stations.flatMap(({ station, continues }) =>
      continues && keyed.has(moduleId)
        ? [
            {
              moduleId,
              from: { sessionId: continues.sessionId, label: continues.station },
              to: { sessionId, label: station },
            },
          ]
        : [],
    ),
  );
};

/**
 * Whom marks can be about (M03, M04): the stations somebody drew, or the entry numbers, by what each
 * module is keyed to, or the review codes once the third draw has given them. A station somebody
 * left keeps the marks that were begun there.
 */
export const wantedSubjects = (arrangement: Arrangement): readonly WantedSubject[] =>
  arrangement.modules.flatMap(({ moduleId, keyKind }) => {
    if (keyKind === 'station') return stationsOf(arrangement, moduleId);
    if (keyKind === 'entry') return entriesOf(arrangement, moduleId);
    return keyKind === 'review' ? codesOf(arrangement, moduleId) : [];
  });

const stationsOf = (arrangement: Arrangement, moduleId: string): readonly WantedSubject[] => {
  const left = new Set(
    wantedMoves(arrangement).map(({ from }) => subjectPlace({ moduleId, ...from })),
  );
  return arrangement.sessions
    .filter((session) => session.moduleId === moduleId)
    .flatMap(({ sessionId, group, stations }) =>
      stations
        .map(({ station, inUse }) => ({ label: station, inUse }))
        .filter(
          ({ label, inUse }) => inUse || left.has(subjectPlace({ moduleId, sessionId, label })),
        )
        .map(({ label }) => ({ moduleId, sessionId, kind: 'station', label, group })),
    );
};

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
