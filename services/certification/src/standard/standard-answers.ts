import type {
  EligibilityAnswer,
  OneStandard,
  PublicStandard,
  RegisteredOccupation,
  StandardClause,
  StandardComparison,
  StandardOutline,
} from '@jinbang/contracts/http/standard';
import { compareLevels } from '@jinbang/promotion/ladder';
import { compareLevelByLevel } from '@jinbang/promotion/standard/compare-levels';
import {
  compareWithNational,
  lintStandard,
  type StandardFinding,
} from '@jinbang/promotion/standard/compare-standards';
import { isInForceOn } from '@jinbang/promotion/standard/edition-in-force';
import { eligibilityFor } from '@jinbang/promotion/standard/eligibility';
import type { Evidence } from '@jinbang/promotion/standard/evidence';
import {
  explainEligibility,
  explainStandardFinding,
} from '@jinbang/promotion/standard/explain-standard';
import type {
  Clause,
  OccupationStandard,
  Requirement,
} from '@jinbang/promotion/standard/occupation-standard';
import { requirementWords } from '@jinbang/promotion/standard/requirement-words';
import { collectedStandards } from './collected-standards.ts';
import { periodOf } from './standard.rules.ts';
import type { StandardRow } from './standard.store.ts';

type Bilingual = OccupationStandard['occupation']['name'];

const plain = ({ zh, en }: Bilingual) => (en === undefined ? { zh } : { zh, en });
const bothLanguages = (say: (language: 'zh' | 'en') => string) => ({
  zh: say('zh'),
  en: say('en'),
});
const asked = (requirement: Requirement) =>
  bothLanguages((language) => requirementWords(requirement, language));

const inOrder = ({ levels }: OccupationStandard) =>
  levels.toSorted((left, right) => compareLevels(left.level, right.level));

const aboutDocument = (document: OccupationStandard) => ({
  kind: document.kind,
  occupation: { code: document.occupation.code, name: plain(document.occupation.name) },
  trades: document.trades.map(plain),
  route: document.route,
  edition: document.edition,
  levels: inOrder(document).map(({ level }) => level),
});

export const outlineOf = (row: StandardRow, today: string): StandardOutline => {
  const period = periodOf(row);
  return {
    standardId: row.standardId,
    bodyId: row.bodyId,
    ...aboutDocument(row.document),
    ...period,
    state: row.state,
    isInForce: row.state === 'published' && isInForceOn(period, today),
    supersededBy: row.supersededBy,
    comparedWith: row.comparedWith,
    writtenBy: row.writtenBy,
    writtenAt: row.writtenAt.toISOString(),
    publishedBy: row.publishedBy,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    version: row.version,
  };
};

const outlineOfCollected = ({
  standardId,
  document,
}: (typeof collectedStandards)[number]): StandardOutline => ({
  standardId,
  bodyId: null,
  ...aboutDocument(document),
  ...document.valid,
  state: 'collected',
  isInForce: false,
  supersededBy: null,
  comparedWith: null,
  writtenBy: null,
  writtenAt: null,
  publishedBy: null,
  publishedAt: null,
  version: 0,
});

export const collectedOutlines = (): StandardOutline[] =>
  collectedStandards.map(outlineOfCollected);

const clauseOf = ({ id, text, requires }: Clause): StandardClause => ({
  id,
  text: plain(text),
  requires: requires.map(asked),
});

/** Every level with its clauses as sentences, and which of them add nobody. */
export const ladderOf = (document: OccupationStandard): OneStandard['ladder'] => {
  const idle = new Map(
    lintStandard(document).flatMap((one) =>
      one.kind === 'subsumed' ? [[one.clause.id, one.by.id] as const] : [],
    ),
  );
  return inOrder(document).map(({ level, oneOf }) => ({
    level,
    clauses: oneOf.map((clause) => ({
      ...clauseOf(clause),
      subsumedBy: idle.get(clause.id) ?? null,
    })),
  }));
};

const wholeOf = (outline: StandardOutline, document: OccupationStandard): OneStandard => ({
  ...outline,
  ladder: ladderOf(document),
  document: { ...document },
});

export const answerOf = (row: StandardRow, today: string): OneStandard =>
  wholeOf(outlineOf(row, today), row.document);

export const answerOfCollected = (one: (typeof collectedStandards)[number]): OneStandard =>
  wholeOf(outlineOfCollected(one), one.document);

const findingOf = (finding: StandardFinding): StandardComparison['findings'][number] => ({
  kind: finding.kind,
  level: 'level' in finding ? finding.level : null,
  clause: 'clause' in finding ? finding.clause.id : null,
  sentence: bothLanguages((language) => explainStandardFinding(finding, language)),
});

export const comparisonOf = (
  own: StandardRow,
  national: StandardRow,
  today: string,
): StandardComparison => ({
  own: outlineOf(own, today),
  national: outlineOf(national, today),
  findings: [...compareWithNational(own.document, national.document), ...lintStandard(own.document)]
    .slice(0, 200)
    .map(findingOf),
  levels: compareLevelByLevel(own.document, national.document).map((one) => ({
    level: one.level,
    mark: one.mark,
    own: one.own.map(({ clause, mark, nearest, lacking }) => ({
      ...clauseOf(clause),
      mark,
      nearest: nearest?.id ?? null,
      lacking: lacking.map(asked),
    })),
    national: one.national.map(clauseOf),
  })),
});

/** What this evidence proves for each level of a standard. */
export const eligibilityOf = (
  document: OccupationStandard,
  evidence: Evidence,
): EligibilityAnswer => ({
  levels: inOrder(document).flatMap(({ level }) => {
    const found = eligibilityFor(document, level, evidence);
    // Only levels the standard has are asked for.
    if (found.outcome === 'undefined') return [];
    return [
      {
        level,
        outcome: found.outcome,
        by: found.by?.id ?? null,
        sentence: bothLanguages((language) => explainEligibility(found, language)),
        clauses: found.clauses.map(({ clause, outcome, findings }) => ({
          id: clause.id,
          text: plain(clause.text),
          outcome,
          requires: findings.map((one) => ({
            sentence: asked(one.requirement),
            outcome: one.outcome,
          })),
        })),
      },
    ];
  }),
});

export const occupationOf = (row: StandardRow): RegisteredOccupation => {
  const { occupation, trades, route, edition } = aboutDocument(row.document);
  const { code, name } = occupation;
  return { code, name, trades, route, edition, ...periodOf(row), standardId: row.standardId };
};

/** What anybody may read of the edition in force. */
export const publicStandardOf = (row: StandardRow): PublicStandard => ({
  edition: row.edition,
  route: row.document.route,
  ...periodOf(row),
  ladder: ladderOf(row.document),
});
